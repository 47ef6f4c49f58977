import { later, minutes } from '../../kernel/clock.ts'
import { query } from '../../kernel/query.ts'
import type { Tx } from '../../kernel/transaction.ts'
import { recordArrival } from '../delivery/index.ts'
import { type By, lockOrder, moveFulfilment, type Order } from '../orders/index.ts'
import { shipmentDelivered, shipmentFailed } from './events.ts'
import { findShipment, shipmentsOf } from './find-shipments.ts'
import { prolongInsert } from './prolong-insert.ts'
import { recordPromiseMet } from './promise.ts'
import { ShipmentUnknown, TimeInvalid } from './refusals.ts'
import { leftToSend } from './sent-line.ts'
import { type Shipment, shipmentMoves, type ShipmentState } from './shipment.ts'

/** How far a carrier's clock may be ahead of ours. */
const clockLeewayMs = minutes(5)

/**
 * Records that a parcel arrived; with the last one the order is delivered, and it is known whether the promise was kept.
 *
 * The first word stands: again changes nothing.
 *
 * @param delivered.at when it arrived; now when left out
 * @throws {ShipmentUnknown}
 * @throws {TimeInvalid} when it lies in the future
 */
export const markDelivered = (
  tx: Tx,
  delivered: { shipmentId: string; at?: Date | undefined; by: By },
): Promise<Shipment> => moveShipment(tx, { ...delivered, to: 'delivered' })

export interface ShipmentMove {
  readonly shipmentId: string
  readonly to: ShipmentState
  readonly at?: Date | undefined
  readonly by: By
}

/**
 * Records where a parcel is. A report that is older than the last, or that cannot follow it, is passed over.
 *
 * @throws {ShipmentUnknown}
 * @throws {TimeInvalid} when it lies in the future
 */
export async function moveShipment(tx: Tx, move: ShipmentMove): Promise<Shipment> {
  const known = await findShipment(tx, move.shipmentId)
  if (!known) throw new ShipmentUnknown()
  const order = await lockOrder(tx, known.orderId)
  const at = move.at ?? tx.now
  if (at > later(tx.now, clockLeewayMs)) throw new TimeInvalid('A parcel cannot have arrived in the future.')
  if (!(await write(tx, move, at))) return (await findShipment(tx, known.id))!

  if (move.to === 'delivered') await arrived(tx, order, known, { at, by: move.by })
  const { id: shipmentId } = known
  if (move.to === 'failed') {
    await tx.publish(shipmentFailed({ shipmentId, orderId: order.id, profileId: order.profileId }))
  }
  return (await findShipment(tx, shipmentId))!
}

/** @returns whether the parcel moved */
async function write(tx: Tx, { shipmentId, to, by }: ShipmentMove, at: Date): Promise<boolean> {
  const from = Object.entries(shipmentMoves).flatMap(([state, next]) => (next.includes(to) ? state : []))
  const moved = await query(
    tx,
    `update fulfilment.shipment set state = $2, reported_at = $3,
       delivered_at = case when $2 = 'delivered' then $3::timestamptz end,
       delivered_by = case when $2 = 'delivered' then $4 end
     where id = $1 and state = any($5::text[]) and (reported_at is null or reported_at <= $3 or $2 = 'delivered')
     returning id`,
    [shipmentId, to, at, by, from],
  )
  return moved.length > 0
}

async function arrived(tx: Tx, order: Order, shipment: Shipment, about: { at: Date; by: By }): Promise<void> {
  const others = await shipmentsOf(tx, order.id)
  const left = await leftToSend(tx, order)
  const last = left.size === 0 && others.every(({ state }) => state === 'delivered')
  const isOut = order.fulfilmentState === 'shipped' || order.fulfilmentState === 'partially-shipped'
  if (last && isOut) await moveFulfilment(tx, { orderId: order.id, to: 'delivered', by: about.by })
  if (last) {
    const at = new Date(Math.max(about.at.getTime(), ...others.map(({ deliveredAt }) => deliveredAt!.getTime())))
    await recordPromiseMet(tx, order.id, at)
    await recordArrival(tx, { orderId: order.id, at })
  }
  const { id: orderId, profileId } = order
  await prolongInsert(tx, { orderId, at: about.at })
  await tx.publish(shipmentDelivered({ shipmentId: shipment.id, orderId, profileId, at: about.at.toISOString(), last }))
}
