/** More than a shop has languages times ways of writing: visitors' languages must not fill the memory. */
const mostFormats = 500
const formats = new Map<string, unknown>()

/** Making a format takes 100 times as long as using one. */
function kept<Format>(kind: string, locale: string, options: object, make: () => Format): Format {
  const key = `${kind} ${locale} ${JSON.stringify(options)}`
  const known = formats.get(key)
  if (known) return known as Format
  if (formats.size >= mostFormats) formats.clear()
  const made = make()
  formats.set(key, made)
  return made
}

/** How dates are written in a language; made once. */
export const dateFormat = (locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat =>
  kept('date', locale, options, () => new Intl.DateTimeFormat(locale, options))

/** How numbers are written in a language; made once. */
export const numberFormat = (locale: string, options: Intl.NumberFormatOptions): Intl.NumberFormat =>
  kept('number', locale, options, () => new Intl.NumberFormat(locale, options))

/** How countries are called in a language; made once. */
export const regionNames = (locale: string): Intl.DisplayNames =>
  kept('regions', locale, {}, () => new Intl.DisplayNames([locale], { type: 'region' }))
