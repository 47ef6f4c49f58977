/** A calendar day (`YYYY-MM-DD`) as people write it: `Thu, 4 June`. */
export const dayOf = (date: string, locale: string): string =>
  new Intl.DateTimeFormat(locale, { weekday: 'short', day: 'numeric', month: 'long', timeZone: 'UTC' }).format(
    new Date(`${date}T00:00:00Z`),
  )

/** An instant as a day in the shop's time zone: `4 June 2026`. */
export const dateOf = (instant: Date, locale: string, timeZone: string): string =>
  new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone }).format(instant)
