import { z } from 'zod'
import { mostLines, mostUnits } from '../../modules/checkout/index.ts'
import { addressSchema } from '../../modules/profiles/index.ts'
import { localeTag, salesChannel } from './fields.ts'

const text = (longest: number) => z.string().max(longest).nullable().optional()

const toSet = z.object({ variantId: z.uuid(), quantity: z.int().min(0).max(mostUnits).describe('0 takes it out') })
const toAdd = z.object({ variantId: z.uuid(), quantity: z.int().min(1).max(mostUnits) })

/** An address while it is being typed: any part may be missing until money is asked for. */
const draft = addressSchema.partial().nullable().optional()

export const source = z
  .object({
    channel: z.string().max(32).describe('Small letters, digits and hyphens: `app`, `kiosk`'),
    campaign: z.string().max(120).optional(),
    referrer: z.string().max(300).optional(),
  })
  .describe('Where the sale comes from; never anything that names a person')

/** What a shopper may say of her checkout at any time, in any order; what is left out stays as it is. */
const said = z.object({
  email: z.string().max(254).nullable().optional(),
  phone: text(32),
  name: text(120),
  address: draft,
  billingAddress: draft.describe('Absent where it is the same'),
  deliveryCode: text(64).describe('One of `deliveryOptions`; the cheapest while none is chosen'),
  codes: z.array(z.string().min(1).max(64)).max(20).optional().describe('All codes that shall hold'),
  services: z.array(z.string().min(1).max(64)).max(20).optional().describe('Codes of order services such as gift wrap'),
  giftMessage: text(500),
  note: text(1_000).describe('To the shop'),
  marketing: z.boolean().optional().describe('Whether she wants news'),
  source: source.optional(),
  useCredit: z
    .boolean()
    .optional()
    .describe('Pay with the store credit of the shopper who is signed in; of nobody else'),
})

/** NOTE: strict, so that a mistyped field is told and not silently lost. */
export const checkoutToStart = said
  .extend({
    market: z.string().max(32).optional().describe('Its code; the default market when left out'),
    locale: localeTag.optional().describe('BCP 47; the shop’s own language when left out'),
    lines: z.array(toAdd).max(mostLines).optional(),
    salesChannel: salesChannel.describe(
      'How it is bought: `page`, `chat`, `counter` or `agent`; `page` when left out. The checkout keeps it. Products ' +
        'that the shop does not sell this way are refused. Where the sale comes from is `source`, another thing',
    ),
  })
  .strict()
  .meta({ id: 'CheckoutToStart' })

export const checkoutPatch = said
  .extend({
    market: z.string().max(32).optional().describe('Another market reprices everything in its currency'),
    locale: localeTag.optional(),
    lines: z.array(toSet).max(mostLines).optional().describe('These variants in these quantities; others stay'),
    addLines: z.array(toAdd).max(mostLines).optional().describe('So many more of these variants'),
    restoreLines: z.array(z.uuid()).max(mostLines).optional().describe('Variants to be put back as they were'),
  })
  .strict()
  .meta({ id: 'CheckoutPatch' })

/** The cart's secret: whoever has it has the cart. */
export const byToken = z.object({ token: z.string().min(1).max(64) })
