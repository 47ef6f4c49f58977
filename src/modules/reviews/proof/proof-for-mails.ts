import { query } from '../../../kernel/query.ts'
import type { Read } from '../../../kernel/transaction.ts'
import { shownFrom, type ShownRow } from '../shown-row.ts'
import type { ShownReview } from '../review.ts'
import { shownColumns } from '../review-query.ts'

/** Of so many products reviews are looked at for one batch of messages. */
export const mostProofProducts = 400

const each = 6

/** All is looked for in so many of a product's latest and most helpful reviews. */
const looked = 300

/** A review that may leave the shop in a message: published, with words, and with a name to credit it to. */
const fit = `state = 'published' and body <> '' and author <> ''`

/** NOTE: where nothing fits, each of these would be a walk through all that was ever written of the product. */
const amongFirst = (order: 'helpful' | 'created_at', fits = '') => `
  (select id from (select id, state, body, author, locale from reviews.review
    where product_id = asked.product_id and state = 'published' order by ${order} desc, id desc limit ${looked}) as first
  where ${fits} ${fit} limit ${each})`

/**
 * Reviews among which each of many people is shown those that fit her: see `rankByRelevance`. Of each product the most
 * helpful, the latest and the latest in each of these languages, whatever their stars, among its latest and its most
 * helpful three hundred. What somebody wrote who was erased since is not among them: it stays on its page and goes
 * nowhere else. One query.
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
         ${amongFirst('helpful')}
         union ${amongFirst('created_at')}
         union (select latest.id from unnest($2::text[]) as said (locale) cross join lateral
           ${amongFirst('created_at', 'locale = said.locale and')} as latest)) as found)
     select ${shownColumns} from near
     cross join lateral (select * from reviews.review where id = near.id offset 0) as review
     left join lateral (select * from reviews.reply where review_id = near.id offset 0) as reply on true`,
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
