import { query } from '../../kernel/query.ts'
import type { Tx } from '../../kernel/transaction.ts'
import { promotionChanged } from './events.ts'
import { checkedPromotion, type PromotionContent, type PromotionInput } from './promotion-input.ts'
import { CodeTaken } from './refusals.ts'

/**
 * Makes a promotion with its codes.
 *
 * @returns its id
 * @throws {PromotionInvalid} naming the field
 * @throws {CodeTaken} when a code belongs to another promotion
 */
export async function createPromotion(tx: Tx, input: PromotionInput): Promise<string> {
  const promotion = checkedPromotion(input)
  const promotionId = tx.newId()
  await query(
    tx,
    `insert into promotions.promotion (id, title, rule, conditions, combines_with, priority, automatic, starts_at, ends_at,
       most_uses, most_uses_per_profile, created_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
    [promotionId, ...columnsOf(tx, promotion), tx.now],
  )
  await addOpenCodes(tx, promotionId, promotion.codes)
  await tx.publish(promotionChanged({ promotionId }))
  return promotionId
}

/** The values of a promotion's content, in the order of its columns from `title` on. */
export const columnsOf = (tx: Tx, promotion: PromotionContent): unknown[] => [
  JSON.stringify(promotion.title),
  JSON.stringify(promotion.rule),
  JSON.stringify(promotion.conditions),
  promotion.combinesWith,
  promotion.priority,
  promotion.automatic,
  promotion.startsAt ?? tx.now,
  promotion.endsAt ?? null,
  promotion.mostUses ?? null,
  promotion.mostUsesPerProfile ?? null,
]

/**
 * Gives a promotion codes that anybody may use; those it has already are passed over.
 *
 * @throws {CodeTaken}
 */
export async function addOpenCodes(tx: Tx, promotionId: string, codes: readonly string[]): Promise<void> {
  if (codes.length === 0) return
  await query(
    tx,
    `insert into promotions.code (code, promotion_id, created_at)
     select distinct code, $2::uuid, $3::timestamptz from unnest($1::text[]) as code order by code on conflict do nothing`,
    [codes, promotionId, tx.now],
  )
  const taken = await query<{ code: string }>(
    tx,
    'select code from promotions.code where code = any($1) and promotion_id <> $2 order by code limit 1',
    [codes, promotionId],
  )
  const first = taken[0]
  if (first) throw new CodeTaken(`codes.${codes.indexOf(first.code)}`, first.code)
}
