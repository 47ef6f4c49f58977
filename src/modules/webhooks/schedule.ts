import { days, hours, later, minutes, seconds } from '../../kernel/clock.ts'

/** The pauses before the second and each further try, as Standard Webhooks proposes them: ten tries in three days. */
export const pausesMs = [
  seconds(5),
  minutes(5),
  minutes(30),
  hours(2),
  hours(5),
  hours(10),
  hours(14),
  hours(20),
  hours(24),
] as const

/** An endpoint that took nothing for so long is switched off. */
export const failingMs = days(5)

/** A receiver may ask for a longer pause than ours, up to this. */
const longestWishMs = hours(24)

/**
 * When a delivery is tried next; undefined after the last try.
 *
 * Each pause is stretched by up to a fifth, so that what failed together does not come back together.
 *
 * @param tries how many failed in this round, this one included
 * @param chance from 0 to 1
 */
export function nextTryAt(
  now: Date,
  { tries, chance, retryAfterSeconds = 0 }: { tries: number; chance: number; retryAfterSeconds?: number | undefined },
): Date | undefined {
  const pause = pausesMs[tries - 1]
  if (pause === undefined) return undefined
  const wished = Math.min(seconds(retryAfterSeconds), longestWishMs)
  return later(now, Math.max(Math.round(pause * (1 + chance / 5)), wished))
}
