import { query } from '../../../kernel/query.ts'
import type { Read } from '../../../kernel/transaction.ts'
import { platformIdsOf } from '../../profiles/index.ts'

/**
 * Where each of these people is reached on a platform: `NAME:ID`, on the one on which she spoke to the shop last, else the
 * one she is known by longest. People without any are absent; two statements.
 */
export async function reachByMessenger(read: Read, profileIds: readonly string[]): Promise<Map<string, string>> {
  const known = await platformIdsOf(read, profileIds)
  const heard = await query<{ profileId: string; last: Date }>(
    read,
    `select profile_id as "profileId", max(at) as last from messaging.heard
     where profile_id = any($1::uuid[]) group by profile_id`,
    [[...new Set(known.map(({ profileId }) => profileId))]],
  )
  const lastOf = new Map(heard.map(({ profileId, last }) => [profileId, last.getTime()]))
  const latestFirst = known.toSorted((a, b) => (lastOf.get(b.profileId) ?? 0) - (lastOf.get(a.profileId) ?? 0))
  const reach = new Map<string, string>()
  for (const { of, platform, value } of latestFirst) if (!reach.has(of)) reach.set(of, `${platform}:${value}`)
  return reach
}

/** The platform and her id there, of an address as it stands in the outbox. */
export function platformAddress(address: string): { platform: string; id: string } {
  const at = address.indexOf(':')
  return { platform: address.slice(0, at), id: address.slice(at + 1) }
}
