import { money } from '../../kernel/money.ts'
import { query } from '../../kernel/query.ts'
import type { Tx } from '../../kernel/transaction.ts'
import { findProducts } from '../catalog/index.ts'
import { availability } from '../inventory/index.ts'
import { pricesFor } from '../pricing/index.ts'
import { backInStock, priceDropped } from './events.ts'

/** For each unit that came, so many who wait are told at most: not everybody who is told buys. */
const toldPerUnit = 5
/** Told at once, at most; who is left is told when more comes. */
const mostTold = 500

interface Waiting {
  readonly id: string
  readonly profileId: string
  readonly productId: string
}

/** Tells those who waited longest that a thing can be had again; each once. Nobody when it is gone again by now. */
export async function tellBackInStock(tx: Tx, variantId: string): Promise<void> {
  const stock = (await availability(tx, [variantId])).get(variantId)
  const available = stock?.tracked && stock.policy === 'deny' ? stock.available : mostTold
  if (available <= 0) return
  const told = await query<Waiting>(
    tx,
    `update wishes.wish set told_at = $2 where id in (
       select id from wishes.wish where variant_id = $1 and kind = 'back-in-stock' and told_at is null
       order by asked_at, id limit $3 for update skip locked)
     returning id, profile_id as "profileId", product_id as "productId"`,
    [variantId, tx.now, Math.min(mostTold, available * toldPerUnit)],
  )
  const product = await productTold(tx, told)
  for (const { id: wishId, ...who } of told) await tx.publish(backInStock({ ...who, ...product, wishId, variantId }))
}

/** Tells those who wait for a lower price than when they asked, in this currency; each once. */
export async function tellPriceDropped(tx: Tx, variantId: string, currency: string): Promise<void> {
  const waiting = await query<{ market: string }>(
    tx,
    `select distinct market from wishes.wish
     where variant_id = $1 and kind = 'lower-price' and told_at is null and currency = $2`,
    [variantId, currency],
  )
  for (const { market } of waiting) {
    const now = (await pricesFor(tx, { variantIds: [variantId], currency, market })).get(variantId)?.price
    if (!now) continue
    const told = await query<Waiting & { before: number }>(
      tx,
      `update wishes.wish set told_at = $3 where id in (
         select id from wishes.wish where variant_id = $1 and kind = 'lower-price' and told_at is null
           and market = $2 and currency = $4 and price > $5
         order by asked_at, id limit ${mostTold} for update skip locked)
       returning id, profile_id as "profileId", product_id as "productId", price as before`,
      [variantId, market, tx.now, currency, now.amount],
    )
    const product = await productTold(tx, told)
    for (const { id: wishId, before, ...who } of told)
      await tx.publish(priceDropped({ ...who, ...product, wishId, variantId, before: money(Number(before), currency), now }))
  }
}

/** What messages say of the product: all who are told at once wait for the same. */
async function productTold(tx: Tx, [first]: readonly Waiting[]): Promise<{ handle: string; title: Record<string, string> }> {
  const [product] = first ? await findProducts(tx, [first.productId]) : []
  return { handle: product?.handle ?? '', title: { ...product?.title } }
}
