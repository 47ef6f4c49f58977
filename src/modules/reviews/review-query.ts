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
  review.edited_at as "editedAt", imported_from as "importedFrom", imported_at as "importedAt",
  case when reply.review_id is not null then jsonb_build_object('body', reply.body, 'locale', reply.locale,
    'at', reply.at, 'editedAt', reply.edited_at) end as reply`

/**
 * As many are looked through in the order of the list before those that match are gathered from everywhere. What stands
 * in the index is looked at quickly, words only in the table.
 */
const walked = { inIndex: 8_000, inTable: 4_000 } as const

/**
 * How a narrowed list is found: `walk` looks through the next few thousand in the order of the list, which fills a page
 * where many match; `gather` finds all that match, which are few then.
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
  const sort = search.sort ?? 'helpful'
  const { place, bound } = orders[sort]
  const asked: Asked = {
    ...{ search, words, bind, sort },
    after:
      search.after && (() => `(${place}, id) < (${bound(bind(search.after!.place))}, ${bind(search.after!.id)}::uuid)`),
    limit: bind(Math.min(Math.max(search.limit, 1), 101)),
  }
  const text = `
    select ${shownColumns} from (select id from (${way === 'walk' ? walk(asked) : gather(asked)}) as found) as page
    join reviews.review on review.id = page.id
    left join reviews.reply on reply.review_id = review.id
    order by ${place} desc, review.id desc`
  return { text, values }
}

interface Asked {
  readonly search: ReviewSearch
  readonly words: string | undefined
  readonly bind: (value: unknown) => string
  readonly sort: ReviewSort
  /** The condition by which a page goes on. */
  readonly after: (() => string) | undefined
  readonly limit: string
}

/**
 * NOTE: the index alone is read where nothing but its columns is asked for. Orders by stars are walked star by star, so
 * that a thousand of the others do not stand in the way.
 */
function walk(asked: Asked): string {
  const { search, sort, bind, after, limit } = asked
  const { place } = orders[sort]
  const { stars } = search
  const byStars = sort === 'highest' || sort === 'lowest'
  const filters = [
    ...(stars?.length && !byStars ? [`rating = any(${bind(stars)}::smallint[])`] : []),
    ...plainFilters(search, bind),
    ...rareFilters(asked),
  ]
  const needed = `id, ${place} as place, rating, verified, pictured, locale, variant_id${needsTable(search) ? ', words, about' : ''}`
  const most = needsTable(search) ? walked.inTable : walked.inIndex
  const near = `product_id = ${bind(search.productId)} and state = 'published'`
  const step = (more: string, order: string) => {
    const next = `select ${needed} from reviews.review where ${more} order by ${order} limit`
    return filters.length === 0
      ? `${next} ${limit}`
      : `select * from (${next} ${most}) as next where ${filters.join(' and ')} order by place desc, id desc limit ${limit}`
  }
  if (!byStars || !stars?.length) return step(after ? `${near} and ${after()}` : near, `${place} desc, id desc`)
  const steps = starsLeft(search).map((star) => {
    const rest = search.after?.place === star ? ` and id < ${bind(search.after.id)}::uuid` : ''
    return `(${step(`${near} and rating = ${bind(star)}::smallint${rest}`, 'rating desc, id desc')})`
  })
  return `select * from (${steps.join(' union all ')}) as steps order by place desc, id desc limit ${limit}`
}

/** Those of the chosen stars that still come: the pages before have shown the others. */
function starsLeft({ stars = [], sort, after }: ReviewSearch): readonly number[] {
  if (!after || (sort !== 'highest' && sort !== 'lowest')) return stars
  return stars.filter((star) => (sort === 'highest' ? star <= after.place : star >= after.place))
}

/** Whether the pages before have shown all that there is. */
export const isAtEnd = (search: ReviewSearch): boolean =>
  (search.stars?.length ?? 0) > 0 && starsLeft(search).length === 0

/** NOTE: the product is asked for as one more facet, so that no other index seems to help. */
function gather(asked: Asked): string {
  const { search, sort, bind, after, limit } = asked
  const stars = starsLeft(search)
  const found = [
    `state = 'published'`,
    `reviews.facets_of(product_id, rating, locale, verified, media_ids, variant_id, about) @> ${bind(facetsOf({ ...search, stars }))}::text[]`,
    ...(stars.length > 1 ? [`rating = any(${bind(stars)}::smallint[])`] : []),
    ...(after ? [after()] : []),
    ...likeMe(asked),
    ...rareWords(asked),
  ]
  return `select id from reviews.review where ${found.join(' and ')} order by ${orders[sort].place} desc, id desc limit ${limit}`
}

/** By the words of `reviews.facets_of`; the product alone where nothing but words is asked for. */
function facetsOf({ productId, stars, withPictures, verified, variantId, locale, about }: ReviewSearch): string[] {
  const facets = [
    ...(stars?.length === 1 ? [`stars ${stars[0]}`] : []),
    ...(locale ? [`in ${locale}`] : []),
    ...(verified ? ['verified'] : []),
    ...(withPictures ? ['pictured'] : []),
    ...(variantId ? [`of ${variantId}`] : []),
    ...Object.entries(about ?? {}).map(([key, value]) => `${key}=${value}`),
  ]
  return facets.length > 0 ? facets.map((facet) => `${productId} ${facet}`) : [productId]
}

/** Those that stand in the indexes of the orders. */
function plainFilters(search: ReviewSearch, bind: (value: unknown) => string): string[] {
  const { withPictures, verified, variantId, locale } = search
  return [
    ...(withPictures ? ['pictured'] : []),
    ...(verified ? ['verified'] : []),
    ...(variantId ? [`variant_id = ${bind(variantId)}`] : []),
    ...(locale ? [`locale = ${bind(locale)}`] : []),
  ]
}

const rareFilters = (asked: Asked): string[] => [
  ...(hasAbout(asked.search.about) ? [`about @> ${asked.bind(JSON.stringify(asked.search.about))}::jsonb`] : []),
  ...likeMe(asked),
  ...rareWords(asked),
]

const likeMe = ({ search, bind }: Asked): string[] =>
  hasAbout(search.aboutAny) ? [`${isOneOf} (${bind(JSON.stringify(search.aboutAny))}::jsonb) as asked)`] : []

const rareWords = ({ search, words, bind }: Asked): string[] =>
  search.search === undefined ? [] : [words ? `words @@ ${bind(words)}::tsquery` : 'false']

const needsTable = ({ about, aboutAny, search }: ReviewSearch): boolean =>
  hasAbout(about) || hasAbout(aboutAny) || search !== undefined

/** Whether a list is narrowed, so that it may need the second way. */
export const isNarrowed = (search: ReviewSearch): boolean =>
  needsTable(search) ||
  plainFilters(search, String).length > 0 ||
  ((search.stars?.length ?? 0) > 0 && search.sort !== 'highest' && search.sort !== 'lowest')

/** Of each thing that was asked, one of the answers; NOTE: its text is the same whatever was asked. */
const isOneOf = `(select bool_and(asked.value ? coalesce(about ->> asked.key, '')) from jsonb_each`

const hasAbout = (about: object | undefined): boolean => about !== undefined && Object.keys(about).length > 0
