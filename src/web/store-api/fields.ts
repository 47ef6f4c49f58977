import { z } from 'zod'

/** How a language is written, BCP 47. */
export const localeTag = z
  .string()
  .max(35)
  .regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'Write the language as its BCP 47 tag, like ko or en-GB')

/** Where and in which language somebody asks; what is left out is the shop's own. */
export const hereQuery = z.object({
  market: z.string().max(32).optional().describe('Code of a market: which prices; the default one when left out'),
  locale: localeTag.optional().describe('BCP 47; the shop’s own language when left out'),
})

/** What the signed-in shopper needs to bring. */
export const ofShopper = { security: [{ shopperSession: [] }] }
