import type { LoggedEvent } from '../../../kernel/event.ts'
import type { Consumer } from '../../../kernel/module.ts'
import { query } from '../../../kernel/query.ts'
import type { Tx } from '../../../kernel/transaction.ts'
import { consentGiven, consentWithdrawn, reachablePeople } from '../../consent/index.ts'
import { orderPlaced } from '../../orders/index.ts'
import {
  personIdsOf,
  personsOf,
  profileErased,
  profileMerged,
  profileUnmerged,
  recipientsOf,
} from '../../profiles/index.ts'
import { shopSettings } from '../../shop/index.ts'

type Logged = LoggedEvent<Record<string, unknown>>

const types = [consentGiven, consentWithdrawn, orderPlaced, profileErased, profileMerged, profileUnmerged].map(
  ({ type }) => type,
)

/** Who may be written to in each country, and who wants no more, follows the log. NOTE one lane, for the merges. */
export const followListeners: Consumer = {
  name: 'analytics.listeners',
  reactions: [],
  together: { types, react: follow },
}

async function follow(tx: Tx, events: readonly Logged[]): Promise<void> {
  const told = [
    ...new Set(
      events
        .flatMap(({ data }) => [data['profileId'], data['mergedId'], data['restoredId']])
        .filter((id) => typeof id === 'string'),
    ),
  ]
  const persons = await personsOf(tx, told)
  const roots = [...new Set(told.map((id) => persons.get(id) ?? id))]
  const members = await personIdsOf(tx, roots)
  const theirs = roots.flatMap((personId) =>
    (members.get(personId) ?? [personId]).map((profileId) => ({ profileId, personId })),
  )
  const homes = await recipientsOf(tx, roots)
  const asked = await reachablePeople(tx, theirs)
  const countryOf = new Map(asked.map(({ personId, country }) => [personId, homes.get(personId)?.country ?? country]))
  // Who was erased is known no more, whatever she agreed to before.
  const rows = asked
    .filter(({ personId, channels }) => homes.has(personId) && channels.length > 0)
    .map(({ personId, channels }) => ({ personId, channels, country: countryOf.get(personId) ?? '' }))
  await query(tx, note, [JSON.stringify(rows), theirs.map(({ profileId }) => profileId)])
  await noteLeavers(tx, events, (profileId) => countryOf.get(persons.get(profileId) ?? profileId) ?? '')
}

/** By which ways somebody says herself that she wants no more. */
const ways: readonly unknown[] = ['unsubscribe', 'one-click', 'complaint', 'preferences', 'reply']

/** Each withdrawal once, by its entry of the ledger. */
async function noteLeavers(tx: Tx, events: readonly Logged[], countryOf: (profileId: string) => string): Promise<void> {
  const { timeZone } = await shopSettings(tx)
  const rows = events
    .filter(({ type }) => type === consentWithdrawn.type)
    .filter(({ data }) => data['purpose'] === 'marketing' && ways.includes(data['source']))
    .map(({ data, at }) => ({ entryId: data['entryId'], at, country: countryOf(data['profileId'] as string) }))
  if (rows.length > 0) await query(tx, leave, [JSON.stringify(rows), timeZone])
}

const note = `
  with given as materialized (
    select "personId" as person_id, country, channels
    from jsonb_to_recordset($1::jsonb) as person ("personId" uuid, country text, channels text[])
  ), before as materialized (
    select * from analytics.listener where person_id = any($2::uuid[])
  ), gone as (
    delete from analytics.listener
    where person_id in (select person_id from before) and person_id not in (select person_id from given)
  ), written as (
    insert into analytics.listener (person_id, country, channels) select person_id, country, channels from given
    on conflict (person_id) do update set country = excluded.country, channels = excluded.channels
  ), moved as (
    select country, unnest(channels) as channel, -1 as people from before
    union all select country, unnest(channels), 1 from given
    union all select country, 'any', -1 from before union all select country, 'any', 1 from given
  )
  insert into analytics.listener_count as known (country, channel, people)
  select country, channel, sum(people) from moved group by country, channel having sum(people) <> 0
  on conflict (country, channel) do update set people = known.people + excluded.people`

const leave = `
  with fresh as (
    insert into analytics.leaver (entry_id, day, country)
    select "entryId", (at at time zone $2)::date, country
    from jsonb_to_recordset($1::jsonb) as said ("entryId" uuid, at timestamptz, country text)
    on conflict do nothing returning day, country
  )
  insert into analytics.leaver_day as known (day, country, people)
  select day, country, count(*) from fresh group by day, country
  on conflict (day, country) do update set people = known.people + excluded.people`
