/** Enough to find, and a bound for the work. */
const mostWords = 8

/**
 * Her words as a search: every one, each as the beginning of a word (`boil` finds “boiling”, `사이즈` finds `사이즈가`).
 *
 * @returns undefined when there is no letter or digit in them
 */
export function searchWords(search: string): string | undefined {
  const words =
    search
      .slice(0, 200)
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  if (words.length === 0) return undefined
  return words
    .slice(0, mostWords)
    .map((word) => `'${word}':*`)
    .join(' & ')
}
