import { z } from 'zod'
import type { ReviewQuestion } from '../../modules/catalog/index.ts'
import {
  pictureScopes,
  type Review,
  ReviewInvalid,
  reviewLimits,
  type ReviewWish,
} from '../../modules/reviews/index.ts'
import { sentenceOf } from './sentence-of.ts'
import type { Visit } from './visit.ts'

/** A review's form as it comes in: stars, words and a field for each question. */
export const reviewBody = z.record(z.string().max(60), z.string().max(25_000))

/** What stands in the form's fields. */
export interface TypedReview extends ReviewWish {
  readonly author: string
}

/** Reads the fields that the form has; what is left open is left out. */
export function typedReview(body: Readonly<Record<string, string>>, questions: readonly ReviewQuestion[]): TypedReview {
  const said = (name: string) => body[name]?.trim() || undefined
  const rated = questions.flatMap(({ key, kind }) => {
    const value = kind === 'about' ? undefined : said(`ratings.${key}`)
    return value ? [[key, Number(value)] as const] : []
  })
  const told = questions.flatMap(({ key, kind }) => {
    const value = kind === 'about' ? said(`about.${key}`) : undefined
    return value ? [[key, value] as const] : []
  })
  return {
    rating: Number(said('rating') ?? 0),
    title: said('title') ?? '',
    body: said('body') ?? '',
    author: said('author') ?? '',
    ratings: Object.fromEntries(rated),
    about: Object.fromEntries(told),
    mediaIds: picturesIn(body),
    scopes: body['rights'] ? pictureScopes.filter((scope) => body[`rights.${scope}`]) : undefined,
  }
}

/** Pictures that are here already and shall stay with it: a field each, `pictures.<id>`. */
export const picturesIn = (body: Readonly<Record<string, string>>): string[] =>
  Object.keys(body).flatMap((name) => z.uuid().safeParse(name.replace(/^pictures\./, '')).data ?? [])

/** A kept review as its form shows it: her new words where they wait. */
export function typedOf(review: Review): TypedReview {
  return { ...(review.proposed ?? review), author: review.author }
}

/** What is wrong with a field, beside it and in her language; or why the whole cannot be kept. */
export function whyNot(
  visit: Visit,
  typed: TypedReview,
  no: unknown,
): { faults: ReadonlyMap<string, string> } | { refused: string } {
  if (!(no instanceof ReviewInvalid) || !no.field) return { refused: sentenceOf(visit, no) }
  const { writing } = visit.words.reviews
  const tooLong = (most: number) => writing.tooLong(most.toLocaleString(visit.locale))
  const words: Readonly<Record<string, string>> = {
    rating: writing.starsMissing,
    title: tooLong(reviewLimits.title),
    body: (typed.body ?? '').length > reviewLimits.body ? tooLong(reviewLimits.body) : writing.wordsMissing,
    mediaIds: writing.tooManyPictures(reviewLimits.pictures),
    videos: writing.oneVideo,
    author: typed.author.length > reviewLimits.author ? tooLong(reviewLimits.author) : writing.nameOdd,
  }
  if (no.field === 'photos') return { faults: new Map([['mediaIds', no.message]]) }
  const field = /^(mediaIds|videos)/.test(no.field) ? 'mediaIds' : no.field
  if (no.field.startsWith('mediaIds.')) return { faults: new Map([[field, writing.pictureGone]]) }
  return { faults: new Map([[field, words[no.field] ?? words[field] ?? writing.answerOdd]]) }
}
