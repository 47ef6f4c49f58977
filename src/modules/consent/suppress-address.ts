import { query } from '../../kernel/query.ts'
import type { Read, Tx } from '../../kernel/transaction.ts'
import { findProfileByEmail, personIds } from '../profiles/index.ts'
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
  const source = reason === 'complaint' ? 'complaint' : 'bounce'
  checkSaying({ source, evidence })
  const profileId = channel === 'email' ? (await findProfileByEmail(tx, address))?.id : undefined
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
