import { digest } from '../../../kernel/digest.ts'
import { query } from '../../../kernel/query.ts'
import type { Tx } from '../../../kernel/transaction.ts'
import { type Evidence, recordConsent, wordingOf } from '../../consent/index.ts'
import { personIds, resolveProfile } from '../../profiles/index.ts'
import { TooManyDevices } from '../channel-refusals.ts'
import { mostDevices, type PushSubscription } from './push-subscription.ts'

export interface SubscriptionToKeep {
  readonly subscription: PushSubscription
  /** Whose it is; undefined of a guest, who is then known by her device alone. */
  readonly profileId: string | undefined
  readonly locale: string
  /** The kind of device, as `evidenceOf` tells it. */
  readonly device: string
  readonly evidence: Evidence
}

/**
 * Keeps where one device is reached, with the words its owner agreed to: she pressed, and said yes to her browser as well.
 *
 * The same device again changes nothing, or goes over to who is signed in on it now.
 *
 * @returns the subscription's id
 * @throws {TooManyDevices} above ten of one person
 */
export async function keepSubscription(tx: Tx, wanted: SubscriptionToKeep): Promise<{ id: string; profileId: string }> {
  const { subscription, locale, device, evidence } = wanted
  const hash = digest(subscription.endpoint)
  const profileId = wanted.profileId ?? (await guestOf(tx, hash))
  const hers = await personIds(tx, profileId)
  await query(tx, `select pg_advisory_xact_lock(hashtextextended('push ' || $1, 0))`, [hers[0]])
  const [counted] = await query<{ count: number }>(
    tx,
    `select count(*)::int as count from messaging.push_subscription
     where profile_id = any($1::uuid[]) and ended_at is null and endpoint_hash <> $2`,
    [hers, hash],
  )
  if (counted!.count >= mostDevices) throw new TooManyDevices(mostDevices)
  const [kept] = await query<{ id: string }>(tx, upsert, [
    ...[tx.newId(), profileId, subscription.endpoint, hash, subscription.keys.p256dh, subscription.keys.auth],
    ...[locale, device, tx.now],
  ])
  await recordConsent(tx, {
    ...{ profileId, channel: 'push', purpose: 'marketing', state: 'granted', source: 'preferences' },
    wording: wordingOf('push', locale),
    evidence: { ...evidence, subscription: kept!.id },
  })
  return { id: kept!.id, profileId }
}

const upsert = `
  insert into messaging.push_subscription
    (id, profile_id, endpoint, endpoint_hash, public_key, auth, locale, device, created_at)
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
  on conflict (endpoint_hash) do update set profile_id = excluded.profile_id, public_key = excluded.public_key,
    auth = excluded.auth, locale = excluded.locale, ended_at = null, ended_because = null
  returning id`

async function guestOf(tx: Tx, hash: Buffer): Promise<string> {
  const identity = { kind: 'device', value: `push:${hash.toString('base64url')}` } as const
  const { profileId } = await resolveProfile(tx, { identities: [identity], observedAt: tx.now, source: 'page' })
  return profileId
}
