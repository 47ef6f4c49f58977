import { query } from '../../kernel/query.ts'
import type { Read } from '../../kernel/transaction.ts'
import type { Group } from './condition.ts'
import { SegmentUnknown } from './refusals.ts'

/** A segment as staff see it. */
export interface Segment {
  readonly id: string
  /** Of a ready-made one. */
  readonly key: string | null
  readonly name: string
  readonly about: string
  readonly condition: Group
  readonly isIdeal: boolean
  readonly members: number
  /** While everybody is still being looked at: how many were, and of how many about. */
  readonly filling: { readonly done: number; readonly of: number } | null
  /** How many came and went in the last 30 days, by what happened or by time. */
  readonly entered: number
  readonly went: number
  readonly createdAt: Date
  readonly changedAt: Date
  readonly archivedAt: Date | null
}

/** All segments that are not put away: the shop's own by name, then the ready-made; at most 208. */
export const listSegments = (read: Read): Promise<Segment[]> =>
  query<Segment>(read, `${selected} where archived_at is null order by (s.key is not null), s.id, s.name`, [read.now])

/** @throws {SegmentUnknown} */
export async function getSegment(read: Read, id: string): Promise<Segment> {
  const [segment] = await query<Segment>(read, `${selected} where s.id = $2`, [read.now, id])
  if (!segment) throw new SegmentUnknown()
  return segment
}

/** How many belonged to a segment at the end of each of the last 90 days on which that changed, oldest first. */
export const growthOf = (
  read: Read,
  segmentId: string,
): Promise<{ day: string; members: number; entered: number; went: number }[]> =>
  query(
    read,
    `select day::text, members, entered, went from segments.day
     where segment_id = $1 and day > ($2::timestamptz at time zone 'UTC')::date - 90 order by day`,
    [segmentId, read.now],
  )

const selected = `
  select s.id, s.key, s.name, s.about, s.condition, s.is_ideal as "isIdeal", s.members,
    case when s.filled_at is null and s.archived_at is null then jsonb_build_object(
      'done', (select count(*) from segments.person where person_id <= s.filled_to),
      'of', (select count(*) from segments.person)) end as filling,
    coalesce(lately.entered, 0)::int as entered, coalesce(lately.went, 0)::int as went,
    s.created_at as "createdAt", s.changed_at as "changedAt", s.archived_at as "archivedAt"
  from segments.segment s
  left join lateral (
    select sum(entered) as entered, sum(went) as went from segments.day
    where segment_id = s.id and day > ($1::timestamptz at time zone 'UTC')::date - 30) as lately on true`
