import { dateFormat } from '../../kernel/formats.ts'

/** A calendar day (`YYYY-MM-DD`) as people write it: `Thu, Jun 4`, which no line break tears apart. */
export const dayOf = (date: string, locale: string): string =>
  dateFormat(locale, { weekday: 'short', day: 'numeric', month: 'short', timeZone: 'UTC' })
    .format(new Date(`${date}T00:00:00Z`))
    .replaceAll(' ', '\u00a0')

/** An instant as a day in the shop's time zone: `4 June 2026`. */
export const dateOf = (instant: Date, locale: string, timeZone: string): string =>
  dateFormat(locale, { dateStyle: 'long', timeZone }).format(instant)
