import { dateFormat } from '../../../kernel/formats.ts'
import { days, hours, later, minutes } from '../../../kernel/clock.ts'
import { type Duration, durationMs } from '../graph/duration.ts'

interface Local {
  readonly year: number
  readonly month: number
  readonly day: number
  readonly hour: number
  readonly minute: number
  readonly second: number
}

/** What clock and calendar show in a zone; an unknown zone counts as UTC. */
export function localOf(instant: Date, zone: string): Local {
  const parts = formatOf(zone).formatToParts(instant)
  const number = (type: string) => Number(parts.find((part) => part.type === type)!.value)
  return {
    ...{ year: number('year'), month: number('month'), day: number('day') },
    ...{ hour: number('hour') % 24, minute: number('minute'), second: number('second') },
  }
}

function formatOf(zone: string): Intl.DateTimeFormat {
  const options: Intl.DateTimeFormatOptions = {
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
    hourCycle: 'h23',
    calendar: 'gregory',
  }
  try {
    return dateFormat('en-US', { ...options, timeZone: zone })
  } catch {
    return dateFormat('en-US', { ...options, timeZone: 'UTC' })
  }
}

/**
 * The instant at which a zone's clock shows this time. A time that the clock skips in spring is the first after the gap;
 * of one that it shows twice in autumn it is the first.
 */
export function instantOf(zone: string, day: string, hour: number, minute = 0): Date {
  const wanted = Date.parse(`${day}T00:00:00Z`) + hours(hour) + minutes(minute)
  const shown = (instant: number) => {
    const local = localOf(new Date(instant), zone)
    return Date.UTC(local.year, local.month - 1, local.day, local.hour, local.minute)
  }
  // Of the two offsets around that day, the larger gives the earlier instant.
  const offsets = [wanted - days(1), wanted + days(1)].map(
    (instant) => shown(instant) - Math.floor(instant / 60_000) * 60_000,
  )
  const candidates = [...new Set(offsets)].map((offset) => wanted - offset).sort((a, b) => a - b)
  const exact = candidates.find((instant) => shown(instant) === wanted)
  return new Date(exact ?? candidates.at(-1)!)
}

export const startOfDay = (day: string, zone: string): Date => instantOf(zone, day, 0)

const dayAfter = (day: string, by: number): string =>
  later(new Date(`${day}T00:00:00Z`), days(by))
    .toISOString()
    .slice(0, 10)

const dayOf = ({ year, month, day }: Local): string =>
  `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`

export const localDay = (instant: Date, zone: string): string => dayOf(localOf(instant, zone))

/** So much later, where days are those of her calendar: at the same time of her clock. */
export function afterLocal(now: Date, zone: string, { days: whole = 0, ...rest }: Duration): Date {
  const local = localOf(now, zone)
  const there = instantOf(zone, dayAfter(dayOf(local), whole), local.hour, local.minute)
  // What the minute has of seconds goes along, so that a wait of no days ends now.
  return later(whole === 0 ? now : later(there, now.getTime() % 60_000), durationMs(rest))
}

/** 1 is Monday. */
const weekdayOf = (day: string): number => ((new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7) + 1

/** The next instant, now included, on one of the weekdays at the hour of her clock. */
export function nextLocal(
  now: Date,
  zone: string,
  { weekdays, hour }: { weekdays?: readonly number[] | undefined; hour?: number | undefined },
): Date {
  const local = localOf(now, zone)
  const today = dayOf(local)
  for (let ahead = 0; ahead <= 8; ahead++) {
    const day = dayAfter(today, ahead)
    if (weekdays && !weekdays.includes(weekdayOf(day))) continue
    if (hour === undefined && ahead === 0) return now
    const at = hour === undefined ? instantOf(zone, day, local.hour, local.minute) : instantOf(zone, day, hour)
    if (at >= now) return at
    // Within the hour itself it is now.
    if (hour === local.hour && ahead === 0) return now
  }
  return now
}

/** The day in a year on which a date is kept: 29 February counts as 28 in other years. */
export function dayInYear(date: string, year: number): string {
  const monthDay = date.slice(5, 10)
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
  return `${year}-${monthDay === '02-29' && !isLeap ? '02-28' : monthDay}`
}

/** A date that was told of somebody, as `1990-02-28`; empty where it is none. */
export function dateIn(traits: Readonly<Record<string, unknown>>, name: string): string {
  const value = traits[name]
  return typeof value === 'string' && /^\d{4}-\d{2}-\d{2}/.test(value) ? value.slice(0, 10) : ''
}

export const addDays = dayAfter
