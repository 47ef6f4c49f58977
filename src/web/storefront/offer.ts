import type { Translated } from '../../kernel/locale.ts'
import type { Money } from '../../kernel/money.ts'
import type { Read } from '../../kernel/transaction.ts'
import { availability } from '../../modules/inventory/index.ts'
import { pricesFor } from '../../modules/pricing/index.ts'

/** What a variant costs here and whether it can be had; without a price it is not sold in this currency. */
export interface Offer {
  readonly price: Money | undefined
  readonly compareAt: Money | undefined
  /** For whom the price is, by language, where it is one of a group she belongs to. */
  readonly priceFor: Translated | undefined
  /** Units; undefined where nobody counts them. */
  readonly left: number | undefined
  readonly buyable: boolean
}

/** From this many down, the page says how many are left. */
export const fewLeft = 5

export interface OfferQuestion {
  readonly variantIds: readonly string[]
  readonly currency: string
  /** Its price lists hold here. */
  readonly market: string
  /** Somebody who may have prices of her own. */
  readonly profileId: string | undefined
}

/** Price and stock of variants, two queries. */
export async function offersOf(
  read: Read,
  { variantIds, currency, market, profileId }: OfferQuestion,
): Promise<Map<string, Offer>> {
  const [prices, stock] = await Promise.all([
    pricesFor(read, { variantIds, currency, market, ...(profileId ? { profileId } : {}) }),
    availability(read, variantIds),
  ])
  return new Map(
    variantIds.map((id) => {
      const price = prices.get(id)
      const here = stock.get(id)
      const counted = here?.tracked && here.policy === 'deny'
      const left = counted ? Math.max(0, here.available) : undefined
      const said = { price: price?.price, compareAt: price?.compareAt, priceFor: price?.group }
      return [id, { ...said, left, buyable: Boolean(price) && left !== 0 }]
    }),
  )
}
