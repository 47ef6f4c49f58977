/** Sentences of a text; a line without a full stop is one. */
export const sentencesOf = (text: string): string[] =>
  text
    .split(/(?<=[.!?…。])\s+|\n+/)
    .map((sentence) => sentence.trim())
    .filter((sentence) => /[\p{L}\p{N}]/u.test(sentence))

export const wordsOf = (text: string): string[] => text.match(/[\p{L}\p{N}’'-]+/gu) ?? []

/**
 * How easily English reads: Flesch’s Reading Ease (R. Flesch, A new readability yardstick, 1948). 90 reads like a comic, 60
 * like a newspaper for all, 30 like a contract. Undefined below 25 words, where one long word decides.
 */
export function readingEase(text: string): number | undefined {
  const words = wordsOf(text)
  const sentences = sentencesOf(text)
  if (words.length < 25 || sentences.length === 0) return undefined
  const syllables = words.reduce((sum, word) => sum + syllablesOf(word), 0)
  return 206.835 - 1.015 * (words.length / sentences.length) - 84.6 * (syllables / words.length)
}

/** Groups of vowels; a silent e at the end counts for none. */
export function syllablesOf(word: string): number {
  const plain = word.toLowerCase().replaceAll(/[^a-z]/g, '')
  if (plain.length <= 3) return 1
  const groups = plain
    .replace(/(?:[^laeiouy]es|[^td]ed|[^laeiouy]e)$/, '')
    .replace(/^y/, '')
    .match(/[aeiouy]{1,2}/g)
  return Math.max(1, groups?.length ?? 1)
}

/** Words of a Korean sentence, as they stand between spaces. */
export const koreanLength = (sentence: string): number => sentence.split(/\s+/).filter(Boolean).length
