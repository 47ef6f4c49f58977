import { query } from '../../kernel/query.ts'
import type { Read } from '../../kernel/transaction.ts'
import type { Channel, ConsentState, Purpose } from './consent.ts'

/** A profile with the person to whom it belongs. */
export interface ProfileOfPerson {
  readonly profileId: string
  readonly personId: string
}

/**
 * What each of these people said last on each channel, at whichever of her addresses; one query. It tells who may be
 * thought of, not whom to write to: that `mayContact` answers for one address at the moment of sending.
 */
export const standingsOfPeople = (
  read: Read,
  profiles: readonly ProfileOfPerson[],
): Promise<{ personId: string; channel: Channel; purpose: Purpose; state: ConsentState }[]> =>
  query(
    read,
    `select distinct on (hers.person_id, s.channel, s.purpose)
       hers.person_id as "personId", s.channel, s.purpose, s.state
     from unnest($1::uuid[], $2::uuid[]) as hers (profile_id, person_id)
     join consent.standing s on s.profile_id = hers.profile_id
     order by hers.person_id, s.channel, s.purpose, s.since desc, s.entry_id desc`,
    [profiles.map(({ profileId }) => profileId), profiles.map(({ personId }) => personId)],
  )
