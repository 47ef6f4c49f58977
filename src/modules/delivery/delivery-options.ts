import { translated } from '../../kernel/locale.ts'
import { query } from '../../kernel/query.ts'
import type { Read } from '../../kernel/transaction.ts'
import { shopSettings } from '../shop/index.ts'
import type { DeliveryOption, DeliveryQuestion } from './delivery-option.ts'
import { allDaysOff, daysOff } from './holidays.ts'
import { listZones, type Rate, zonesFor } from './list-zones.ts'
import { type LocalTime, localTime } from './local-time.ts'
import { offersOf } from './offers-of.ts'
import { keepWorkedOut, workedOut } from './worked-out.ts'
import { fitOf, type Destination } from './zone.ts'
import type { Zone } from './list-zones.ts'

/**
 * The ways an order can be delivered, with what they cost and the days they promise, in the merchant's order.
 *
 * All zones that fit the destination add their rates; where two have the same code, the zone that fits more closely
 * wins (postcode before region before country before everywhere). A rate without a price in the currency is not
 * offered and hides the same code of wider zones. Each open slot of a same-day rate is an option of its own.
 */
export async function deliveryOptions(read: Read, question: DeliveryQuestion): Promise<DeliveryOption[]> {
  const at = question.now ?? read.now
  const { timeZone } = await shopSettings(read)
  const now = localTime(at, timeZone)
  const circumstances = {
    zones: await listZones(read),
    daysOff: await allDaysOff(read),
    minute: `${now.date} ${now.time}`,
  }
  const asked = JSON.stringify({ ...question, now: undefined })
  const known = workedOut(circumstances, asked)
  if (known) return [...known]

  const rates = ratesFor(await zonesFor(read, question.country), question).filter((rate) => rate.active)
  if (rates.length === 0) return []
  const off = await daysOff(read, { from: now.date, country: question.country })
  const taken = await slotsTaken(read, rates, now)
  const options = rates.flatMap((rate) =>
    offersOf(rate, question, { now, off, taken }).map(({ name, ...offer }) => ({
      ...offer,
      name: translated(name, question.locale ?? 'en'),
    })),
  )
  if (rates.every((rate) => rate.slots.length === 0)) keepWorkedOut(circumstances, asked, options)
  return [...options]
}

/** One rate per code, the closest zone's, sorted for the shopper. */
export function ratesFor(zones: readonly Zone[], destination: Destination): Rate[] {
  const fitting = zones
    .map((zone) => ({ zone, fit: fitOf(zone.places, destination) }))
    .filter((one): one is { zone: Zone; fit: number } => one.fit !== undefined)
    .sort((a, b) => b.fit - a.fit || (a.zone.id < b.zone.id ? -1 : 1))
  const byCode = new Map<string, Rate>()
  for (const { zone } of fitting) {
    for (const rate of zone.rates) if (!byCode.has(rate.code)) byCode.set(rate.code, rate)
  }
  return [...byCode.values()].sort((a, b) => a.position - b.position || (a.code < b.code ? -1 : 1))
}

/** How many parcels each slot of today has, keyed by rate and beginning. */
async function slotsTaken(read: Read, rates: readonly Rate[], now: LocalTime): Promise<Map<string, number>> {
  const withSlots = rates.filter((rate) => rate.slots.length > 0).map((rate) => rate.id)
  if (withSlots.length === 0) return new Map()
  const rows = await query<{ rate_id: string; slot_from: string; taken: number }>(
    read,
    `select rate_id, slot_from, taken from delivery.slot_load where rate_id = any($1::uuid[]) and "on" = $2::date`,
    [withSlots, now.date],
  )
  return new Map(rows.map((row) => [`${row.rate_id} ${row.slot_from}`, row.taken]))
}
