import { query } from '../../kernel/query.ts'
import type { Tx } from '../../kernel/transaction.ts'
import { type By, lockOrder, moveFulfilment, type Order } from '../orders/index.ts'
import { shipmentShipped } from './events.ts'
import { findShipment } from './find-shipments.ts'
import { rememberPromise } from './promise.ts'
import { LineNotInOrder, MoreThanLeft, NothingToPack } from './refusals.ts'
import { leftToSend } from './sent-line.ts'
import type { Shipment } from './shipment.ts'
import { reopen } from './start-packing.ts'
import { type Tracking, trackingOf } from './tracking.ts'

export interface LineToShip {
  readonly lineId: string
  /** Units, at least 1. */
  readonly quantity: number
}

export interface ParcelToShip {
  readonly orderId: string
  /** All that is left when left out. */
  readonly lines?: readonly LineToShip[] | undefined
  /** Code of one of the shop's carriers, or any name. */
  readonly carrier?: string | undefined
  readonly trackingNumber?: string | undefined
  /** Made from the carrier's pattern when left out. */
  readonly trackingUrl?: string | undefined
  readonly by: By
}

/**
 * Records that a parcel left: of the whole order, or of part of it. With the last unit the order is shipped.
 *
 * @throws {OrderUnknown}, {OrderIsCancelled}, {NotPaidYet} as the order says
 * @throws {NothingToPack} when all has left already
 * @throws {LineNotInOrder}, {MoreThanLeft} naming the line
 * @throws {TrackingInvalid} naming the field
 */
export async function ship(tx: Tx, parcel: ParcelToShip): Promise<Shipment> {
  const order = await lockOrder(tx, parcel.orderId)
  const left = await leftToSend(tx, order)
  const lines = linesToShip(order, left, parcel.lines)
  const tracking = await trackingOf(tx, parcel)
  for (const { lineId, quantity } of lines) left.set(lineId, left.get(lineId)! - quantity)
  const rest = [...left].filter(([, units]) => units > 0).map(([lineId]) => lineId)

  const to = rest.length > 0 ? 'partially-shipped' : 'shipped'
  await moveFulfilment(tx, { orderId: order.id, to, by: parcel.by })
  const shipmentId = tx.newId()
  await writeShipment(tx, order, shipmentId, { tracking, lines, by: parcel.by })
  if (rest.length > 0) await reopen(tx, { orderId: order.id, items: rest, by: parcel.by })
  await rememberPromise(tx, order)
  await tx.publish(shipmentShipped({ shipmentId, orderId: order.id, profileId: order.profileId }))
  return (await findShipment(tx, shipmentId))!
}

/** Adds up what is asked for; one line may stand there more than once. */
function linesToShip(
  order: Order,
  left: ReadonlyMap<string, number>,
  asked: readonly LineToShip[] | undefined,
): LineToShip[] {
  if (left.size === 0) throw new NothingToPack()
  if (!asked || asked.length === 0) return [...left].map(([lineId, quantity]) => ({ lineId, quantity }))
  const units = new Map<string, number>()
  asked.forEach(({ lineId, quantity }, index) => {
    if (!order.lines.some((line) => line.id === lineId && line.requiresDelivery)) {
      throw new LineNotInOrder(`lines.${index}.lineId`)
    }
    const still = (left.get(lineId) ?? 0) - (units.get(lineId) ?? 0)
    if (!Number.isInteger(quantity) || quantity < 1 || quantity > still) {
      throw new MoreThanLeft(`lines.${index}.quantity`, still)
    }
    units.set(lineId, (units.get(lineId) ?? 0) + quantity)
  })
  return [...units].map(([lineId, quantity]) => ({ lineId, quantity }))
}

async function writeShipment(
  tx: Tx,
  order: Order,
  shipmentId: string,
  about: { tracking: Tracking; lines: readonly LineToShip[]; by: By },
): Promise<void> {
  const { tracking, lines, by } = about
  const ordered = new Map(order.lines.map((line) => [line.id, line.quantity]))
  await query(tx, insertShipment, [
    shipmentId,
    order.id,
    order.profileId,
    tracking.carrier ?? null,
    tracking.trackingNumber ?? null,
    tracking.trackingUrl ?? null,
    by,
    tx.now,
    JSON.stringify(lines.map(({ lineId, quantity }) => ({ line_id: lineId, quantity, ordered: ordered.get(lineId) }))),
  ])
}

/** The table of sent lines refuses units beyond those ordered, whatever was reckoned before. */
const insertShipment = `
  with line as (
    select line_id, quantity, ordered from jsonb_to_recordset($9::jsonb) as l(line_id uuid, quantity int, ordered int)
  ), parcel as (
    insert into fulfilment.shipment
      (id, order_id, profile_id, number, carrier, tracking_number, tracking_url, shipped_by, shipped_at)
    select $1::uuid, $2::uuid, $3::uuid, 1 + coalesce(max(number), 0), $4::text, $5::text, $6::text, $7::text, $8::timestamptz
    from fulfilment.shipment where order_id = $2::uuid
    returning id
  ), inside as (
    insert into fulfilment.shipped_line (shipment_id, line_id, quantity)
    select parcel.id, line.line_id, line.quantity from parcel, line
  )
  insert into fulfilment.sent_line as so_far (line_id, order_id, ordered, sent)
  select line_id, $2::uuid, ordered, quantity from line
  on conflict (line_id) do update set sent = so_far.sent + excluded.sent`
