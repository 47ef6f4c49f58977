/** A text in several languages, keyed by BCP 47 tag: `{ en: 'Tea', ko: '차' }`. */
export type Translated = Readonly<Record<string, string>>

/** The text in the language asked for, else in its base language, else in English, else in any; empty when there is none. */
export function translated(text: Translated, locale: string): string {
  const said = (tag: string): string | undefined => (Object.hasOwn(text, tag) ? text[tag] : undefined)
  return said(locale) || said(locale.split('-')[0]!) || said('en') || Object.values(text).find(Boolean) || ''
}
