import { query } from '../../kernel/query.ts'
import type { Read } from '../../kernel/transaction.ts'
import { shownFrom, type ShownRow } from './shown-row.ts'
import { rankByRelevance, type Relevant, type ReviewVisit, wordsOf } from './relevance.ts'
import type { ShownReview } from './review.ts'
import { shownColumns } from './review-query.ts'

export interface RelevantSearch extends ReviewVisit {
  /** 1 to 24; further ones are left out. */
  readonly productIds: readonly string[]
  /** 1 to 12. */
  readonly limit: number
  /** At most so many of one product; as many as there is room for when left out. */
  readonly perProduct?: number | undefined
}

const mostProducts = 24
const mostVariants = 100
/** All is looked for in so many of a product's latest and most helpful reviews; of many products in fewer. */
const searchedLatest = 1_000
const searchedTogether = 4_000

/**
 * Published reviews with words, of any of these products, those that fit the visit best first (see
 * {@link rankByRelevance}). Stars decide neither which are looked at nor their order, so that bad ones stand among them.
 *
 * One query, which walks indexes: of each product the most helpful and the latest, and among its latest thousand those
 * in her language, of her variants and with her words (of many products at a time among fewer). What is older and not
 * helpful is not looked at, so that a page costs the same however much was written.
 */
export async function listRelevant(read: Read, search: RelevantSearch): Promise<Relevant<ShownReview>[]> {
  const productIds = search.productIds.slice(0, mostProducts)
  if (productIds.length === 0) return []
  const asked = wordsOf(search.search ?? '').slice(0, 8)
  const words = asked.length > 0 ? asked.map((word) => `'${word}':*`).join(' | ') : null
  const each = Math.max(3, Math.ceil((search.limit * 4) / productIds.length))
  const rows = await query<ShownRow>(read, candidates, [
    productIds,
    Math.min(each, 24),
    search.locale,
    search.variantIds.slice(0, mostVariants),
    words,
    Math.min(searchedLatest, Math.floor(searchedTogether / productIds.length)),
    [...search.alike.keys()].slice(0, mostVariants),
  ])
  const ranked = rankByRelevance(rows.map(shownFrom), search)
  return spread(ranked, search.perProduct ?? search.limit).slice(0, Math.min(search.limit, 12))
}

/** The first few of each product, in the order given. */
function spread(ranked: readonly Relevant<ShownReview>[], perProduct: number): Relevant<ShownReview>[] {
  const taken = new Map<string, number>()
  return ranked.filter(({ review: { productId } }) => {
    const count = (taken.get(productId) ?? 0) + 1
    taken.set(productId, count)
    return count <= perProduct
  })
}

/** NOTE: where nothing fits, each of these would be a walk through all that was ever written of the product. */
const amongFirst = (order: 'helpful' | 'created_at', fits = '') => `
  (select id from (select id, body, locale, variant_id, words from reviews.review
    where product_id = asked.id and state = 'published' order by ${order} desc, id desc limit $6) as first
  where ${fits} body <> '' limit $2)`

const ofVariants = (ids: string) => `cardinality(${ids}::uuid[]) > 0 and variant_id = any(${ids}::uuid[]) and`

const candidates = `
  with near as (
    select found.id from unnest($1::uuid[]) as asked (id) cross join lateral (
      ${amongFirst('helpful')}
      union ${amongFirst('created_at')}
      union ${amongFirst('created_at', 'locale = $3 and')}
      union ${amongFirst('created_at', ofVariants('$4'))}
      union ${amongFirst('created_at', ofVariants('$7'))}
      union ${amongFirst('created_at', '$5::tsquery is not null and words @@ $5::tsquery and')}
    ) as found
  )
  select ${shownColumns} from near
  cross join lateral (select * from reviews.review where id = near.id offset 0) as review
  left join lateral (select * from reviews.reply where review_id = near.id offset 0) as reply on true`
