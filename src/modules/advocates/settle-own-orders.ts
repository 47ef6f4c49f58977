import { query } from '../../kernel/query.ts'
import type { Tx } from '../../kernel/transaction.ts'
import { dropDeeds, noteDeed } from './weigh.ts'

/**
 * After a merge, or once it was taken back: what these profiles of one person ordered by her own link or code counts for
 * her no more, and what turned out to be somebody else's does. Again changes nothing.
 */
export async function settleOwnOrders(tx: Tx, profileIds: readonly string[]): Promise<void> {
  const changed = await query<{ orderId: string; isOwn: boolean; profileId: string; at: Date }>(
    tx,
    `update advocates.brought b set is_own = not is_own from advocates.membership m
     where m.id = b.membership_id and m.profile_id = any($1::uuid[]) and b.cancelled_at is null
       and b.is_own <> (b.buyer_id = any($1::uuid[]))
     returning order_id as "orderId", is_own as "isOwn", m.profile_id as "profileId", b.at`,
    [profileIds],
  )
  for (const { orderId: subject, isOwn, profileId, at } of changed) {
    if (isOwn) await dropDeeds(tx, ['brought'], subject)
    else await noteDeed(tx, { kind: 'brought', subject, profileId, times: 1, at })
  }
}
