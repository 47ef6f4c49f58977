/** An instant as the clock on the shop's wall shows it. */
export interface LocalTime {
  /** `YYYY-MM-DD` */
  date: string
  /** `HH:MM`, 00:00 to 23:59 */
  time: string
}

const formats = new Map<string, Intl.DateTimeFormat>()
/** What each zone's clock showed last: most who ask, ask in the same minute. */
const shown = new Map<string, { readonly minute: number; readonly time: LocalTime }>()

/** @param timeZone IANA name, e.g. Asia/Seoul */
export function localTime(instant: Date, timeZone: string): LocalTime {
  const minute = Math.floor(instant.getTime() / 60_000)
  const last = shown.get(timeZone)
  if (last?.minute === minute) return { ...last.time }
  const time = timeIn(instant, timeZone)
  shown.set(timeZone, { minute, time })
  return { ...time }
}

function timeIn(instant: Date, timeZone: string): LocalTime {
  let format = formats.get(timeZone)
  if (!format) {
    format = new Intl.DateTimeFormat('en-CA', {
      timeZone,
      calendar: 'iso8601',
      numberingSystem: 'latn',
      hourCycle: 'h23',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
    })
    formats.set(timeZone, format)
  }
  const parts = Object.fromEntries(format.formatToParts(instant).map((part) => [part.type, part.value]))
  return {
    date: `${parts['year']}-${parts['month']}-${parts['day']}`,
    time: `${parts['hour']}:${parts['minute']}`,
  }
}

/**
 * The instant at which the shop's clock shows that time.
 *
 * A time that is skipped when summer time begins means the instant an hour of the old time later; one that comes
 * twice when it ends means the second, so that a promise is never called broken too early.
 *
 * @param time `HH:MM`, up to 24:00 for the end of the day
 */
export function instantAt(date: string, time: string, timeZone: string): Date {
  const wall = Date.parse(`${date}T00:00:00Z`) + minutesOf(time) * 60_000
  const candidates = [-1, 1].map((day) => wall - offsetMs(new Date(wall + day * 86_400_000), timeZone))
  const exact = candidates.filter((at) => at + offsetMs(new Date(at), timeZone) === wall)
  return new Date(Math.max(...(exact.length > 0 ? exact : candidates)))
}

/** How far the wall clock is ahead of UTC, whole minutes. */
function offsetMs(instant: Date, timeZone: string): number {
  const { date, time } = localTime(instant, timeZone)
  const shown = Date.parse(`${date}T00:00:00Z`) + minutesOf(time) * 60_000
  return shown - Math.floor(instant.getTime() / 60_000) * 60_000
}

/** Minutes since midnight of `HH:MM`. */
export function minutesOf(time: string): number {
  const [hours, minutes] = time.split(':').map(Number)
  return hours! * 60 + minutes!
}

/** The calendar day so many days later. */
export function dayAfter(date: string, count = 1): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + count * 86_400_000).toISOString().slice(0, 10)
}

/** 1 for Monday to 7 for Sunday (ISO 8601). */
export const weekdayOf = (date: string): number => new Date(`${date}T00:00:00Z`).getUTCDay() || 7
