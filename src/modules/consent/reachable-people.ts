import { query } from '../../kernel/query.ts'
import type { Read } from '../../kernel/transaction.ts'
import type { Channel } from './consent.ts'
import type { ProfileOfPerson } from './standings-of-people.ts'

/** Somebody who agreed to hear of news, with any of her profiles. */
export interface ReachablePerson {
  readonly personId: string
  /** On which channels what she said last is yes. */
  readonly channels: readonly Channel[]
  /** Whose law was asked when she said so last, as far as it was noted. */
  readonly country: string | null
}

/** Those of these people who agreed to marketing on some channel; who did not is absent. One query. */
export const reachablePeople = (read: Read, profiles: readonly ProfileOfPerson[]): Promise<ReachablePerson[]> =>
  query<ReachablePerson>(read, reachable, [
    profiles.map(({ profileId }) => profileId),
    profiles.map(({ personId }) => personId),
  ])

const reachable = `
  with last as (
    select distinct on (hers.person_id, s.channel) hers.person_id, s.channel, s.state, s.since, e.country
    from unnest($1::uuid[], $2::uuid[]) as hers (profile_id, person_id)
    join consent.standing s on s.profile_id = hers.profile_id join consent.entry e on e.id = s.entry_id
    where s.purpose = 'marketing'
    order by hers.person_id, s.channel, s.since desc, s.entry_id desc
  )
  select person_id as "personId", array_agg(channel order by channel) as channels,
    (array_agg(country order by since desc, channel) filter (where country is not null))[1] as country
  from last where state = 'granted' group by person_id order by person_id`
