import { query } from '../../kernel/query.ts'
import type { Tx } from '../../kernel/transaction.ts'
import { redemptionReleased } from './events.ts'

interface Released {
  promotionId: string
  profileId: string | null
  code: string | null
}

/**
 * Gives back what a cancelled order had used: its codes and limits can be used again. The ledger keeps both instants.
 *
 * Repeating it, or calling it for an order without promotions, changes nothing.
 */
export async function releaseRedemptions(tx: Tx, { orderId }: { orderId: string }): Promise<void> {
  const released = await query<Released>(
    tx,
    `update promotions.redemption set released_at = $2 where order_id = $1 and released_at is null
     returning promotion_id as "promotionId", profile_id as "profileId", code`,
    [orderId, tx.now],
  )
  if (released.length === 0) return
  const promotionIds = released.map((one) => one.promotionId)
  await query(
    tx,
    `with held as (select id from promotions.promotion
       where id = any($1::uuid[]) and most_uses is not null order by id for no key update)
     update promotions.promotion set limited_uses = limited_uses - 1 from held where promotion.id = held.id`,
    [promotionIds],
  )
  await query(
    tx,
    `with held as (select code from promotions.code
       where code = any($1::text[]) and most_uses is not null order by code for no key update)
     update promotions.code set limited_uses = limited_uses - 1 from held where code.code = held.code`,
    [released.flatMap(({ code }) => (code === null ? [] : [code]))],
  )
  await query(
    tx,
    `with held as (select promotion_id, profile_id from promotions.profile_use
       where promotion_id = any($1::uuid[]) and profile_id = $2::uuid order by promotion_id for no key update)
     update promotions.profile_use mine set uses = mine.uses - 1 from held
     where mine.promotion_id = held.promotion_id and mine.profile_id = held.profile_id`,
    [promotionIds, released[0]!.profileId],
  )
  for (const { promotionId, profileId } of released) {
    await tx.publish(redemptionReleased({ promotionId, orderId, ...(profileId ? { profileId } : {}) }))
  }
}
