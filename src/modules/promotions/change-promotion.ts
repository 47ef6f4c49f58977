import { query } from '../../kernel/query.ts'
import type { Tx } from '../../kernel/transaction.ts'
import { addOpenCodes, columnsOf } from './create-promotion.ts'
import { promotionChanged } from './events.ts'
import { checkedPromotion, type PromotionInput } from './promotion-input.ts'
import { LimitBelowUses, PromotionEnded, PromotionInvalid, PromotionUnknown } from './refusals.ts'

/**
 * Replaces what a promotion says. Uses and codes stay; codes named in addition are added.
 *
 * Orders placed keep what they were granted. A new limit counts what was used before it was set.
 *
 * @throws {PromotionUnknown}
 * @throws {PromotionInvalid} naming the field
 * @throws {PromotionEnded} when it was ended
 * @throws {LimitBelowUses} when it has been used more often than the new limit allows
 * @throws {CodeTaken} when a code belongs to another promotion
 */
export async function changePromotion(tx: Tx, promotionId: string, input: PromotionInput): Promise<void> {
  const promotion = checkedPromotion(input)
  // Orders write the ledger before they count (see redeem): with both stopped, in this order, the count below is whole.
  await query(tx, 'lock table promotions.redemption in share row exclusive mode')
  const present = await lockPromotion(tx, promotionId)
  if (present.endedAt) throw new PromotionEnded()
  const uses = await countUses(tx, promotionId)
  if (promotion.mostUses !== undefined && promotion.mostUses < uses) throw new LimitBelowUses(uses)
  if (promotion.automatic) await refuseWithCodes(tx, promotionId)

  await query(
    tx,
    `update promotions.promotion set title = $2, rule = $3, conditions = $4, combines_with = $5, priority = $6,
       automatic = $7, starts_at = $8, ends_at = $9, most_uses = $10, most_uses_per_profile = $11, limited_uses = $12
     where id = $1`,
    [
      promotionId,
      ...columnsOf(tx, { ...promotion, startsAt: promotion.startsAt ?? present.startsAt }),
      promotion.mostUses === undefined ? 0 : uses,
    ],
  )
  await addOpenCodes(tx, promotionId, promotion.codes)
  await tx.publish(promotionChanged({ promotionId }))
}

/**
 * Ends a promotion now and for good; ending it again changes nothing. Its codes are from then on refused as expired.
 *
 * @throws {PromotionUnknown}
 */
export async function endPromotion(tx: Tx, promotionId: string): Promise<void> {
  const present = await lockPromotion(tx, promotionId)
  if (present.endedAt) return
  await query(tx, 'update promotions.promotion set ended_at = $2 where id = $1', [promotionId, tx.now])
  await tx.publish(promotionChanged({ promotionId }))
}

/** @throws {PromotionUnknown} */
export async function lockPromotion(tx: Tx, promotionId: string): Promise<{ startsAt: Date; endedAt: Date | null }> {
  const rows = await query<{ startsAt: Date; endedAt: Date | null }>(
    tx,
    `select starts_at as "startsAt", ended_at as "endedAt" from promotions.promotion where id = $1 for no key update`,
    [promotionId],
  )
  if (!rows[0]) throw new PromotionUnknown()
  return rows[0]
}

/** A code of a promotion that holds for everybody would be refused or spent for nothing. */
async function refuseWithCodes(tx: Tx, promotionId: string): Promise<void> {
  const codes = await query(tx, 'select 1 from promotions.code where promotion_id = $1 limit 1', [promotionId])
  if (codes.length > 0) {
    throw new PromotionInvalid('automatic', 'It already has codes. Make a new promotion that holds without any.')
  }
}

async function countUses(tx: Tx, promotionId: string): Promise<number> {
  const rows = await query<{ uses: number }>(
    tx,
    'select count(*) as uses from promotions.redemption where promotion_id = $1 and released_at is null',
    [promotionId],
  )
  return rows[0]!.uses
}
