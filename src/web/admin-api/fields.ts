import { z } from 'zod'

/** An amount as every answer and every body of the admin API has it. */
export const money = z
  .object({
    amount: z.int().describe('In the minor unit of the currency: cents, won'),
    currency: z
      .string()
      .regex(/^[A-Z]{3}$/, 'Write the currency as its ISO 4217 code, like KRW')
      .describe('ISO 4217'),
  })
  .meta({ id: 'Money' })

/** A text in several languages. */
export const translated = z.record(z.string(), z.string()).describe('Keyed by language tag: { "en": "…", "ko": "…" }')

/** An instant as clients send it, with its offset. */
export const instant = z.iso.datetime({ offset: true }).transform((text) => new Date(text))

export const byId = z.object({ id: z.uuid() })

/** The answer of what changes something and has nothing more to tell. */
export const nothing = { 204: z.null() }
