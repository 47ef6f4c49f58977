import { z } from 'zod'
import { salesChannelSchema } from '../../modules/catalog/index.ts'

/** How a language is written, BCP 47. */
export const localeTag = z
  .string()
  .max(35)
  .regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'Write the language as its BCP 47 tag, like ko or en-GB')

/** The way of buying that a program offers; what it is decides which products it may show and sell. */
export const salesChannel = salesChannelSchema
  .optional()
  .describe(
    'How your program lets people buy: `page` for pages and apps that people look at, `chat` for a conversation, ' +
      '`counter` for a till, `agent` for a program that buys for somebody. Products that the shop does not sell this ' +
      'way are neither shown nor sold. `page` when left out',
  )

/** Where and in which language somebody asks; what is left out is the shop's own. */
export const hereQuery = z.object({
  market: z.string().max(32).optional().describe('Code of a market: which prices; the default one when left out'),
  locale: localeTag.optional().describe('BCP 47; the shop’s own language when left out'),
})

/** The same where products are shown or sold. */
export const outletQuery = hereQuery.extend({ salesChannel })

/** What the signed-in shopper needs to bring. */
export const ofShopper = { security: [{ shopperSession: [] }] }
