import type { Clock } from '../kernel/clock.ts'

/** A clock that stands still until a test moves it. */
export interface MovableClock extends Clock {
  forward(ms: number): void
  set(instant: Date): void
}

/** Begins at noon UTC on 1 June 2026, a Monday. */
export function movableClock(start = new Date('2026-06-01T12:00:00Z')): MovableClock {
  let current = start
  return {
    now: () => new Date(current),
    forward: (ms) => (current = new Date(current.getTime() + ms)),
    set: (instant) => (current = instant),
  }
}
