/** Enough to find, and a bound for the work. */
const mostWords = 8

/** Her words in small letters, at most eight. */
export const askedWords = (search: string): string[] =>
  (
    search
      .slice(0, 200)
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  ).slice(0, mostWords)

/**
 * Words as a search: every one, each as the beginning of a word (`boil` finds “boiling”, `사이즈` finds `사이즈가`).
 *
 * @returns undefined when there is none
 */
export const searchOf = (words: readonly string[]): string | undefined =>
  words.length > 0 ? words.map((word) => `'${word}':*`).join(' & ') : undefined
