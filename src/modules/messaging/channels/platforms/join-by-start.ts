import { digest } from '../../../../kernel/digest.ts'
import { query } from '../../../../kernel/query.ts'
import type { Tx } from '../../../../kernel/transaction.ts'
import { type Identity, identitiesOf, isSamePerson, resolveProfile } from '../../../profiles/index.ts'
import { signingKey } from '../../send-token.ts'
import type { ChannelAdapter } from '../channel-adapter.ts'
import { readStartToken } from './start-token.ts'

/** Somebody who came to the shop on a platform by a link. */
export interface Arrival {
  readonly token: string
  /** Her id there, and the profile of it. */
  readonly from: string
  readonly profileId: string
}

/** What came of a link: it is too old or was used by somebody else, or she is known there by another account. */
export type Joined = 'joined' | 'link-over' | 'other-account'

/**
 * Joins who came by a link of the shop to the profile that the link is of: she pressed it where she is signed in, or came
 * by a link in her mail, and wrote from her own account on the platform, so both are proven to be one person. The merge
 * says so, with the platform as its source.
 *
 * A link joins once; the same person with the same link again changes nothing. Two people who each have an address that
 * is proven are never made one so: a link can be passed on.
 */
export async function joinByStart(
  tx: Tx,
  adapter: Pick<ChannelAdapter, 'name' | 'identity'>,
  { token, from, profileId }: Arrival,
): Promise<Joined> {
  const wanted = readStartToken(await signingKey(tx), token, { adapter: adapter.name, now: tx.now })
  const hers = wanted && (await surestOf(tx, wanted))
  if (!hers) return 'link-over'
  if (await areTwo(tx, wanted, profileId)) return 'other-account'
  const [used] = await query<{ address: string }>(
    tx,
    `insert into messaging.start_link_used (token_hash, adapter, address, profile_id, at) values ($1, $2, $3, $4, $5)
     on conflict (token_hash) do update set token_hash = excluded.token_hash returning address`,
    [digest(token), adapter.name, from, wanted, tx.now],
  )
  if (used!.address !== from) return 'link-over'
  await resolveProfile(tx, {
    identities: [hers, { kind: adapter.identity, value: from }],
    ...{ observedAt: tx.now, source: adapter.name, isProven: true },
  })
  return 'joined'
}

/** By what the owner of a link is known most surely; undefined of one who was erased. */
async function surestOf(tx: Tx, profileId: string): Promise<Identity | undefined> {
  const known = (await identitiesOf(tx, profileId)).filter(({ kind }) => kind !== 'device')
  const surest = known.find(({ provenAt }) => provenAt !== null) ?? known[0]
  return surest && { kind: surest.kind, value: surest.value }
}

/** Whether these are two people, each with an address that is proven to be hers. */
export async function areTwo(tx: Tx, one: string, other: string): Promise<boolean> {
  if (await isSamePerson(tx, one, other)) return false
  const proven = async (id: string) =>
    (await identitiesOf(tx, id)).some(({ kind, provenAt }) => kind === 'email' && provenAt !== null)
  return (await proven(one)) && (await proven(other))
}
