import { query } from '../../kernel/query.ts'
import type { Tx } from '../../kernel/transaction.ts'
import { personIds } from '../profiles/index.ts'
import { knowPriceGroup } from './price-group.ts'

/** Opens a group's price lists to a person; once is enough. */
export async function joinPriceGroup(tx: Tx, join: { profileId: string; group: string }): Promise<void> {
  await knowPriceGroup(tx, join.group)
  await query(tx, 'insert into pricing.group_member (profile_id, group_key) values ($1, $2) on conflict do nothing', [
    join.profileId,
    join.group,
  ])
}

/** Closes a group's price lists to a person, whichever of her profiles was put in. */
export async function leavePriceGroup(tx: Tx, leave: { profileId: string; group: string }): Promise<void> {
  await query(tx, 'delete from pricing.group_member where profile_id = any($1::uuid[]) and group_key = $2', [
    await personIds(tx, leave.profileId),
    leave.group,
  ])
}
