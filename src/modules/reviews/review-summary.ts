import { query, queryByKey } from '../../kernel/query.ts'
import type { Read } from '../../kernel/transaction.ts'
import { type ReviewQuestion, reviewQuestionsFor } from '../catalog/index.ts'
import { type FitFeedback, fitFrom, type Histogram, meanOf, noRating, type Rating, ratingFrom } from './rating.ts'

/** What reviewers answered to one question of the product's category. */
export interface AnsweredQuestion {
  readonly question: ReviewQuestion
  readonly count: number
  /** Of a scale: 1.00 to 5.00, rounded half up to hundredths. */
  readonly mean: number | undefined
  readonly fit: FitFeedback | undefined
}

export interface TopicCount {
  readonly topic: string
  /** Published reviews, each once. */
  readonly count: number
}

/** All that heads the reviews of a product. */
export interface ReviewSummary {
  readonly rating: Rating
  /** Questions with at least one answer, in the category's order. */
  readonly answers: readonly AnsweredQuestion[]
  /** What reviewers are asked, for the form and for filters. */
  readonly questions: readonly ReviewQuestion[]
  /** What published reviews speak of, by the key of the topic; the most first. */
  readonly topics: readonly TopicCount[]
  /** Reviews that were rejected, by stars: shown, so that nobody needs to trust us. */
  readonly rejected: Histogram
  /** How many wait for a decision; by whose stars nobody knows. */
  readonly waiting: number
}

/** The head of a product's reviews. Two queries at once. */
export async function reviewSummary(read: Read, productId: string): Promise<ReviewSummary> {
  const [rows, asked] = await Promise.all([
    queryByKey<SummaryRow>(
      read,
      `select wished.key, tally.published, tally.rejected,
         (select count(*)::int from reviews.review
          where product_id = wished.key and waiting_since is not null) as waiting,
         (select jsonb_agg(jsonb_build_object('key', answer_tally.key, 'value', value, 'count', count))
          from reviews.answer_tally where product_id = wished.key and count > 0) as given,
         (select jsonb_agg(jsonb_build_object('topic', topic, 'count', count) order by count desc, topic)
          from reviews.topic_tally where product_id = wished.key and count > 0) as topics
       from unnest((select $1::uuid[])) as wished (key) left join reviews.tally on tally.product_id = wished.key`,
      [productId],
    ),
    reviewQuestionsFor(read, [productId]),
  ])
  const row = rows.get(productId)?.[0]
  const questions = asked.get(productId) ?? []
  return {
    rating: row?.published ? ratingFrom(row.published) : noRating,
    rejected: row?.rejected ?? noRating.histogram,
    waiting: row?.waiting ?? 0,
    questions,
    topics: row?.topics ?? [],
    answers: questions.flatMap((question) => answered(question, row?.given ?? [])),
  }
}

/** Fit feedback of many products at once, by product; those without an answer are absent. One query. */
export async function fitOf(read: Read, productIds: readonly string[]): Promise<Map<string, FitFeedback>> {
  const questions = await reviewQuestionsFor(read, productIds)
  const wanted = [...questions].flatMap(([id, asked]) =>
    asked.flatMap(({ key, kind }) => (kind === 'fit' ? [{ id, key }] : [])),
  )
  if (wanted.length === 0) return new Map()
  const rows = await query<Given & { id: string }>(
    read,
    `select product_id as id, key, value, count from reviews.answer_tally
     join unnest($1::uuid[], $2::text[]) as wanted (product, name) on product_id = product and key = name`,
    [wanted.map(({ id }) => id), wanted.map(({ key }) => key)],
  )
  const fits = wanted.map(
    ({ id, key }) =>
      [
        id,
        fitIn(
          key,
          rows.filter((row) => row.id === id),
        ),
      ] as const,
  )
  return new Map(fits.filter(([, { small, trueToSize, large }]) => small + trueToSize + large > 0))
}

interface SummaryRow {
  key: string
  published: Histogram | null
  rejected: Histogram | null
  waiting: number
  given: Given[] | null
  topics: TopicCount[] | null
}

interface Given {
  key: string
  value: number
  count: number
}

function answered(question: ReviewQuestion, given: readonly Given[]): AnsweredQuestion[] {
  const own = given.filter(({ key }) => key === question.key)
  const count = own.reduce((sum, one) => sum + one.count, 0)
  if (count === 0 || question.kind === 'about') return []
  if (question.kind === 'fit') return [{ question, count, mean: undefined, fit: fitIn(question.key, own) }]
  const total = own.reduce((sum, one) => sum + one.value * one.count, 0)
  return [{ question, count, mean: meanOf(total, count), fit: undefined }]
}

function fitIn(key: string, given: readonly Given[]): FitFeedback {
  const said = (value: number) => given.find((one) => one.key === key && one.value === value)?.count ?? 0
  return fitFrom([said(1), said(2), said(3)])
}
