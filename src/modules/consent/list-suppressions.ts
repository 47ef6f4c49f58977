import { query } from '../../kernel/query.ts'
import type { Read, Tx } from '../../kernel/transaction.ts'
import type { Evidence } from './consent.ts'
import { ComplaintStands, SuppressionUnknown } from './refusals.ts'
import type { SuppressedChannel, Suppression } from './suppression.ts'

/** One address that is not written to. */
export interface ListedSuppression extends Suppression {
  /** Names it for staff; says nothing of the address. */
  readonly id: string
  /** Whose it is; null where nobody is known by it. */
  readonly profileId: string | null
  readonly evidence: Evidence
}

export interface SuppressionSearch {
  readonly reason?: Suppression['reason'] | undefined
  /** The last one of the page before. */
  readonly after?: { readonly at: Date; readonly id: string } | undefined
  /** 1 to 100. */
  readonly limit: number
}

/** The addresses that are not written to, latest first. */
export const listSuppressions = (
  read: Read,
  { reason, after, limit }: SuppressionSearch,
): Promise<ListedSuppression[]> =>
  query<ListedSuppression>(
    read,
    `select channel || '.' || encode(address_hash, 'hex') as id, channel, reason, profile_id as "profileId", evidence, at
     from consent.suppression
     where ($1::text is null or reason = $1)
       and ($2::timestamptz is null or (at, address_hash) < ($2, decode($3, 'hex')))
     order by at desc, address_hash desc limit $4`,
    [reason ?? null, after?.at ?? null, after ? after.id.slice(after.id.indexOf('.') + 1) : null, limit],
  )

/**
 * Takes one address off the list, because its mailbox works again. What its owner agreed to does not come back, so that
 * only what she must know reaches her until she agrees anew.
 *
 * @throws {SuppressionUnknown}
 * @throws {ComplaintStands} where she called our mail spam, or answered STOP: only she can take that back
 */
export async function liftOneSuppression(
  tx: Tx,
  id: string,
): Promise<{ profileId: string | null; channel: SuppressedChannel }> {
  const [channel, hash = ''] = id.split('.')
  const [found] = await query<ListedSuppression>(
    tx,
    `select channel, reason, profile_id as "profileId" from consent.suppression
     where channel = $1 and address_hash = decode($2, 'hex') for update`,
    [channel, hash],
  )
  if (!found) throw new SuppressionUnknown()
  if (found.reason !== 'hard-bounce') throw new ComplaintStands()
  await query(tx, `delete from consent.suppression where channel = $1 and address_hash = decode($2, 'hex')`, [
    channel,
    hash,
  ])
  return { profileId: found.profileId, channel: found.channel }
}
