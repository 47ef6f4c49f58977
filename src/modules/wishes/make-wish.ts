import { query } from '../../kernel/query.ts'
import type { Tx } from '../../kernel/transaction.ts'
import { siblingVariants } from '../catalog/index.ts'
import { getMarket, pricesFor } from '../pricing/index.ts'
import { wished } from './events.ts'
import { ThingUnknown, TooManyWishes } from './refusals.ts'
import { mostWishes, type WishKind } from './wish.ts'

export interface WishToMake {
  readonly profileId: string
  readonly variantId: string
  readonly kind: WishKind
  readonly market: string
}

/**
 * Notes that somebody wants to be told, once, when a thing is back or costs less. Again while she waits changes nothing.
 *
 * @throws {ThingUnknown} where the variant is not there, or has no price here to be lower than
 * @throws {TooManyWishes} above 50 at once
 */
export async function makeWish(tx: Tx, { profileId, variantId, kind, market: code }: WishToMake): Promise<void> {
  const variant = (await siblingVariants(tx, [variantId])).find((one) => one.variantId === variantId)
  const market = await getMarket(tx, code)
  const price = (await pricesFor(tx, { variantIds: [variantId], currency: market.currency, market: code })).get(variantId)
  if (!variant || !price) throw new ThingUnknown()
  const [waiting] = await query<{ count: number }>(
    tx,
    'select count(*)::int as count from wishes.wish where profile_id = $1 and told_at is null',
    [profileId],
  )
  if (waiting!.count >= mostWishes) throw new TooManyWishes(mostWishes)
  const id = tx.newId()
  const { productId } = variant
  const made = await query(
    tx,
    `insert into wishes.wish (id, profile_id, variant_id, product_id, kind, market, currency, price, asked_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9) on conflict do nothing returning id`,
    [id, profileId, variantId, productId, kind, code, market.currency, price.price.amount, tx.now],
  )
  if (made.length > 0) await tx.publish(wished({ wishId: id, profileId, variantId, productId, kind }))
}
