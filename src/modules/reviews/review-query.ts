import type { ReviewSearch, ReviewSort } from './list-reviews.ts'
import { filterConditions } from './review-filters.ts'
import { searchOf } from './search-words.ts'
import type { SeatMap } from './terms/posting.ts'
import { ofNoted, seatsOf } from './terms/seats-of.ts'

/** What is shown of a review, from `reviews.review` and its `reviews.reply`. */
export const shownColumns = `
  review.id, product_id as "productId", variant_id as "variantId", rating, title, review.body, ratings, about,
  media_ids as "mediaIds", author, review.locale, incentive, verified, helpful, created_at as "createdAt",
  review.edited_at as "editedAt", imported_from as "importedFrom", imported_at as "importedAt",
  case when reply.review_id is not null then jsonb_build_object('body', reply.body, 'locale', reply.locale,
    'at', reply.at, 'editedAt', reply.edited_at) end as reply`

/**
 * How the reviews of a list are found.
 *
 * - `straight`: in the order of an index, none passed over.
 * - `first`: the next so many in the order of an index are read and looked at; none of a product with few reviews.
 * - `look`: all of a product with few reviews, or all with words that few reviews have, are looked at and put in order.
 * - `seats`: those on these seats are put in order, and with them what came lately, if asked for.
 * - `walk`: the next so many in the order of an index, of which nothing else is read until one's seat is in the map.
 *
 * Orders by stars are `straight`, `first` and `walk` for one number of stars at a time.
 */
export type Way =
  | { readonly by: 'straight' }
  | { readonly by: 'first'; readonly most: number }
  | { readonly by: 'look'; readonly rareWords?: readonly string[] }
  | { readonly by: 'seats'; readonly seats: readonly number[]; readonly noted?: number }
  | { readonly by: 'walk'; readonly map: SeatMap; readonly noted: number; readonly most: number }

export interface Statement {
  readonly text: string
  readonly values: readonly unknown[]
}

/** NOTE: "offset 0" has each looked up by its id, however many the planner believes there to be. */
const joinedById = `
    cross join lateral (select * from reviews.review where id = page.id offset 0) as review
    left join lateral (select * from reviews.reply where review_id = page.id offset 0) as reply on true`

type Bind = (value: unknown) => string

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

/** Whether stars decide the order. */
export const isByStars = ({ sort }: ReviewSearch): boolean => sort === 'highest' || sort === 'lowest'

/** The statement of a list of reviews. Its text depends only on what kind of thing is asked for, never on values. */
export function reviewQuery(search: ReviewSearch, way: Way): Statement {
  const values: unknown[] = []
  const bind = (value: unknown) => `$${values.push(value)}`
  const text = `
    select ${shownColumns} from (${found(search, way, bind)}) as page
    ${joinedById}
    order by ${placeOf(search)} desc, review.id desc`
  return { text, values }
}

/** The seats of so many behind a place of a list that is not narrowed, four bytes each in base 64. */
export function seatsInOrder(search: ReviewSearch, from: number, count: number): Statement {
  const values: unknown[] = []
  const bind = (value: unknown) => `$${values.push(value)}`
  // NOTE: in the order of the rows within; numbers stand in the text because a plan that knows no limit expects too many.
  const text = `select encode(string_agg(int4send(seat), ''), 'base64') as seats
    from (${inOrder('seat', search, bind)} offset ${from} limit ${count}) as next`
  return { text, values }
}

function found(search: ReviewSearch, way: Way, bind: Bind): string {
  const limit = bind(Math.min(Math.max(search.limit, 1), 101))
  if (way.by === 'straight') return `${inOrder('id', search, bind)} limit ${limit}`
  if (way.by === 'look') return `${looked(search, way.rareWords, bind)} limit ${limit}`
  const near = way.by === 'seats' ? ofSeats(search, way, bind) : `select * from (${next(search, way, bind)}) as next`
  // NOTE: "offset 0" has each one looked at where it comes in order, which must be the order within, and no more than are shown.
  const order = way.by !== 'seats' && isByStars(search) ? 'near.id desc' : 'near.place desc, near.id desc'
  return `
    select near.id from (${near}) as near cross join lateral (select from reviews.review
      where ${['review.id = near.id', ...filterConditions(search, bind)].join(' and ')} offset 0) as same
    order by ${order} limit ${limit}`
}

const placeOf = ({ sort = 'helpful' }: ReviewSearch): string => orders[sort].place

/** The next so many in order, which may match. */
function next(search: ReviewSearch, way: Extract<Way, { by: 'first' | 'walk' }>, bind: Bind): string {
  if (way.by === 'first')
    return `${inOrder(`id, ${placeOf(search)} as place`, search, bind, `exists (${ofNoted(bind(search.productId))})`)}
      limit ${way.most}`
  return `select * from (${inOrder(`id, seat, ${placeOf(search)} as place`, search, bind)} limit ${bind(way.most)}) as passed
    where case when seat >= ${bind(way.noted)}::int then true else get_bit(${bind(way.map)}::bytea, seat) = 1 end`
}

/** Those behind the page before, in the order of an index: of orders by stars, those of one number of stars. */
function inOrder(columns: string, search: ReviewSearch, bind: Bind, also?: string): string {
  const { productId, stars, after } = search
  const isOfStars = isByStars(search)
  const where = [
    ...[`product_id = ${bind(productId)}`, `state = 'published'`, ...(also ? [also] : [])],
    ...(isOfStars ? [`rating = ${bind(stars![0])}::smallint`] : []),
    ...(after && isOfStars ? [`id < ${bind(after.id)}::uuid`] : afterwards(search, bind)),
  ]
  const order = isOfStars ? 'id desc' : `${placeOf(search)} desc, id desc`
  return `select ${columns} from reviews.review where ${where.join(' and ')} order by ${order}`
}

/** NOTE: no index answers this, so that only rare words are gathered from one and each of the others is looked at. */
const lookedAt = (condition: string): string => `(${condition}) is true`

/** NOTE: a product is asked for in the index of words where there are rare ones, so that no other seems to help. */
function looked(search: ReviewSearch, rareWords: readonly string[] | undefined, bind: Bind): string {
  const product = bind(search.productId)
  const where = [
    ...(rareWords
      ? [`array[product_id] @> array[${product}::uuid]`, `words @@ ${bind(searchOf(rareWords))}::tsquery`]
      : [`product_id = ${product}`]),
    ...[`state = 'published'`, ...filterConditions(search, bind).map(lookedAt), ...afterwards(search, bind)],
  ]
  return `select id from reviews.review where ${where.join(' and ')} order by ${placeOf(search)} desc, id desc`
}

/** NOTE: nothing else is asked for here, so that only the index of seats can be read. */
function ofSeats(search: ReviewSearch, way: Extract<Way, { by: 'seats' }>, bind: Bind): string {
  const read = `select id, ${placeOf(search)} as place from reviews.review where ${seatsOf(bind(search.productId))}`
  const late = way.noted === undefined ? '' : `union all ${read} and seat >= ${bind(way.noted)}::int`
  const after = afterwards(search, bind, 'place')
  return `select * from (${read} and seat = any(${bind(way.seats)}::int[])
    ${late} offset 0) as those${after.length > 0 ? ` where ${after.join('')}` : ''} order by place desc, id desc`
}

function afterwards(search: ReviewSearch, bind: Bind, place = placeOf(search)): string[] {
  const { sort = 'helpful', after } = search
  if (!after) return []
  const { bound } = orders[sort]
  return [`(${place}, id) < (${bound(bind(after.place))}, ${bind(after.id)}::uuid)`]
}
