import { query } from '../../kernel/query.ts'
import type { Read } from '../../kernel/transaction.ts'
import { findProfile, personIds } from '../profiles/index.ts'
import { type Channel, type Standing, wantsNoReviews } from './consent.ts'
import { type Answer, type ContactPurpose, decide } from './decide.ts'
import { findSuppression } from './suppression.ts'

export interface ContactQuestion {
  readonly profileId: string
  readonly channel: Channel
  readonly purpose: ContactPurpose
  /** Where she is; the strictest rule holds where it is not known. */
  readonly country: string | undefined
  /** When it would reach her. */
  readonly now: Date
  /** When she last bought; give it only for news about goods like those she bought (the soft opt-in). */
  readonly boughtAt?: Date | undefined
}

/** Whether somebody may be reached, and why or why not. Ask it again at the moment of sending. */
export async function mayContact(read: Read, question: ContactQuestion): Promise<Answer> {
  const { profileId, channel, purpose, country, now, boughtAt } = question
  const profile = await findProfile(read, profileId)
  if (channel === 'email' && !profile?.email) return { may: false, because: 'unreachable' }
  const suppression = channel === 'email' ? await findSuppression(read, 'email', profile!.email!) : undefined
  const standings = await standingsFor(read, profileId)
  const on = (wanted: Standing['purpose']) =>
    standings.find((standing) => standing.channel === channel && standing.purpose === wanted)
  return decide({
    channel,
    purpose,
    country,
    now,
    boughtAt,
    marketing: on('marketing'),
    night: on('night-marketing'),
    reviews: on('reviews') ?? wantsNoReviews(standings),
    suppressed: suppression?.reason,
  })
}

/**
 * How things stand for one person on every channel. What she agreed to holds for the profile with which she said it, and
 * so for its address; what she wants no more of, for all that she is.
 */
export async function standingsFor(read: Read, profileId: string): Promise<Standing[]> {
  return query<Standing>(
    read,
    `select distinct on (s.channel, s.purpose) s.channel, s.purpose, s.state, e.source, s.entry_id as "entryId", s.since
     from consent.standing s join consent.entry e on e.id = s.entry_id
     where s.profile_id = any($1::uuid[]) and (s.profile_id = $2 or s.state = 'withdrawn')
     order by s.channel, s.purpose, s.since desc, s.profile_id = $2 desc`,
    [await personIds(read, profileId), profileId],
  )
}
