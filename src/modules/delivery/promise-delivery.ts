import type { Money } from '../../kernel/money.ts'
import { query } from '../../kernel/query.ts'
import type { Tx } from '../../kernel/transaction.ts'
import { shopSettings } from '../shop/index.ts'
import type { DeliveryPromise, SlotWindow } from './delivery-option.ts'
import { listZones } from './list-zones.ts'
import { instantAt } from './local-time.ts'
import { RateNotFound, SlotFull } from './refusals.ts'

/** What a shopper chose and was promised when she ordered. */
export interface PromisedDelivery {
  orderId: string
  rateId: string
  promise: DeliveryPromise
  slot?: SlotWindow | undefined
  price: Money
}

/**
 * Records what was promised with an order, so that it can be told later whether it was kept, and books its slot.
 *
 * Repeating it for the same order changes nothing.
 *
 * @throws {RateNotFound} when the rate is gone
 * @throws {SlotFull} when the slot has no room left, or is no longer offered
 */
export async function promiseDelivery(tx: Tx, promised: PromisedDelivery): Promise<void> {
  const { orderId, rateId, promise, slot, price } = promised
  const rate = (await listZones(tx)).flatMap((zone) => zone.rates).find(({ id }) => id === rateId)
  const { timeZone } = await shopSettings(tx)
  const kind = rate?.kind ?? 'standard'
  const due = instantAt(promise.to, slot?.to ?? '24:00', timeZone)
  const written = await query(tx, writePromise, [
    orderId,
    rateId,
    kind,
    promise.from,
    promise.to,
    slot?.from ?? null,
    slot?.to ?? null,
    due,
    price.amount,
    price.currency,
    tx.now,
  ])
  if (written.length === 0) return
  if (!rate) throw new RateNotFound('deliveryCode')
  if (!slot) return

  const capacity = rate.slots.find((one) => one.from === slot.from)?.capacity ?? 0
  const booked = await query(tx, bookSlot, [rateId, promise.to, slot.from, capacity])
  if (booked.length === 0) throw new SlotFull()
}

/** Takes back the promise of an order that was cancelled, and frees its slot. Harmless when there is none. */
export async function withdrawPromise(tx: Tx, orderId: string): Promise<void> {
  await query(
    tx,
    `with gone as (
       delete from delivery.promised where order_id = $1 and delivered_at is null
       returning rate_id, promised_to, slot_from
     )
     update delivery.slot_load set taken = taken - 1 from gone
     where slot_load.rate_id = gone.rate_id and slot_load."on" = gone.promised_to
       and slot_load.slot_from = gone.slot_from`,
    [orderId],
  )
}

/**
 * Records that an order arrived. The first report stands; orders without a promise are passed over.
 *
 * @returns whether the promise was kept; undefined when there was none
 */
export async function recordArrival(
  tx: Tx,
  arrival: { orderId: string; at?: Date | undefined },
): Promise<boolean | undefined> {
  const rows = await query<{ kept: boolean }>(
    tx,
    `update delivery.promised set delivered_at = coalesce(delivered_at, $2) where order_id = $1
     returning delivered_at <= due_at as kept`,
    [arrival.orderId, arrival.at ?? tx.now],
  )
  return rows[0]?.kept
}

const writePromise = `
  insert into delivery.promised
    (order_id, rate_id, kind, promised_from, promised_to, slot_from, slot_to, due_at, price, currency, at)
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) on conflict (order_id) do nothing returning order_id`

const bookSlot = `
  insert into delivery.slot_load as load (rate_id, "on", slot_from, taken)
  select $1::uuid, $2::date, $3::text, 1 where $4::int > 0
  on conflict (rate_id, "on", slot_from) do update set taken = load.taken + 1 where load.taken < $4::int
  returning taken`
