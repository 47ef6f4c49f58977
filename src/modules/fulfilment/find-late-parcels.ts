import type { Recurring } from '../../kernel/module.ts'
import { query } from '../../kernel/query.ts'
import type { Tx } from '../../kernel/transaction.ts'
import { isSecured, type Order, ordersById } from '../orders/index.ts'
import { parcelLate } from './events.ts'
import { forgetPromises } from './promise.ts'

const batch = 200

/**
 * Announces orders whose last promised day has passed and that have not arrived, each once, so that the shopper hears
 * it from the shop before she has to ask (F1). At most 200 at a time.
 *
 * An order that was called off, or that nobody has paid, was promised to nobody.
 *
 * @returns true when there may be more
 */
export async function findLateParcels(tx: Tx): Promise<boolean> {
  const late = await query<{ order_id: string; due_at: Date; shipment_id: string | null }>(tx, noteLate, [
    tx.now,
    batch,
  ])
  const orders = await ordersById(
    tx,
    late.map((row) => row.order_id),
  )
  await forgetPromises(
    tx,
    late.flatMap((row) => (isPromised(orders.get(row.order_id)) ? [] : row.order_id)),
  )
  for (const { order_id: orderId, due_at, shipment_id } of late) {
    const order = orders.get(orderId)
    if (!isPromised(order) || !isAwaited(order)) continue
    const about = { orderId, profileId: order.profileId, dueAt: due_at.toISOString() }
    await tx.publish(parcelLate(shipment_id ? { ...about, shipmentId: shipment_id } : about))
  }
  return late.length === batch
}

const isPromised = (order: Order | undefined): order is Order =>
  order !== undefined && !order.cancellation && isSecured(order.paymentState)

const isAwaited = ({ fulfilmentState }: Order): boolean =>
  fulfilmentState !== 'delivered' && fulfilmentState !== 'returned'

/** With the first parcel that is still on its way, where one is. */
const noteLate = `
  with late as (
    select order_id from fulfilment.promise
    where due_at <= $1 and arrived_at is null and late_at is null
    order by due_at limit $2 for update skip locked
  )
  update fulfilment.promise p set late_at = $1 from late where p.order_id = late.order_id
  returning p.order_id, p.due_at,
    (select s.id from fulfilment.shipment s where s.order_id = p.order_id and s.state <> 'delivered'
     order by s.number limit 1) as shipment_id`

export const findingLateParcels: Recurring = {
  name: 'fulfilment.find-late-parcels',
  everySeconds: 300,
  run: async (edge) => {
    for (let round = 0; round < 50; round++) {
      if (!(await edge.inTransaction(findLateParcels))) break
    }
  },
}
