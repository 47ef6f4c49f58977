import type { LoggedEvent } from '../../kernel/event.ts'
import type { Consumer } from '../../kernel/module.ts'
import { query } from '../../kernel/query.ts'
import type { Tx } from '../../kernel/transaction.ts'
import { consentAsked, consentGiven, consentWithdrawn } from '../consent/index.ts'
import { orderCancelled, orderCredited, orderPlaced, orderRefunded } from '../orders/index.ts'
import {
  type Portrait,
  portraitsOf,
  profileCreated,
  profileErased,
  profileMerged,
  profileUnmerged,
  tagsChanged,
  traitChanged,
} from '../profiles/index.ts'
import { doingTypes, happeningsIn } from './happenings-in.ts'
import { judgePeople } from './judge-people.ts'
import type { Change } from './needs.ts'
import { forgetOrders, noteHappenings, regroupHappenings } from './note-happenings.ts'
import { refreshConsents, refreshPortraits, refreshPurchases } from './refresh-people.ts'
import { removePeople } from './remove-people.ts'
import { keepRules, rulesInOrder } from './segment.ts'

type Logged = LoggedEvent<Record<string, unknown>>

const buying: readonly string[] = [orderPlaced, orderCancelled, orderRefunded, orderCredited].map(({ type }) => type)
const consenting: readonly string[] = [consentGiven, consentAsked, consentWithdrawn].map(({ type }) => type)
const joining: readonly string[] = [profileMerged, profileUnmerged].map(({ type }) => type)
const being: readonly string[] = [profileCreated, profileErased, traitChanged, tagsChanged].map(({ type }) => type)

/**
 * Memberships follow the log: the people of a handful of events are looked at at once, and only by the rules that ask
 * for what changed.
 *
 * NOTE one lane: people who are merged come from events of several profiles, which lanes would take side by side.
 */
export const followPeople: Consumer = {
  name: 'segments',
  reactions: [],
  together: {
    types: [...new Set([...being, ...joining, ...consenting, ...buying, ...doingTypes])],
    react: follow,
  },
}

async function follow(tx: Tx, events: readonly Logged[]): Promise<void> {
  await keepRules(tx)
  const told = [...new Set(events.flatMap(profilesIn))]
  const portraits = await portraitsOf(tx, told)
  const personOf = new Map(portraits.flatMap((one) => one.profileIds.map((id) => [id, one.personId] as const)))
  const gone = await lockPeople(tx, [...told, ...personOf.keys()], portraits)

  const changes = new Map<string, Set<Change>>()
  const changed = (all: readonly { personId: string; change: Change }[]) => {
    for (const { personId, change } of all) changes.set(personId, (changes.get(personId) ?? new Set()).add(change))
  }
  await removePeople(tx, gone, { isAnnounced: true })
  changed(await refreshPortraits(tx, portraits))

  const joined = new Set(events.filter(({ type }) => joining.includes(type)).flatMap(profilesIn))
  const isJoined = ({ profileIds }: Portrait) => profileIds.some((id) => joined.has(id) || gone.includes(id))
  const regrouped = portraits.filter(isJoined)
  if (regrouped.length > 0) {
    await regroupHappenings(tx, personsOf(regrouped))
    changed(regrouped.map(({ personId }) => ({ personId, change: 'together' })))
  }
  const whose = (types: readonly string[]) => {
    const theirs = new Set(events.filter(({ type }) => types.includes(type)).flatMap(profilesIn))
    const anew = portraits.filter((one) => {
      const change = changes.get(one.personId)
      return change?.has('born') || change?.has('together') || one.profileIds.some((id) => theirs.has(id))
    })
    return [...personsOf(anew)].map(([profileId, personId]) => ({ profileId, personId }))
  }
  const [askedFor, bought] = [whose(consenting), whose(buying)]
  if (askedFor.length > 0) changed(await refreshConsents(tx, askedFor))
  if (bought.length > 0) changed(await refreshPurchases(tx, bought))
  changed(await noteDoings(tx, events, personOf))
  if (changes.size > 0) await judgePeople(tx, await rulesInOrder(tx), { changes })
}

async function noteDoings(tx: Tx, events: readonly Logged[], personOf: ReadonlyMap<string, string>) {
  const noted = await noteHappenings(tx, await happeningsIn(tx, events), personOf)
  const cancelled = events.filter(({ type }) => type === orderCancelled.type)
  const forgotten =
    cancelled.length === 0
      ? []
      : await forgetOrders(
          tx,
          cancelled.flatMap(({ profileId }) => personOf.get(profileId ?? '') ?? []),
          cancelled.map(({ data }) => data['orderId'] as string),
        )
  return [
    ...noted.flatMap(({ personId, kind }): { personId: string; change: Change }[] => [
      { personId, change: `did:${kind}` },
      { personId, change: 'seen' },
    ]),
    ...forgotten.map(({ personId, kind }) => ({ personId, change: `did:${kind}` as const })),
  ]
}

/** Locks the people whom these profiles may be, and tells which of them answer for themselves no more. */
async function lockPeople(tx: Tx, profileIds: readonly string[], portraits: readonly Portrait[]): Promise<string[]> {
  const rows = await query<{ id: string }>(
    tx,
    'select person_id as id from segments.person where person_id = any($1::uuid[]) order by person_id for update',
    [[...new Set(profileIds)]],
  )
  const people = new Set(portraits.map(({ personId }) => personId))
  return rows.map(({ id }) => id).filter((id) => !people.has(id))
}

const personsOf = (portraits: readonly Portrait[]): Map<string, string> =>
  new Map(portraits.flatMap(({ profileIds, personId }) => profileIds.map((id) => [id, personId] as const)))

function profilesIn({ profileId, data }: Logged): string[] {
  const others = [data['mergedId'], data['restoredId']].filter((id) => typeof id === 'string')
  return profileId ? [profileId, ...others] : []
}
