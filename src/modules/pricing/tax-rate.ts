import { z } from 'zod'
import { countrySchema } from './market.ts'

export const taxRateSchema = z
  .object({
    country: countrySchema,
    region: z
      .string()
      .regex(/^[A-Z0-9]{1,3}$/, 'Write the region as the part after the hyphen of its ISO 3166-2 code, like CA')
      .optional()
      .describe('Left out, the rate holds in the whole country'),
    taxClass: z.string().trim().min(1).max(32).describe('standard, reduced, zero or a word of the merchant'),
    name: z.string().trim().min(1).max(60).describe('What the receipt calls it: VAT, MwSt., 부가세'),
    rateBasisPoints: z
      .number()
      .min(0)
      .max(10_000)
      .multipleOf(0.01)
      .describe('1 % is 100; hundredths are allowed, as 6.875 % is 687.5'),
    insteadOfCountry: z
      .boolean()
      .default(false)
      .describe('Whether the rate of a region replaces those of the country instead of being added to them'),
    source: z.string().trim().min(1).max(400).describe('Where the rate was read'),
    asOf: z.iso.date().describe('On which day it held'),
    toBeChecked: z.boolean().default(false).describe('Whether nobody has yet confirmed it for this shop'),
  })
  .meta({ id: 'TaxRate' })

/** One tax of one place on one class of goods; several may hold at once and are then added. */
export type TaxRate = z.infer<typeof taxRateSchema> & { id: string }

export type TaxRateInput = z.input<typeof taxRateSchema>
