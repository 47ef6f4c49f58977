import { days, later } from '../../kernel/clock.ts'

/** The day of an instant in UTC: `2026-11-28`. */
export const dayOf = (instant: Date): string => instant.toISOString().slice(0, 10)

/** So many days later; negative for earlier. */
export const dayAfter = (instant: Date, count: number): string => dayOf(later(instant, days(count)))

/** The day it is in a time zone. */
export const dayIn = (instant: Date, timeZone: string): string =>
  new Intl.DateTimeFormat('en-CA', { timeZone, dateStyle: 'short' }).format(instant)

/** So many days after a day; negative for before. */
export const daysAfter = (day: string, count: number): string => dayAfter(new Date(`${day}T00:00:00Z`), count)
