/** Scripts in which, of those that shops meet, one language is written. */
const scripts: readonly (readonly [RegExp, string])[] = [
  [/\p{Script=Hangul}/gu, 'ko'],
  [/[\p{Script=Hiragana}\p{Script=Katakana}]/gu, 'ja'],
  [/\p{Script=Han}/gu, 'zh'],
  [/\p{Script=Thai}/gu, 'th'],
  [/\p{Script=Greek}/gu, 'el'],
  [/\p{Script=Hebrew}/gu, 'he'],
]

/**
 * The language of words of which nobody said it, by their letters; where these are of many languages, the shop's own,
 * or English in a shop that writes otherwise.
 */
export function languageOf(text: string, shopLocale: string): string {
  const letters = text.match(/\p{L}/gu)?.length ?? 0
  if (letters === 0) return shopLocale
  const written = scripts.find(([script]) => (text.match(script)?.length ?? 0) * 4 > letters)
  if (written) return written[1]
  return scripts.some(([, language]) => shopLocale.startsWith(language)) ? 'en' : shopLocale
}
