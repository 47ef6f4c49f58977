import { days, hours } from '../../kernel/clock.ts'

const formats = new Map<string, Intl.DateTimeFormat | undefined>()

/** Making one takes longer than asking it a thousand times; there are some 400 zones. */
function formatOf(zone: string): Intl.DateTimeFormat | undefined {
  if (!formats.has(zone) && formats.size < 1_000) formats.set(zone, newFormat(zone))
  return formats.get(zone)
}

function newFormat(timeZone: string): Intl.DateTimeFormat | undefined {
  try {
    const parts = { year: 'numeric', month: 'numeric', day: 'numeric', hour: 'numeric', minute: 'numeric' } as const
    return new Intl.DateTimeFormat('en-u-ca-iso8601', { ...parts, second: 'numeric', hourCycle: 'h23', timeZone })
  } catch {
    // A zone is a word that somebody told of her.
    return undefined
  }
}

export const isZone = (zone: string): boolean => formatOf(zone) !== undefined

/** The wall clock of a zone as if it were one of UTC. @param zone an IANA name that `isZone` knows */
function wallClock(zone: string, instant: Date): Date {
  const at = Object.fromEntries(
    formatOf(zone)!
      .formatToParts(instant)
      .map(({ type, value }) => [type, Number(value)]),
  )
  return new Date(Date.UTC(at['year']!, at['month']! - 1, at['day']!, at['hour']!, at['minute']!, at['second']!))
}

export const hourIn = (zone: string, instant: Date): number => wallClock(zone, instant).getUTCHours()

/** The next instant after this one at which clocks of the zone show a full hour; the day after where that is past. */
export function nextHour(zone: string, after: Date, hour: number): Date {
  const wall = wallClock(zone, after)
  for (let day = 0; ; day++) {
    const wanted = Date.UTC(wall.getUTCFullYear(), wall.getUTCMonth(), wall.getUTCDate(), hour) + days(day)
    const instant = instantOf(zone, wanted)
    if (instant > after) return instant
  }
}

/**
 * When the clocks of a zone show this; of an hour that comes twice the first, and of one that is left out when clocks
 * are put forward the instant at which they are.
 */
function instantOf(zone: string, wall: number): Date {
  const offset = (at: number) => wallClock(zone, new Date(at)).getTime() - at
  // Summer time shifts by an hour at most, so one of the two offsets around it is right.
  const tries = [wall - offset(wall - hours(24)), wall - offset(wall + hours(24))]
  const right = tries.filter((at) => at + offset(at) === wall)
  return new Date(right.length > 0 ? Math.min(...right) : Math.max(...tries))
}
