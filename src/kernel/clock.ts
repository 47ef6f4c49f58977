/** Where every `now` comes from; tests move it. */
export interface Clock {
  now(): Date
}

export const systemClock: Clock = { now: () => new Date() }

export const seconds = (count: number): number => count * 1_000
export const minutes = (count: number): number => seconds(count * 60)
export const hours = (count: number): number => minutes(count * 60)
export const days = (count: number): number => hours(count * 24)

/** The instant so many milliseconds later; negative for earlier. */
export const later = (instant: Date, ms: number): Date => new Date(instant.getTime() + ms)
