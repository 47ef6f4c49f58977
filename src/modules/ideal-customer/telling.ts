import { discoveries, tellingWords, type WordOfReviews } from '../topics/index.ts'

/** Of the words that are told, so many are expected to be hers by chance alone. */
const chance = 0.1
/** A word in fewer of her reviews is that of somebody. */
const least = 3
/** Below so many of her reviews, or of others', nothing is said of her words. */
export const fewestReviews = 20
const mostOfLanguage = 30

/** A word that she uses more than others do. */
export interface HerWord {
  readonly word: string
  /** How much more often, in standard errors. */
  readonly z: number
}

/**
 * Her own words: by the log-odds ratio with an informative Dirichlet prior (Monroe, Colaresi, Quinn, 2008), each
 * language by itself, for a Korean review has no English words to say. Of hundreds of words some stand out by chance; only
 * those are told of which at most one in ten is expected to (Benjamini, Hochberg, 1995).
 *
 * @returns at most 30 of each language, the most telling first
 */
export function herWords(words: readonly WordOfReviews[], reviews: { here: number; there: number }): HerWord[] {
  if (reviews.here < fewestReviews || reviews.there < fewestReviews) return []
  const [korean, english] = [/[가-힣]/u, /^[a-z]/u].map((script) => words.filter(({ word }) => script.test(word)))
  return [english!, korean!].flatMap(tellingOf).toSorted((a, b) => b.z - a.z || (a.word < b.word ? -1 : 1))
}

function tellingOf(words: readonly WordOfReviews[]): HerWord[] {
  const looked = words.filter(({ here }) => here >= least)
  const zs = new Map(tellingWords(words, { least, most: words.length }).map(({ word, z }) => [word, z]))
  const looks = looked.map(({ word }) => {
    const z = zs.get(word)
    return { word, z: z ?? 0, p: z === undefined ? 1 : upperTail(z) }
  })
  return discoveries(looks, chance)
    .slice(0, mostOfLanguage)
    .map(({ word, z }) => ({ word, z }))
}

/** Share of a normal distribution above `z` ≥ 0; to seven digits (Abramowitz, Stegun, 26.2.17). */
export function upperTail(z: number): number {
  const t = 1 / (1 + 0.2316419 * z)
  const series = t * (0.31938153 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))))
  return (Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI)) * series
}
