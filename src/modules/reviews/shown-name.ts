/**
 * A name as a review shows it, so that strangers do not find her: first name and an initial (`Minji K.`); of a name
 * in Korean, Chinese or Japanese the first character (`김**`).
 */
export function shownName(name: string | null | undefined): string {
  const parts = (name ?? '').trim().split(/\s+/).filter(Boolean)
  const [first = ''] = parts
  if (!first) return ''
  if (/[\p{Script=Hangul}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(first)) {
    const characters = Array.from(parts.join(''))
    return `${characters[0]!}${'*'.repeat(Math.min(characters.length - 1, 3))}`
  }
  const last = parts.length > 1 ? Array.from(parts.at(-1)!)[0] : undefined
  return Array.from(last ? `${first} ${last.toUpperCase()}.` : first)
    .slice(0, 60)
    .join('')
}
