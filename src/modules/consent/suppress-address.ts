import { query } from '../../kernel/query.ts'
import type { Read, Tx } from '../../kernel/transaction.ts'
import { type IdentityKind, personIds, profileOfIdentity } from '../profiles/index.ts'
import { type Evidence, purposes } from './consent.ts'
import { addressSuppressed } from './events.ts'
import { SuppressionUnknown } from './refusals.ts'
import { addressHash, type Suppression, type SuppressedChannel, type SuppressionReason } from './suppression.ts'
import { withdrawConsent } from './withdraw-consent.ts'
import { checkSaying } from './write-entry.ts'

export interface AddressToSuppress {
  readonly channel: SuppressedChannel
  readonly address: string
  readonly reason: SuppressionReason
  readonly evidence?: Evidence | undefined
}

/**
 * Puts an address on the list of those that are not written to: nothing reaches it any more, or its owner called our
 * mail spam.
 *
 * What its owner agreed to ends with it, because a mailbox that is gone may be given to somebody else. Safe to repeat.
 *
 * @throws {EvidenceTooLarge}
 */
export async function suppressAddress(tx: Tx, { channel, address, reason, evidence }: AddressToSuppress) {
  const source = sources[reason]
  checkSaying({ source, evidence })
  const profileId = await profileOfIdentity(tx, { kind: identities[channel], value: address })
  const added = await query(
    tx,
    `insert into consent.suppression (channel, address_hash, reason, profile_id, evidence, at)
     values ($1, $2, $3, $4, $5, $6) on conflict do nothing returning at`,
    [channel, addressHash(address), reason, profileId ?? null, JSON.stringify(evidence ?? {}), tx.now],
  )
  if (added.length === 0) return
  await tx.publish(addressSuppressed({ ...(profileId && { profileId }), channel, reason }))
  if (!profileId) return
  for (const purpose of purposes) await withdrawConsent(tx, { profileId, channel, purpose, source, evidence })
}

const sources = { complaint: 'complaint', 'hard-bounce': 'bounce', 'opted-out': 'reply' } as const
const identities: Readonly<Record<SuppressedChannel, IdentityKind>> = { email: 'email', sms: 'phone' }

/**
 * Takes a number off the list whose owner answered STOP and has now asked to hear from us again. One that nothing reaches
 * stays. Again changes nothing.
 */
export async function letBack(tx: Tx, address: string): Promise<void> {
  await query(
    tx,
    `delete from consent.suppression where channel = 'sms' and address_hash = $1 and reason = 'opted-out'`,
    [addressHash(address)],
  )
}

/**
 * Takes an address off the list, e.g. because the mailbox works again. What its owner agreed to does not come back.
 *
 * @throws {SuppressionUnknown}
 */
export async function liftSuppression(tx: Tx, { profileId }: { profileId: string }): Promise<void> {
  const gone = await query(tx, 'delete from consent.suppression where profile_id = any($1::uuid[]) returning at', [
    await personIds(tx, profileId),
  ])
  if (gone.length === 0) throw new SuppressionUnknown()
}

/** What is suppressed of a person. */
export async function suppressionsOf(read: Read, profileId: string): Promise<Suppression[]> {
  return query<Suppression>(
    read,
    'select channel, reason, at from consent.suppression where profile_id = any($1::uuid[]) order by at desc',
    [await personIds(read, profileId)],
  )
}
