import { digest } from '../../../kernel/digest.ts'
import { query } from '../../../kernel/query.ts'
import type { Tx } from '../../../kernel/transaction.ts'
import { type Evidence, withdrawConsent } from '../../consent/index.ts'
import { personIds } from '../../profiles/index.ts'

/**
 * Turns one device off. With her last one she has said that she wants no messages on devices at all, which goes into the
 * ledger of consent. Whoever knows a device's address is that device; again, or of a device nobody knows, changes nothing.
 */
export async function turnOffDevice(
  tx: Tx,
  { endpoint, evidence }: { endpoint: string; evidence: Evidence },
): Promise<void> {
  const [ended] = await query<{ profileId: string }>(
    tx,
    `update messaging.push_subscription set ended_at = $2, ended_because = 'turned-off'
     where endpoint_hash = $1 and ended_at is null returning profile_id as "profileId"`,
    [digest(endpoint), tx.now],
  )
  if (ended) await withdrawWithLast(tx, ended.profileId, evidence)
}

/** Turns all devices of a person off. Safe to repeat. */
export async function turnOffDevices(tx: Tx, profileId: string, evidence: Evidence): Promise<void> {
  await query(
    tx,
    `update messaging.push_subscription set ended_at = $2, ended_because = 'turned-off'
     where profile_id = any($1::uuid[]) and ended_at is null`,
    [await personIds(tx, profileId), tx.now],
  )
  await withdrawWithLast(tx, profileId, evidence)
}

/** A push service said that a device is gone (404, 410): it is never asked for it again. What she agreed to stays. */
export async function dropSubscription(tx: Tx, id: string): Promise<void> {
  await query(
    tx,
    `update messaging.push_subscription set ended_at = $2, ended_because = 'gone' where id = $1 and ended_at is null`,
    [id, tx.now],
  )
}

async function withdrawWithLast(tx: Tx, profileId: string, evidence: Evidence): Promise<void> {
  const others = await query(
    tx,
    'select id from messaging.push_subscription where profile_id = any($1::uuid[]) and ended_at is null limit 1',
    [await personIds(tx, profileId)],
  )
  if (others.length > 0) return
  await withdrawConsent(tx, { profileId, channel: 'push', purpose: 'marketing', source: 'preferences', evidence })
}
