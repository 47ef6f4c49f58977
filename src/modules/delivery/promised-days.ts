import type { DeliveryPromise } from './delivery-option.ts'
import { dayAfter, type LocalTime, minutesOf, weekdayOf } from './local-time.ts'
import type { RateTerms } from './rate.ts'

/** Days on which nothing is packed (`closed`) or nothing is handed over at the destination (`undelivered`). */
export interface DaysOff {
  closed: ReadonlySet<string>
  undelivered: ReadonlySet<string>
}

export type Pace = Pick<
  RateTerms,
  'cutOff' | 'handlingDays' | 'handledOn' | 'transitDaysMin' | 'transitDaysMax' | 'deliveredOn'
>

/** A search for a day that goes further than this has rules that never allow one. */
const furthestDays = 400

/**
 * When a parcel ordered now arrives.
 *
 * An order before the cut-off is begun on the same day if that is a handling day, else on the next one. It leaves
 * after as many further handling days as packing takes, and then needs transit days, of which only days with
 * delivery count.
 *
 * @returns undefined when the days off leave no day within 400 days
 */
export function promisedDays(now: LocalTime, pace: Pace, off: DaysOff): DeliveryPromise | undefined {
  const handled = (date: string) => pace.handledOn.includes(weekdayOf(date)) && !off.closed.has(date)
  const delivered = (date: string) =>
    pace.deliveredOn.includes(weekdayOf(date)) && !off.closed.has(date) && !off.undelivered.has(date)

  const begun = firstDay(now.time < pace.cutOff ? now.date : dayAfter(now.date), handled)
  const sent = begun && daysOn(begun, pace.handlingDays, handled)
  if (!sent) return undefined
  const from = arrival(sent, pace.transitDaysMin, delivered)
  const to = arrival(sent, pace.transitDaysMax, delivered)
  return from && to ? { from, to } : undefined
}

const arrival = (sent: string, transitDays: number, delivered: (date: string) => boolean): string | undefined =>
  transitDays === 0 ? firstDay(sent, delivered) : daysOn(sent, transitDays, delivered)

function firstDay(date: string, fits: (date: string) => boolean): string | undefined {
  for (let tried = 0; tried < furthestDays; tried++, date = dayAfter(date)) if (fits(date)) return date
  return undefined
}

/** The last of so many fitting days after the date; the date itself for none. */
function daysOn(date: string, count: number, fits: (date: string) => boolean): string | undefined {
  let day: string | undefined = date
  for (let left = count; left > 0 && day; left--) day = firstDay(dayAfter(day), fits)
  return day
}

/** Whether a parcel ordered now can still arrive today: a day with handling and delivery, before the cut-off. */
export function arrivesToday(now: LocalTime, cutOff: string, pace: Pace, off: DaysOff): boolean {
  const today = promisedDays(now, { ...pace, cutOff, handlingDays: 0, transitDaysMin: 0, transitDaysMax: 0 }, off)
  return today?.to === now.date
}

/** Minutes until today's cut-off; undefined when it has passed or nothing is packed today. */
export function minutesToCutOff(now: LocalTime, pace: Pace, off: DaysOff): number | undefined {
  const packs = pace.handledOn.includes(weekdayOf(now.date)) && !off.closed.has(now.date)
  return packs && now.time < pace.cutOff ? minutesOf(pace.cutOff) - minutesOf(now.time) : undefined
}
