import type { ReviewSearch, ReviewSort } from './list-reviews.ts'

interface Order {
  readonly place: string
  readonly bound: (place: string) => string
  readonly direction: 'asc' | 'desc'
}

const orders: Readonly<Record<ReviewSort, Order>> = {
  newest: { place: 'created_at', bound: (ms) => `to_timestamp(${ms}::float8 / 1000)`, direction: 'desc' },
  helpful: { place: 'helpful', bound: (votes) => `${votes}::int`, direction: 'desc' },
  highest: { place: 'rating', bound: (stars) => `${stars}::smallint`, direction: 'desc' },
  lowest: { place: 'rating', bound: (stars) => `${stars}::smallint`, direction: 'asc' },
}

const columns = `
  review.id, product_id as "productId", variant_id as "variantId", rating, title, review.body, ratings, about,
  media_ids as "mediaIds", author, review.locale, incentive, verified, helpful, created_at as "createdAt",
  review.edited_at as "editedAt",
  case when reply.review_id is not null then jsonb_build_object('body', reply.body, 'locale', reply.locale,
    'at', reply.at, 'editedAt', reply.edited_at) end as reply`

/**
 * The one statement of a list of reviews. Its text depends only on which filters are set, never on their values, so
 * that the planner can choose the index of the order or of the filter.
 *
 * @param words her words as a `tsquery`; undefined where none were asked for
 */
export function reviewQuery(
  search: ReviewSearch,
  words: string | undefined,
): { text: string; values: readonly unknown[] } {
  const values: unknown[] = []
  const bind = (value: unknown) => `$${values.push(value)}`
  const order = orders[search.sort ?? 'helpful']
  const conditions = [`product_id = ${bind(search.productId)}`, `state = 'published'`, ...filters(search, words, bind)]
  if (search.after) conditions.push(beyond(order, bind(search.after.place), bind(search.after.id)))
  const text = `
    select ${columns}
    from (
      select * from reviews.review where ${conditions.join(' and ')}
      order by ${order.place} ${order.direction}, id desc limit ${bind(Math.min(Math.max(search.limit, 1), 101))}
    ) as review
    left join reviews.reply on reply.review_id = review.id
    order by ${order.place} ${order.direction}, review.id desc`
  return { text, values }
}

function filters(search: ReviewSearch, words: string | undefined, bind: (value: unknown) => string): string[] {
  const { stars, withPictures, verified, about, variantId, locale } = search
  return [
    ...(stars?.length ? [`rating = any(${bind(stars)}::smallint[])`] : []),
    ...(withPictures ? [`media_ids <> '{}'`] : []),
    ...(verified ? ['verified'] : []),
    ...(about && Object.keys(about).length > 0
      ? [`about <> '{}' and about @> ${bind(JSON.stringify(about))}::jsonb`]
      : []),
    ...(variantId ? [`variant_id = ${bind(variantId)}`] : []),
    ...(locale ? [`locale = ${bind(locale)}`] : []),
    ...(search.search === undefined ? [] : [words ? `words @@ ${bind(words)}::tsquery` : 'false']),
  ]
}

/** NOTE: a row comparison where both go down, which an index walks to in one step; spelled out where they differ. */
function beyond({ place, bound, direction }: Order, value: string, id: string): string {
  const last = bound(value)
  if (direction === 'desc') return `(${place}, id) < (${last}, ${id}::uuid)`
  return `${place} >= ${last} and (${place} > ${last} or id < ${id}::uuid)`
}
