import { query } from '../../../kernel/query.ts'
import type { Read } from '../../../kernel/transaction.ts'
import { shownFrom, type ShownRow } from '../list-reviews.ts'
import type { ShownReview } from '../review.ts'
import { shownColumns } from '../review-query.ts'

/** Of so many products reviews are looked at for one batch of messages. */
export const mostProofProducts = 400

const each = 6

/** A review that may leave the shop in a message: published, with words, and with a name to credit it to. */
const fit = `state = 'published' and body <> '' and author <> ''`

/**
 * Reviews among which each of many people is shown those that fit her: see `rankByRelevance`. Of each product the most
 * helpful, the latest and the latest in each of these languages, whatever their stars. What somebody wrote who was
 * erased since is not among them: it stays on its page and goes nowhere else. One query.
 *
 * @param productIds at most 400; further ones are left out
 */
export async function proofForMails(
  read: Read,
  { productIds, locales }: { productIds: readonly string[]; locales: readonly string[] },
): Promise<Map<string, ShownReview[]>> {
  if (productIds.length === 0) return new Map()
  const rows = await query<ShownRow>(
    read,
    `with near as (
       select found.id from unnest($1::uuid[]) as asked (product_id) cross join lateral (
         (select id from reviews.review where product_id = asked.product_id and ${fit}
          order by helpful desc, id desc limit ${each})
         union (select id from reviews.review where product_id = asked.product_id and ${fit}
          order by created_at desc, id desc limit ${each})
         union (select latest.id from unnest($2::text[]) as said (locale) cross join lateral (
           select id from reviews.review where product_id = asked.product_id and ${fit} and locale = said.locale
           order by created_at desc, id desc limit ${each}) as latest)) as found)
     select ${shownColumns} from reviews.review join near using (id)
     left join reviews.reply on reply.review_id = review.id`,
    [productIds.slice(0, mostProofProducts), locales],
  )
  return Map.groupBy(rows.map(shownFrom), ({ productId }) => productId)
}

/** The same of reviews that staff chose; those that may no longer leave the shop are absent. One query. */
export async function chosenForMails(read: Read, reviewIds: readonly string[]): Promise<Map<string, ShownReview>> {
  if (reviewIds.length === 0) return new Map()
  const rows = await query<ShownRow>(
    read,
    `select ${shownColumns} from reviews.review left join reviews.reply on reply.review_id = review.id
     where review.id = any($1::uuid[]) and ${fit.replaceAll('body', 'review.body')}`,
    [reviewIds],
  )
  return new Map(rows.map((row) => [row.id, shownFrom(row)]))
}
