import type { ReviewAbout, ShownReview } from './review.ts'

/**
 * Why a review fits who looks, the strongest first. This order is the whole rule: reviews are compared by the first of
 * these in which they differ, then by age, the newest first.
 *
 * - `variant`: it is about the very variant she looks at or has in her cart.
 * - `alike`: about one that shares an option's value with it (the same shade in another size); more shared ones first.
 * - `words`: it says words that she searched for; more of them first.
 * - `language`: it is written in the language she reads.
 * - `about`: its author told the same of herself as she did; more of it first.
 * - `verified`: its author bought it here.
 * - `helpful`: people found it helpful; more of them first.
 */
export const relevanceReasons = ['variant', 'alike', 'words', 'language', 'about', 'verified', 'helpful'] as const
export type RelevanceReason = (typeof relevanceReasons)[number]

/** What is known of a visit: from the page's address, and of her own only on pages that are drawn for her alone. */
export interface ReviewVisit {
  readonly variantIds: readonly string[]
  /** How many option values another variant shares with one of hers, by id. */
  readonly alike: ReadonlyMap<string, number>
  /** What she searched for, as she wrote it. */
  readonly search: string | undefined
  /** BCP 47. */
  readonly locale: string
  /** What she told of herself in reviews of her own. */
  readonly about: ReviewAbout
}

/** All that is looked at. NOTE: neither stars nor answers on a scale are in it, so that praise cannot rise by itself. */
export type JudgedReview = Pick<
  ShownReview,
  'id' | 'variantId' | 'title' | 'body' | 'about' | 'locale' | 'verified' | 'helpful' | 'createdAt'
>

export interface Relevant<R> {
  readonly review: R
  /** Why it stands where it stands, the strongest first; empty where only its age counts. */
  readonly reasons: readonly RelevanceReason[]
}

/** The same reviews, those that fit this visit best first; the same for the same input whatever their stars. */
export function rankByRelevance<R extends JudgedReview>(reviews: readonly R[], visit: ReviewVisit): Relevant<R>[] {
  const asked = wordsOf(visit.search ?? '').slice(0, mostWords)
  return reviews
    .map((review) => ({ review, weights: weightsOf(review, visit, asked) }))
    .toSorted((a, b) => firstDifference(b.weights, a.weights) || byAge(a.review, b.review))
    .map(({ review, weights }) => ({
      review,
      reasons: relevanceReasons.filter((reason, at) => weights[at]! > 0 && !(reason === 'alike' && weights[0]! > 0)),
    }))
}

/** Enough to find, and a bound for the work. */
const mostWords = 8

/** Words of letters and digits, in small letters. */
export const wordsOf = (text: string): string[] =>
  text
    .slice(0, 10_000)
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu) ?? []

/** One number for each reason, in their order. */
function weightsOf(review: JudgedReview, visit: ReviewVisit, asked: readonly string[]): readonly number[] {
  const { variantId, verified, helpful } = review
  return [
    Number(variantId !== undefined && visit.variantIds.includes(variantId)),
    visit.alike.get(variantId ?? '') ?? 0,
    asked.length > 0 ? saidOf(asked, wordsOf(`${review.title} ${review.body}`)) : 0,
    Number(languageOf(review.locale) === languageOf(visit.locale)),
    Object.entries(visit.about).filter(([key, value]) => review.about[key] === value).length,
    Number(verified),
    helpful,
  ]
}

/** How many are said; the beginning of a word is enough. */
const saidOf = (asked: readonly string[], words: readonly string[]): number =>
  asked.filter((one) => words.some((word) => word.startsWith(one))).length

const languageOf = (locale: string): string => locale.split('-')[0]!.toLowerCase()

const firstDifference = (a: readonly number[], b: readonly number[]): number =>
  a.map((weight, at) => weight - b[at]!).find((difference) => difference !== 0) ?? 0

const byAge = (a: JudgedReview, b: JudgedReview): number =>
  b.createdAt.getTime() - a.createdAt.getTime() || (a.id < b.id ? 1 : -1)
