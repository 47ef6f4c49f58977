import { minutes, systemClock } from '../../kernel/clock.ts'

const mostKnown = 10_000

/** Counts how often somebody comes within a minute; forgets everybody with the minute, and with the ten-thousandth. */
export function rateOf(mostPerMinute: number) {
  const seen = new Map<string, number>()
  let minute = 0
  return {
    isSpent: (who: string): boolean => {
      const now = Math.floor(systemClock.now().getTime() / minutes(1))
      if (now !== minute || seen.size >= mostKnown) seen.clear()
      minute = now
      const times = (seen.get(who) ?? 0) + 1
      seen.set(who, times)
      return times > mostPerMinute
    },
  }
}
