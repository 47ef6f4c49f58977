import type { ReviewFilter } from '../list-reviews.ts'
import { askedWords } from '../search-words.ts'

/** What of a review a list can be narrowed by. */
export interface ReviewFacets {
  readonly rating: number
  readonly locale: string
  readonly verified: boolean
  readonly isPictured: boolean
  readonly variantId: string | null
  readonly about: Readonly<Record<string, string>>
  readonly topics: readonly string[]
}

/**
 * Beginnings of words are terms in these lengths; a longer or odd one is looked for by the next shorter, which finds a
 * few others as well.
 */
const prefixLengths = [1, 2, 3, 5, 8] as const

/** The term of a beginning of a word. */
export const wordTerm = (word: string): string => {
  const letters = Array.from(word)
  return `w ${letters
    .slice(
      0,
      prefixLengths.findLast((length) => length <= letters.length),
    )
    .join('')}`
}

/** All terms by which a word is found. */
export function termsOfWord(word: string): string[] {
  const letters = Array.from(word)
  return prefixLengths
    .filter((length) => length <= letters.length)
    .map((length) => `w ${letters.slice(0, length).join('')}`)
}

export const starsTerm = (stars: number): string => `stars ${stars}`

const topicTerm = (topic: string): string => `topic ${topic}`

/** Words alone are terms only where many reviews have them. */
export const isOfWord = (term: string): boolean => term.startsWith('w ')

export const facetTerms = ({
  rating,
  locale,
  verified,
  isPictured,
  variantId,
  about,
  topics,
}: ReviewFacets): string[] => [
  starsTerm(rating),
  `in ${locale}`,
  ...(verified ? ['verified'] : []),
  ...(isPictured ? ['pictured'] : []),
  ...(variantId ? [`of ${variantId}`] : []),
  ...Object.entries(about).map(([key, value]) => `about ${key}=${value}`),
  ...topics.map(topicTerm),
]

/** What a filter asks for: of each group one term at least. */
export function askedTerms(filter: ReviewFilter): string[][] {
  const { stars = [], withPictures, verified, about = {}, aboutAny = {}, variantId, locale, topic, search } = filter
  return [
    ...(stars.length > 0 ? [stars.map(starsTerm)] : []),
    ...(withPictures ? [['pictured']] : []),
    ...(verified ? [['verified']] : []),
    ...(variantId ? [[`of ${variantId}`]] : []),
    ...(locale ? [[`in ${locale}`]] : []),
    ...Object.entries(about).map(([key, value]) => [`about ${key}=${value}`]),
    ...Object.entries(aboutAny).map(([key, values]) => values.map((value) => `about ${key}=${value}`)),
    ...(topic ? [[topicTerm(topic)]] : []),
    ...askedWords(search ?? '').map((word) => [wordTerm(word)]),
  ]
}
