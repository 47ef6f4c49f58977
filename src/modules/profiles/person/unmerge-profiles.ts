import { query } from '../../../kernel/query.ts'
import type { Tx } from '../../../kernel/transaction.ts'
import { MergeUnknown } from '../refusals.ts'
import { type Bound, disconnect } from './disconnect.ts'
import { lockPersons } from './lock-persons.ts'
import { checkedReason } from './merge-profiles.ts'

/**
 * Takes a merge back, whoever made it: both people have again exactly what was theirs, what came meanwhile with the
 * identity by which it came. No rule brings them together again; staff can. Again changes nothing.
 *
 * @returns the two who answer for themselves now
 * @throws {MergeUnknown}
 * @throws {MergeReasonMissing} without a reason of 1 to 500 characters
 */
export async function unmergeProfiles(
  tx: Tx,
  wish: { readonly mergeId: string; readonly reason: string; readonly by: { kind: string; id: string } },
): Promise<{ personIds: [string, string] }> {
  const reason = checkedReason(wish.reason)
  const [merge] = await query<Bound>(
    tx,
    `select id, profile_id as "profileId", with_profile_id as "withProfileId", rule from profiles.merge where id = $1`,
    [wish.mergeId],
  )
  if (!merge) throw new MergeUnknown()
  const { profileId, withProfileId } = merge
  if (await disconnect(tx, merge, { reason, by: wish.by })) {
    await query(
      tx,
      `insert into profiles.apart (profile_id, with_profile_id, since) values ($1, $2, $3) on conflict do nothing`,
      [profileId, withProfileId, tx.now],
    )
  }
  const persons = await lockPersons(tx, [profileId, withProfileId])
  return { personIds: [persons.get(profileId)!, persons.get(withProfileId)!] }
}
