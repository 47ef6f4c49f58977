import { days, later } from '../../kernel/clock.ts'

/** The day of an instant in UTC: `2026-11-28`. */
export const dayOf = (instant: Date): string => instant.toISOString().slice(0, 10)

/** So many days later; negative for earlier. */
export const dayAfter = (instant: Date, count: number): string => dayOf(later(instant, days(count)))
