const initials = ['g', 'kk', 'n', 'd', 'tt', 'r', 'm', 'b', 'pp', 's', 'ss', '', 'j', 'jj', 'ch', 'k', 't', 'p', 'h']
const vowels = [
  ...['a', 'ae', 'ya', 'yae', 'eo', 'e', 'yeo', 'ye', 'o', 'wa', 'wae', 'oe', 'yo', 'u', 'wo', 'we', 'wi', 'yu'],
  ...['eu', 'ui', 'i'],
]
const finals = [
  ...['', 'k', 'k', 'ks', 'n', 'nj', 'nh', 't', 'l', 'lk', 'lm', 'lb', 'ls', 'lt', 'lp', 'lh', 'm', 'p', 'ps'],
  ...['t', 't', 'ng', 't', 't', 'k', 't', 'p', 't'],
]
const firstSyllable = 0xac00
const lastSyllable = 0xd7a3

/**
 * How a word sounds in Latin letters, for likeness: Korean letter by letter (Revised Romanization, 2000, without its
 * changes between syllables), so that one wrong stroke is one wrong letter, and `nokcha` is like `녹차`.
 */
export function soundOf(word: string): string {
  return Array.from(word, letterSound).join('')
}

function letterSound(letter: string): string {
  const code = letter.codePointAt(0)!
  if (code < firstSyllable || code > lastSyllable) return letter
  const index = code - firstSyllable
  const initial = initials[Math.floor(index / 588)]!
  const vowel = vowels[Math.floor((index % 588) / 28)]!
  return initial + vowel + finals[index % 28]!
}
