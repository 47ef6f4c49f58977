import type { Read } from '../../../kernel/transaction.ts'
import { query } from '../../../kernel/query.ts'
import { standingsOfPeople } from '../../consent/index.ts'
import { personIdsOf, phonesOf } from '../../profiles/index.ts'

/**
 * Where each of these people is reached by text, in E.164: at the number with which she agreed to it, else at one that is
 * proven, else at the one she told first. People without any are absent; two statements.
 */
export async function reachByText(read: Read, profileIds: readonly string[]): Promise<Map<string, string>> {
  const phones = await phonesOf(read, profileIds)
  const said = await standingsOfPeople(read, [...new Set(phones.map(({ profileId }) => profileId))].map(alone))
  const agreed = new Set(
    said
      .filter(({ channel, purpose, state }) => channel === 'sms' && purpose === 'marketing' && state === 'granted')
      .map(({ personId }) => personId),
  )
  const best = phones.toSorted((a, b) => Number(agreed.has(b.profileId)) - Number(agreed.has(a.profileId)))
  const reach = new Map<string, string>()
  for (const { of, phone } of best) if (!reach.has(of)) reach.set(of, phone)
  return reach
}

/** Each number for itself: what was agreed to with one holds for that one. */
const alone = (profileId: string) => ({ profileId, personId: profileId })

/** The word that stands for her devices in the outbox: which they are is looked up as a message leaves. */
export const devicesInWords = 'devices'

/** Who of these people has devices that take messages; two statements. */
export async function reachOnDevices(read: Read, profileIds: readonly string[]): Promise<Map<string, string>> {
  const members = await personIdsOf(read, profileIds)
  const rows = await query<{ profileId: string }>(
    read,
    `select distinct profile_id as "profileId" from messaging.push_subscription
     where profile_id = any($1::uuid[]) and ended_at is null`,
    [[...new Set([...members.values()].flat())]],
  )
  const live = new Set(rows.map(({ profileId }) => profileId))
  const reached = [...members].filter(([, ids]) => ids.some((id) => live.has(id)))
  return new Map(reached.map(([of]) => [of, devicesInWords]))
}
