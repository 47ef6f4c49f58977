import { query } from '../../kernel/query.ts'
import type { Read, Tx } from '../../kernel/transaction.ts'
import { type Address, addressProblems } from './address.ts'
import { personIds } from './person/person-ids.ts'
import { AddressIncomplete } from './refusals.ts'

/**
 * Keeps an address for this person's next order; the same address again only becomes the latest used.
 *
 * @throws {AddressIncomplete} naming the field, when a parcel would not arrive there
 */
export async function saveAddress(tx: Tx, save: { profileId: string; address: Address }): Promise<void> {
  const problem = addressProblems(save.address)[0]
  if (problem) throw new AddressIncomplete(`address.${problem.field}`)
  await query(
    tx,
    `insert into profiles.address (id, profile_id, address, used_at) values ($1, $2, $3, $4)
     on conflict (profile_id, fingerprint) do update set used_at = excluded.used_at`,
    [tx.newId(), save.profileId, JSON.stringify(save.address), tx.now],
  )
}

export interface SavedAddress {
  readonly id: string
  readonly address: Address
}

/** The person's addresses, latest used first, at most 20. */
export async function addressesOf(read: Read, profileId: string): Promise<SavedAddress[]> {
  return query<SavedAddress>(
    read,
    `select id, address from (
       select distinct on (fingerprint) id, address, used_at from profiles.address where profile_id = any($1::uuid[])
       order by fingerprint, used_at desc, id desc) as each_once
     order by used_at desc, id desc limit 20`,
    [await personIds(read, profileId)],
  )
}

/** Removes one of the person's saved addresses; harmless when it is gone already. */
export async function forgetAddress(tx: Tx, forget: { profileId: string; addressId: string }): Promise<void> {
  await query(
    tx,
    `delete from profiles.address where profile_id = any($1::uuid[]) and fingerprint = (
       select fingerprint from profiles.address where id = $2 and profile_id = any($1::uuid[]))`,
    [await personIds(tx, forget.profileId), forget.addressId],
  )
}
