import { query } from '../../../kernel/query.ts'
import type { Read } from '../../../kernel/transaction.ts'
import { personIds } from '../../profiles/index.ts'
import { mostDevices, type PushDevice } from './push-subscription.ts'

/** Devices of a person that get messages, the newest first. */
export async function listDevices(read: Read, profileId: string): Promise<PushDevice[]> {
  return query<PushDevice>(
    read,
    `select id, profile_id as "profileId", device, created_at as "createdAt", reached_at as "reachedAt"
     from messaging.push_subscription where profile_id = any($1::uuid[]) and ended_at is null
     order by created_at desc, id desc limit ${mostDevices}`,
    [await personIds(read, profileId)],
  )
}

/** Where they are reached, as their adapter writes it: the subscription as JSON. */
export async function deviceAddresses(read: Read, profileId: string): Promise<{ id: string; to: string }[]> {
  const rows = await query<{ id: string; endpoint: string; p256dh: string; auth: string }>(
    read,
    `select id, endpoint, public_key as p256dh, auth
     from messaging.push_subscription where profile_id = any($1::uuid[]) and ended_at is null
     order by created_at desc, id desc limit ${mostDevices}`,
    [await personIds(read, profileId)],
  )
  return rows.map(({ id, endpoint, ...keys }) => ({ id, to: JSON.stringify({ endpoint, keys }) }))
}
