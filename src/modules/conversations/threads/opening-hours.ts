import type { ChatSettings } from './chat-settings.ts'

export interface StaffTimes {
  /** Whether somebody is there now. */
  readonly isOpen: boolean
  /** When somebody is there again; null where somebody is, or no hours are set. */
  readonly opensAt: Date | null
}

const minuteMs = 60_000
const daysAhead = 8

/** Whether somebody of the staff is there, by the hours of the shop in its own time zone. */
export function staffTimes({ hours }: Pick<ChatSettings, 'hours'>, now: Date, timeZone: string): StaffTimes {
  if (isWithin(hours, now, timeZone)) return { isOpen: true, opensAt: null }
  const quarter = 15 * minuteMs
  const first = Math.floor(now.getTime() / quarter) * quarter + quarter
  for (let step = 0; step < daysAhead * 96; step++) {
    const at = new Date(first + step * quarter)
    if (isWithin(hours, at, timeZone)) return { isOpen: false, opensAt: at }
  }
  return { isOpen: false, opensAt: null }
}

function isWithin(hours: ChatSettings['hours'], at: Date, timeZone: string): boolean {
  if (hours.length === 0) return false
  const { weekday, time } = localTime(at, timeZone)
  return hours.some(({ days, from, to }) => days.includes(weekday) && time >= from && time < to)
}

const weekdays = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun']
const formats = new Map<string, Intl.DateTimeFormat>()

function localTime(at: Date, timeZone: string): { weekday: number; time: string } {
  let format = formats.get(timeZone)
  if (!format) {
    format = new Intl.DateTimeFormat('en-GB', {
      timeZone,
      weekday: 'short',
      hour: '2-digit',
      minute: '2-digit',
      hourCycle: 'h23',
    })
    formats.set(timeZone, format)
  }
  const parts = new Map(format.formatToParts(at).map(({ type, value }) => [type, value]))
  return {
    weekday: weekdays.indexOf(parts.get('weekday')!) + 1,
    time: `${parts.get('hour')}:${parts.get('minute')}`,
  }
}
