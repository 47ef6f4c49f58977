import { days, later } from '../../kernel/clock.ts'
import { query } from '../../kernel/query.ts'
import type { Read, Tx } from '../../kernel/transaction.ts'
import { findShipment } from '../fulfilment/index.ts'
import { findOrder } from '../orders/index.ts'
import { shopSettings } from '../shop/index.ts'
import { ReviewInvalid } from './refusals.ts'

/**
 * Plans to ask for a review of each line of a parcel that arrived: so many days later as the shop, or the product,
 * gives to get to know it. Gifts are not asked about. Once per line, whatever is repeated.
 */
export async function planRequests(tx: Tx, { orderId, shipmentId }: { orderId: string; shipmentId: string }) {
  const [order, shipment] = [await findOrder(tx, orderId), await findShipment(tx, shipmentId)]
  if (!order || !shipment?.deliveredAt || order.cancellation) return
  const arrived = new Set(shipment.lines.map(({ lineId }) => lineId))
  const lines = order.lines.filter(({ id, gift }) => arrived.has(id) && !gift)
  const delays = await delaysOf(tx, [...new Set(lines.map(({ productId }) => productId))])
  const { reviews } = await shopSettings(tx)
  const dueOf = (productId: string) =>
    later(shipment.deliveredAt!, days(delays.get(productId) ?? reviews.askAfterDays)).toISOString()
  await query(
    tx,
    `insert into reviews.request (id, line_id, order_id, product_id, variant_id, profile_id, delivered_at, due_at)
     select id, "lineId", $2, "productId", "variantId", $3, $4, "dueAt"
     from jsonb_to_recordset($1::jsonb) as line
       (id uuid, "lineId" uuid, "productId" uuid, "variantId" uuid, "dueAt" timestamptz)
     on conflict (line_id) do nothing`,
    [
      JSON.stringify(
        lines.map(({ id: lineId, productId, variantId }) => ({
          ...{ id: tx.newId(), lineId, productId, variantId },
          dueAt: dueOf(productId),
        })),
      ),
      ...[orderId, order.profileId, shipment.deliveredAt],
    ],
  )
}

/** Days after which each product is asked about, where it has its own number. One query. */
export async function delaysOf(read: Read, productIds: readonly string[]): Promise<Map<string, number>> {
  const rows = await query<{ id: string; days: number }>(
    read,
    'select product_id as id, days from reviews.ask_delay where product_id = any($1::uuid[])',
    [productIds],
  )
  return new Map(rows.map((row) => [row.id, row.days]))
}

/**
 * Gives a product a number of days of its own, or takes it away. Holds for parcels that arrive from now on.
 *
 * @param delay.days 0 to 365; null for the shop's
 * @throws {ReviewInvalid} for another number
 */
export async function setAskDelay(tx: Tx, delay: { productId: string; days: number | null }): Promise<void> {
  if (delay.days === null) {
    await query(tx, 'delete from reviews.ask_delay where product_id = $1', [delay.productId])
    return
  }
  if (!Number.isInteger(delay.days) || delay.days < 0 || delay.days > 365) {
    throw new ReviewInvalid('days', 'Choose 0 to 365 days.')
  }
  await query(
    tx,
    `insert into reviews.ask_delay (product_id, days) values ($1, $2)
     on conflict (product_id) do update set days = excluded.days`,
    [delay.productId, delay.days],
  )
}
