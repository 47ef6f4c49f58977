import { z } from 'zod'
import { code, currency, names } from './rate.ts'

/** What a service is called, costs and asks for. */
export const serviceTerms = z.object({
  code,
  name: names,
  description: z.record(z.string(), z.string().max(400)).default({}),
  active: z.boolean().default(true),
  prices: z
    .array(z.object({ currency, amount: z.int().min(0).max(1_000_000_000) }))
    .max(50)
    .superRefine((prices, context) => {
      prices.forEach((price, index) => {
        if (prices.findIndex((other) => other.currency === price.currency) === index) return
        const message = 'There is a price in this currency further up already'
        context.addIssue({ code: 'custom', message, path: [index, 'currency'] })
      })
    })
    .describe('In a currency without a price the service is not offered'),
  variantId: z.uuid().optional().describe('The stock it uses up, one per order'),
  taxClass: z.string().min(1).max(40).default('standard'),
  asksFor: z
    .object({ label: names, maxLength: z.int().min(1).max(2_000) })
    .optional()
    .describe('What the shopper writes, e.g. the words on the card'),
  pickInstruction: z.string().trim().min(1).max(500).describe('What the packer does'),
  position: z.int().min(0).max(10_000).default(0),
})
export type ServiceTerms = z.infer<typeof serviceTerms>
