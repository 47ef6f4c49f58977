import { query } from '../../kernel/query.ts'
import type { Read } from '../../kernel/transaction.ts'
import { type Deeds, explainScore, type PointsOf } from './deed.ts'
import { findMembership, type Membership, membershipColumns, type MembershipState, stateOf } from './membership.ts'
import { getProgramme } from './programme.ts'
import { AdvocateUnknown } from './refusals.ts'
import { personIds } from '../profiles/index.ts'

/** Somebody who does a lot for others, or takes part. */
export interface Advocate {
  readonly personId: string
  readonly score: number
  readonly deeds: Deeds
  /** Null for who was never asked. */
  readonly membership: Membership | null
}

export interface AdvocatesAsked {
  /** `candidate`: from the score that staff set, and never asked. */
  readonly state: 'candidate' | MembershipState
  readonly after?: { readonly score: number; readonly personId: string } | undefined
  /** 1 to 101. */
  readonly limit: number
}

/** Who may be asked, or was, those who do most for others first. One query along an index. */
export async function listAdvocates(read: Read, { state, after, limit }: AdvocatesAsked): Promise<Advocate[]> {
  const from = [after?.score ?? 2_147_483_647, after?.personId ?? 'ffffffff-ffff-ffff-ffff-ffffffffffff', limit]
  if (state === 'candidate') {
    const { candidateFrom } = await getProgramme(read)
    return query<Advocate>(
      read,
      `select person_id as "personId", score, deeds, null as membership from advocates.standing
       where (score, person_id) < ($1::int, $2::uuid) and score >= $4
         and not exists (select from advocates.membership m where m.person_id = standing.person_id)
       order by score desc, person_id desc limit $3`,
      [...from, candidateFrom],
    )
  }
  const rows = await query<Membership & { score: number; deeds: Deeds }>(
    read,
    `select ${membershipColumns}, coalesce(score, 0) as score, coalesce(deeds, '{}') as deeds
     from advocates.membership left join advocates.standing on standing.person_id = membership.person_id
     where (${stateOf}) = $4 and (coalesce(score, 0), membership.person_id) < ($1::int, $2::uuid)
     order by coalesce(score, 0) desc, membership.person_id desc limit $3`,
    [...from, state],
  )
  return rows.map(({ score, deeds, ...membership }) => ({ personId: membership.personId, score, deeds, membership }))
}

/** How many are in each state; candidates by the score of now. */
export async function countAdvocates(read: Read): Promise<Record<AdvocatesAsked['state'], number>> {
  const { candidateFrom } = await getProgramme(read)
  const rows = await query<{ state: AdvocatesAsked['state']; count: number }>(
    read,
    `select ${stateOf} as state, count(*)::int as count from advocates.membership group by 1
     union all select 'candidate', count(*)::int from advocates.standing where score >= $1
       and not exists (select from advocates.membership m where m.person_id = standing.person_id)`,
    [candidateFrom],
  )
  const none = { candidate: 0, invited: 0, active: 0, declined: 0, left: 0, ended: 0 }
  return { ...none, ...Object.fromEntries(rows.map(({ state, count }) => [state, count])) }
}

/**
 * One person with her score in full.
 *
 * @throws {AdvocateUnknown} when she did nothing that counts and was never asked
 */
export async function getAdvocate(read: Read, profileId: string): Promise<Advocate & { points: PointsOf[] }> {
  const [personId] = await personIds(read, profileId)
  const membership = (await findMembership(read, profileId)) ?? null
  const [standing] = await query<{ score: number; deeds: Deeds }>(
    read,
    'select score, deeds from advocates.standing where person_id = $1',
    [personId],
  )
  if (!standing && !membership) throw new AdvocateUnknown()
  const { score, deeds } = standing ?? { score: 0, deeds: {} }
  const { weights } = await getProgramme(read)
  return { personId: personId!, score, deeds, membership, points: explainScore(deeds, weights) }
}
