import { z } from 'zod'
import type { ProductPage, ReviewQuestion } from '../../modules/catalog/index.ts'
import {
  answersLike,
  type ReviewAbout,
  type ReviewFilter,
  type ReviewPlace,
  type ReviewSort,
  reviewSorts,
} from '../../modules/reviews/index.ts'
import { href, type Visit } from './visit.ts'

/** What a product page's address says of its reviews; every name begins with `r.`, beside the options' names. */
export interface ReviewChoice {
  readonly sort: ReviewSort
  readonly filter: ReviewFilter
  /** What she told of herself, and whether those nearly like her count too (T13). */
  readonly likeMe: { readonly about: ReviewAbout; readonly isNear: boolean }
  readonly after: ReviewPlace | undefined
  /** Whether anything but the order is chosen. */
  readonly narrowed: boolean
}

type About = Pick<ProductPage, 'variants'>

const stars = ['1', '2', '3', '4', '5']
const locale = /^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})?$/

/** The topic that is asked for, whether or not there is one. */
export const topicAsked = ({ queryString }: Visit): string | undefined =>
  new URLSearchParams(queryString).get('r.topic')?.trim() || undefined

/**
 * Reads it; what it does not understand is left out, so that old links go on working.
 *
 * @param topics by key, of which reviews are narrowed by one
 */
export function reviewChoiceOf(
  visit: Visit,
  product: About,
  questions: readonly ReviewQuestion[],
  topics: ReadonlyMap<string, string>,
): ReviewChoice {
  const params = new URLSearchParams(visit.queryString)
  const said = (name: string) => params.get(`r.${name}`)?.trim() || undefined
  const sort = reviewSorts.find((each) => each === said('sort')) ?? 'helpful'
  const chosenStars = params.getAll('r.stars').filter((each) => stars.includes(each))
  const about = questions.flatMap(({ key, choices }) => {
    const value = said(`about.${key}`)
    return choices?.some((choice) => choice.value === value) ? [[key, value!] as const] : []
  })
  const told = Object.fromEntries(about)
  const isNear = said('near') === '1'
  const language = said('lang')
  const filter: ReviewFilter = {
    stars: chosenStars.length > 0 ? [...new Set(chosenStars)].map(Number) : undefined,
    verified: said('verified') === '1' || undefined,
    withPictures: said('pictures') === '1' || undefined,
    variantId: product.variants.find(({ id }) => id === said('variant'))?.id,
    topic: topics.has(topicAsked(visit) ?? '') ? topicAsked(visit) : undefined,
    locale: language && locale.test(language) ? language : undefined,
    about: about.length > 0 && !isNear ? told : undefined,
    aboutAny: about.length > 0 && isNear ? answersLike(told, questions, 'near') : undefined,
    search: said('q')?.slice(0, 100),
  }
  const narrowed = Object.values(filter).some((each) => each !== undefined)
  return { sort, filter, likeMe: { about: told, isNear }, after: placeIn(said('after'), sort), narrowed }
}

/** The address of a page's last review, as `placeAfter` gives it. */
export const placeText = ({ place, id }: ReviewPlace): string => `${place}~${id}`

const highest = { helpful: 2_147_483_647, newest: 8_640_000_000_000, highest: 5, lowest: 5 } as const

function placeIn(text: string | undefined, sort: ReviewSort): ReviewPlace | undefined {
  const [place = '', id = ''] = text?.split('~') ?? []
  const number = /^\d{1,13}$/.test(place) ? Number(place) : undefined
  if (number === undefined || number > highest[sort] || !z.uuid().safeParse(id).success) return undefined
  return { place: number, id }
}

/** The product's page with its reviews chosen otherwise; from their first page on unless `after` is changed. */
export function reviewsAddress(visit: Visit, change: Readonly<Record<string, string | undefined>>): string {
  const params = new URLSearchParams(visit.queryString)
  params.delete('r.after')
  for (const [name, value] of Object.entries(change)) {
    if (value === undefined) params.delete(`r.${name}`)
    else params.set(`r.${name}`, value)
  }
  return `${href(visit, visit.path)}${queryOf(params)}#reviews`
}

/** Without any filter, in the order she likes. */
export function allReviewsAddress(visit: Visit): string {
  const kept = [...new URLSearchParams(visit.queryString)].filter(
    ([name]) => !name.startsWith('r.') || name === 'r.sort',
  )
  return `${href(visit, visit.path)}${queryOf(new URLSearchParams(kept))}#reviews`
}

/** What else stands in the address: the chosen options, for a form that begins anew. */
export const besideReviews = (visit: Visit): readonly (readonly [string, string])[] =>
  [...new URLSearchParams(visit.queryString)].filter(([name]) => !name.startsWith('r.'))

const queryOf = (params: URLSearchParams): string => (params.size > 0 ? `?${params.toString()}` : '')
