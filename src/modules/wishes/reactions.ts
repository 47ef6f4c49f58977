import { days, later } from '../../kernel/clock.ts'
import { type Consumer, on } from '../../kernel/module.ts'
import { query } from '../../kernel/query.ts'
import type { Tx } from '../../kernel/transaction.ts'
import { siblingVariants } from '../catalog/index.ts'
import { findCheckout, itemsAdded } from '../checkout/index.ts'
import { stockChanged } from '../inventory/index.ts'
import { orderPlaced } from '../orders/index.ts'
import { priceChanged, pricesFor } from '../pricing/index.ts'
import { personIds } from '../profiles/index.ts'
import { tellBackInStock, tellPriceDropped } from './tell-wishers.ts'

/** So long a lower price is news to who had a thing in her cart. */
const cartMs = days(60)

/** Who waits is told as stock and prices move; who bought waits no more. */
export const followGoods: Consumer = {
  name: 'wishes',
  reactions: [
    on(stockChanged, async (tx, { data: { variantId, available } }) => {
      if (available > 0) await tellBackInStock(tx, variantId)
    }),
    on(priceChanged, (tx, { data: { variantId, currency } }) => tellPriceDropped(tx, variantId, currency)),
    on(itemsAdded, async (tx, { data: { checkoutId, profileId, lines }, at }) => {
      if (!profileId || at < later(tx.now, -cartMs)) return
      await notePricesOfCart(tx, { checkoutId, profileId, variantIds: lines.map(({ variantId }) => variantId) })
    }),
    on(orderPlaced, async (tx, { data: { profileId, lines } }) => {
      await query(
        tx,
        'delete from wishes.wish where profile_id = any($1::uuid[]) and variant_id = any($2::uuid[]) and told_at is null',
        [await personIds(tx, profileId), lines.map(({ variantId }) => variantId)],
      )
    }),
  ],
}

/** What somebody puts in her cart she may be told of when it costs less than then. */
async function notePricesOfCart(
  tx: Tx,
  { checkoutId, profileId, variantIds }: { checkoutId: string; profileId: string; variantIds: readonly string[] },
): Promise<void> {
  const cart = await findCheckout(tx, checkoutId)
  if (!cart || cart.state !== 'open') return
  const { market, currency } = cart
  const known = new Map((await siblingVariants(tx, variantIds)).map((one) => [one.variantId, one.productId]))
  const prices = await pricesFor(tx, { variantIds, currency, market })
  for (const variantId of variantIds) {
    const price = prices.get(variantId)?.price
    const productId = known.get(variantId)
    if (!price || !productId) continue
    await query(
      tx,
      `insert into wishes.wish (id, profile_id, variant_id, product_id, kind, market, currency, price, asked_at)
       values ($1, $2, $3, $4, 'lower-price', $5, $6, $7, $8)
       on conflict (profile_id, variant_id, kind) where told_at is null do update set price = excluded.price`,
      [tx.newId(), profileId, variantId, productId, market, currency, price.amount, tx.now],
    )
  }
}

/** Forgets what was waited for too long: carts' prices after 60 days, goods that never came back after two years. */
export const forgetOldWishes = (tx: Tx): Promise<unknown> =>
  query(
    tx,
    `delete from wishes.wish where asked_at < case kind when 'lower-price' then $1::timestamptz else $2::timestamptz end`,
    [later(tx.now, -cartMs), later(tx.now, -days(730))],
  )
