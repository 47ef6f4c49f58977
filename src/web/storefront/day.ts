import { dateFormat } from '../../kernel/formats.ts'

/** Every page names the same few days, in the languages of the shop. */
const mostDays = 200
const days = new Map<string, string>()

/** A calendar day (`YYYY-MM-DD`) as people write it: `Thu, Jun 4`, which no line break tears apart. */
export function dayOf(date: string, locale: string): string {
  const key = `${date} ${locale}`
  const known = days.get(key)
  if (known) return known
  if (days.size >= mostDays) days.clear()
  const written = dateFormat(locale, { weekday: 'short', day: 'numeric', month: 'short', timeZone: 'UTC' })
    .format(new Date(`${date}T00:00:00Z`))
    .replaceAll(' ', '\u00a0')
  days.set(key, written)
  return written
}

/** An instant as a day in the shop's time zone: `4 June 2026`. */
export const dateOf = (instant: Date, locale: string, timeZone: string): string =>
  dateFormat(locale, { dateStyle: 'long', timeZone }).format(instant)
