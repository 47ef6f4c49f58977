import { termsOf } from '../../topics/index.ts'

const escaped = (words: string): string => words.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&').replaceAll(/\s+/g, '\\s+')

/** As words of their own, in any case; in Korean anywhere, where endings follow. */
export const asWords = (words: string, isKorean: boolean): RegExp =>
  new RegExp(isKorean ? escaped(words) : `(?<![\\p{L}\\p{N}])${escaped(words)}(?![\\p{L}\\p{N}])`, 'giu')

/**
 * Whether a text speaks of a line like "a quiet morning": it has the line, or one of its telling words. Plurals count as
 * the word; Korean words count with any ending.
 */
export function speaksOf(plain: string, line: string, isKorean: boolean): boolean {
  if (asWords(line, isKorean).test(plain)) return true
  const terms = termsOf(line)
  if (isKorean) return terms.some((term) => plain.includes(term))
  const said = new Set(termsOf(plain))
  return terms.some((term) => said.has(term))
}

/** Whether a text uses a word as reviews were counted: one of her words. */
export const usesWord = (plain: string, terms: ReadonlySet<string>, word: string): boolean =>
  /[가-힣]/u.test(word) ? plain.includes(word) : terms.has(word) || asWords(word, false).test(plain)
