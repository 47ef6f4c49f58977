import { query } from '../../kernel/query.ts'
import type { Read } from '../../kernel/transaction.ts'
import { shownFrom, type ShownRow } from './list-reviews.ts'
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
/** Words are looked for in so many of a product's latest reviews. */
const searchedLatest = 1_000

/**
 * Published reviews with words, of any of these products, those that fit the visit best first (see
 * {@link rankByRelevance}). Stars decide neither which are looked at nor their order, so that bad ones stand among them.
 *
 * One query, which walks indexes: of each product the most helpful, the latest, the latest in her language, of her
 * variants and with her words. What is old and none of these is not looked at.
 */
export async function listRelevant(read: Read, search: RelevantSearch): Promise<Relevant<ShownReview>[]> {
  const productIds = search.productIds.slice(0, mostProducts)
  if (productIds.length === 0) return []
  const variantIds = [...new Set([...search.variantIds, ...search.alike.keys()])].slice(0, mostVariants)
  const asked = wordsOf(search.search ?? '').slice(0, 8)
  const words = asked.length > 0 ? asked.map((word) => `'${word}':*`).join(' | ') : null
  const each = Math.max(3, Math.ceil((search.limit * 4) / productIds.length))
  const rows = await query<ShownRow>(read, candidates, [
    productIds,
    Math.min(each, 24),
    search.locale,
    variantIds,
    words,
    searchedLatest,
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

const published = `from reviews.review where product_id = asked.id and state = 'published' and body <> ''`

const candidates = `
  with near as (
    select found.id from unnest($1::uuid[]) as asked (id) cross join lateral (
      (select id ${published} order by helpful desc, id desc limit $2)
      union (select id ${published} order by created_at desc, id desc limit $2)
      union (select id ${published} and locale = $3 order by created_at desc, id desc limit $2)
      union (select id from (select id, words ${published} order by created_at desc, id desc limit $6) as latest
        where $5::tsquery is not null and words @@ $5::tsquery limit $2)
    ) as found
    union
    select found.id from unnest($4::uuid[]) as wanted (id) cross join lateral (
      select id from reviews.review where variant_id = wanted.id and state = 'published' and body <> ''
        and product_id = any($1::uuid[]) order by created_at desc, id desc limit $2
    ) as found
  )
  select ${shownColumns} from reviews.review join near using (id)
  left join reviews.reply on reply.review_id = review.id`
