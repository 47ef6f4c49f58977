const locale = navigator.language.startsWith('en') ? navigator.language : 'en-GB'

const dateTime = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' })
const dayOnly = new Intl.DateTimeFormat(locale, { dateStyle: 'medium' })
const time = new Intl.DateTimeFormat(locale, { timeStyle: 'short' })
const number = new Intl.NumberFormat(locale)
const relative = new Intl.RelativeTimeFormat(locale, { numeric: 'auto', style: 'long' })

export const showInstant = (at: string): string => dateTime.format(new Date(at))
export const showNumber = (value: number): string => number.format(value)

/** A date without a time, which means the same day everywhere. */
export const showDay = (on: string): string => dayOnly.format(new Date(`${on.slice(0, 10)}T00:00:00`))

/** Short, as a list shows it: the time today, the date before. */
export function showShortly(at: string): string {
  const then = new Date(at)
  return then.toDateString() === new Date().toDateString() ? time.format(then) : dayOnly.format(then)
}

/** Rounded down to the largest unit: `3 minutes ago`. */
export const showAgo = (at: string): string => ago(Date.now() - Date.parse(at))

export function ago(ms: number): string {
  const seconds = Math.max(0, Math.floor(ms / 1_000))
  if (seconds < 60) return relative.format(-seconds, 'second')
  if (seconds < 3_600) return relative.format(-Math.floor(seconds / 60), 'minute')
  if (seconds < 86_400) return relative.format(-Math.floor(seconds / 3_600), 'hour')
  return relative.format(-Math.floor(seconds / 86_400), 'day')
}

/** How long it takes or took: `4 s`, `2 min`. */
export function showDuration(ms: number): string {
  if (ms < 1_000) return `${Math.round(ms)} ms`
  if (ms < 60_000) return `${Math.round(ms / 1_000)} s`
  if (ms < 3_600_000) return `${Math.round(ms / 60_000)} min`
  return `${Math.round(ms / 3_600_000)} h`
}
