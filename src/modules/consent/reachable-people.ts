import { query } from '../../kernel/query.ts'
import type { Read } from '../../kernel/transaction.ts'
import type { Channel } from './consent.ts'
import type { ProfileOfPerson } from './standings-of-people.ts'

/** Somebody who was asked whether she wants to hear of news, with any of her profiles. */
export interface ReachablePerson {
  readonly personId: string
  /** On which channels what she said last is yes; none when she wants no more. */
  readonly channels: readonly Channel[]
  /** Whose law was asked when she said something, as it was noted last. */
  readonly country: string | null
}

/** What these people said of marketing on each channel; who never said anything is absent. One query. */
export const reachablePeople = (read: Read, profiles: readonly ProfileOfPerson[]): Promise<ReachablePerson[]> =>
  query<ReachablePerson>(read, reachable, [
    profiles.map(({ profileId }) => profileId),
    profiles.map(({ personId }) => personId),
  ])

const reachable = `
  with hers as materialized (
    select * from unnest($1::uuid[], $2::uuid[]) as hers (profile_id, person_id)
  ), last as (
    select distinct on (person_id, channel) person_id, channel, state
    from hers join consent.standing s using (profile_id) where purpose = 'marketing'
    order by person_id, channel, since desc, entry_id desc
  )
  select person_id as "personId",
    coalesce(array_agg(channel order by channel) filter (where state = 'granted'), '{}') as channels,
    (select e.country from hers join consent.entry e using (profile_id)
     where hers.person_id = last.person_id and e.country is not null order by e.position desc limit 1) as country
  from last group by person_id order by person_id`
