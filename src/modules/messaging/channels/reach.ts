import type { Read } from '../../../kernel/transaction.ts'
import { query } from '../../../kernel/query.ts'
import { standingsOfPeople } from '../../consent/index.ts'
import { personIdsOf, phonesOf } from '../../profiles/index.ts'

/** Where somebody is reached on a channel beside mail. */
export interface Reach {
  /** With which she agreed to it: her number's own profile, or the device's. */
  readonly profileId: string
  /** A number in E.164; of push the ids of her devices say nothing to people, so that it is a word. */
  readonly address: string
}

/**
 * Where each of these people is reached by text: at the number with which she agreed to it, else at one that is proven,
 * else at the one she told first. People without any are absent; two statements.
 */
export async function reachByText(read: Read, profileIds: readonly string[]): Promise<Map<string, Reach>> {
  const phones = await phonesOf(read, profileIds)
  const said = await standingsOfPeople(read, [...new Set(phones.map(({ profileId }) => profileId))].map(alone))
  const agreed = new Set(
    said
      .filter(({ channel, purpose, state }) => channel === 'sms' && purpose === 'marketing' && state === 'granted')
      .map(({ personId }) => personId),
  )
  const best = phones.toSorted((a, b) => Number(agreed.has(b.profileId)) - Number(agreed.has(a.profileId)))
  const reach = new Map<string, Reach>()
  for (const { of, profileId, phone } of best) if (!reach.has(of)) reach.set(of, { profileId, address: phone })
  return reach
}

/** Each profile for itself: what was agreed to with one number holds for that one. */
const alone = (profileId: string) => ({ profileId, personId: profileId })

/** The word that stands for her devices in the outbox. */
export const devicesInWords = 'devices'

/** Who of these people has devices that take messages; two statements. */
export async function reachOnDevices(read: Read, profileIds: readonly string[]): Promise<Map<string, Reach>> {
  const members = await personIdsOf(read, profileIds)
  const rows = await query<{ profileId: string }>(
    read,
    `select distinct on (profile_id) profile_id as "profileId" from messaging.push_subscription
     where profile_id = any($1::uuid[]) and ended_at is null order by profile_id`,
    [[...new Set([...members.values()].flat())]],
  )
  const live = new Set(rows.map(({ profileId }) => profileId))
  return new Map(
    [...members].flatMap(([of, ids]) => {
      const hers = live.has(of) ? of : ids.find((id) => live.has(id))
      return hers ? [[of, { profileId: hers, address: devicesInWords }] as const] : []
    }),
  )
}
