import type { ReviewSearch, ReviewSort } from './list-reviews.ts'

interface Order {
  readonly place: string
  readonly bound: (place: string) => string
}

/** NOTE: all go down, so that a page goes on with one comparison of rows, to which an index walks in one step. */
const orders: Readonly<Record<ReviewSort, Order>> = {
  newest: { place: 'created_at', bound: (ms) => `to_timestamp(${ms}::float8 / 1000)` },
  helpful: { place: 'helpful', bound: (votes) => `${votes}::int` },
  highest: { place: 'rating', bound: (stars) => `${stars}::smallint` },
  lowest: { place: '(6 - rating)', bound: (stars) => `6 - ${stars}::int` },
}

/** What is shown of a review, from `reviews.review` and its `reviews.reply`. */
export const shownColumns = `
  review.id, product_id as "productId", variant_id as "variantId", rating, title, review.body, ratings, about,
  media_ids as "mediaIds", author, review.locale, incentive, verified, helpful, created_at as "createdAt",
  review.edited_at as "editedAt",
  case when reply.review_id is not null then jsonb_build_object('body', reply.body, 'locale', reply.locale,
    'at', reply.at, 'editedAt', reply.edited_at) end as reply`

/** As many are looked through in the order of the list before the rare ones are gathered from everywhere. */
const walked = 5_000

/**
 * How a list with words or with what reviewers say of themselves is found: `walk` looks through the next few thousand in
 * the order of the list, which fills a page where many match; `gather` finds all that match, which are few then.
 */
export type Way = 'walk' | 'gather'

/**
 * The statement of a list of reviews. Its text depends only on which filters are set, never on their values.
 *
 * @param words her words as a `tsquery`; undefined where none were asked for
 */
export function reviewQuery(
  search: ReviewSearch,
  words: string | undefined,
  way: Way,
): { text: string; values: readonly unknown[] } {
  const values: unknown[] = []
  const bind = (value: unknown) => `$${values.push(value)}`
  const { place, bound } = orders[search.sort ?? 'helpful']
  const sorted = `order by ${place} desc, id desc limit`
  const near = [`product_id = ${bind(search.productId)}`, `state = 'published'`, ...plainFilters(search, bind)]
  if (search.after) near.push(`(${place}, id) < (${bound(bind(search.after.place))}, ${bind(search.after.id)}::uuid)`)
  const rare = rareFilters(search, words, bind)
  const limit = bind(Math.min(Math.max(search.limit, 1), 101))
  const all = `from reviews.review where ${near.join(' and ')}`
  const found =
    way === 'gather'
      ? `select * from reviews.review
         where id in (with match as materialized (select id ${all} ${also(rare)}) select id from match) ${sorted} ${limit}`
      : rare.length === 0
        ? `select * ${all} ${sorted} ${limit}`
        : `select * from (select * ${all} ${sorted} ${walked}) as next where true ${also(rare)} ${sorted} ${limit}`
  const text = `
    select ${shownColumns} from (${found}) as review
    left join reviews.reply on reply.review_id = review.id
    order by ${place} desc, review.id desc`
  return { text, values }
}

const also = (conditions: readonly string[]): string => conditions.map((condition) => `and ${condition}`).join(' ')

/** Those that an index of the list's order, or one of their own, answers at once. */
function plainFilters(search: ReviewSearch, bind: (value: unknown) => string): string[] {
  const { stars, withPictures, verified, variantId, locale } = search
  return [
    ...(stars?.length ? [`rating = any(${bind(stars)}::smallint[])`] : []),
    ...(withPictures ? [`media_ids <> '{}'`] : []),
    ...(verified ? ['verified'] : []),
    ...(variantId ? [`variant_id = ${bind(variantId)}`] : []),
    ...(locale ? [`locale = ${bind(locale)}`] : []),
  ]
}

function rareFilters(
  { about, search }: ReviewSearch,
  words: string | undefined,
  bind: (value: unknown) => string,
): string[] {
  return [
    ...(hasAbout(about) ? [`about <> '{}' and about @> ${bind(JSON.stringify(about))}::jsonb`] : []),
    ...(search === undefined ? [] : [words ? `words @@ ${bind(words)}::tsquery` : 'false']),
  ]
}

/** Whether a list may need the second way. */
export const isRare = ({ about, search }: ReviewSearch): boolean => hasAbout(about) || search !== undefined

const hasAbout = (about: ReviewSearch['about']): boolean => about !== undefined && Object.keys(about).length > 0
