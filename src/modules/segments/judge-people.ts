import { query } from '../../kernel/query.ts'
import type { Tx } from '../../kernel/transaction.ts'
import { segmentEntered, segmentLeft } from './events.ts'
import { earliest, judge } from './judge.ts'
import { knowPeople } from './know-people.ts'
import type { Change } from './needs.ts'
import type { Known } from './person.ts'
import type { Rule } from './segment.ts'

/** Who is to be looked at again. */
export interface ToJudge {
  /** What changed of each person. */
  readonly changes: ReadonlyMap<string, ReadonlySet<Change>>
  /** Judge also these, whatever changed: every timely one, or one that is being filled. */
  readonly also?: (rule: Rule) => boolean
  /** Every timely rule is judged, so the next look by time is known anew. */
  readonly isByTime?: boolean
}

interface Move {
  readonly segmentId: string
  readonly personId: string
  readonly entered: boolean
  readonly isAnnounced: boolean
}

/**
 * Judges people by the rules that may hold otherwise after what changed, and by those that name a segment which one
 * entered or left by it. Who came in or went is written down and announced, once.
 *
 * The people must be locked, and the rules kept.
 */
export async function judgePeople(
  tx: Tx,
  rules: readonly Rule[],
  { changes, also, isByTime }: ToJudge,
): Promise<number> {
  const wanted = (rule: Rule, changed: ReadonlySet<Change>) =>
    also?.(rule) || rule.needs.some((need) => changed.has(need))
  const concerned = withUsers(rules, (rule) => [...changes.values()].some((changed) => wanted(rule, changed)))
  if (concerned.length === 0) return 0

  const moves: Move[] = []
  const rechecks: { id: string; at: Date | null }[] = []
  for (const known of await knowPeople(tx, [...changes.keys()], concerned)) {
    const { personId } = known.person
    const changed = changes.get(personId)!
    const judged = judgeOne(known, concerned, (rule) => wanted(rule, changed), tx.now)
    moves.push(...judged.moves)
    if (isByTime || judged.changesAt) rechecks.push({ id: personId, at: judged.changesAt })
  }
  await writeRechecks(tx, rechecks, isByTime ?? false)
  await writeMoves(tx, moves)
  return moves.length
}

/** These rules and all that name one of them, in the order of judging. */
function withUsers(rules: readonly Rule[], isFirst: (rule: Rule) => boolean): Rule[] {
  const ids = new Set<string>()
  return rules.filter((rule) => {
    const isConcerned = isFirst(rule) || rule.uses.some((used) => ids.has(used))
    if (isConcerned) ids.add(rule.id)
    return isConcerned
  })
}

function judgeOne(
  { person, times, memberOf }: Known,
  rules: readonly Rule[],
  isWanted: (rule: Rule) => boolean,
  now: Date,
): { moves: Move[]; changesAt: Date | null } {
  const member = new Set(memberOf)
  const moved = new Set<string>()
  const moves: Move[] = []
  const instants: (Date | null)[] = []
  for (const { id, condition, uses, isFilled, ...rule } of rules) {
    if (!isWanted({ id, condition, uses, isFilled, ...rule }) && !uses.some((used) => moved.has(used))) continue
    const { holds, changesAt } = judge(condition, { person, times, memberOf: member }, now)
    instants.push(changesAt)
    if (holds === member.has(id)) continue
    if (holds) member.add(id)
    else member.delete(id)
    moved.add(id)
    moves.push({ segmentId: id, personId: person.personId, entered: holds, isAnnounced: isFilled })
  }
  return { moves, changesAt: earliest(instants) }
}

/** A look by time that turns out to come too early changes nothing, so an earlier one always stays. */
async function writeRechecks(
  tx: Tx,
  rechecks: readonly { id: string; at: Date | null }[],
  isAnew: boolean,
): Promise<void> {
  if (rechecks.length === 0) return
  await query(
    tx,
    `update segments.person p set recheck_at = case when $3 then due.at else least(p.recheck_at, due.at) end
     from unnest($1::uuid[], $2::timestamptz[]) as due (id, at)
     where p.person_id = due.id and ($3 or p.recheck_at is null or p.recheck_at > due.at)`,
    [rechecks.map(({ id }) => id), rechecks.map(({ at }) => at), isAnew],
  )
}

async function writeMoves(tx: Tx, moves: readonly Move[]): Promise<void> {
  if (moves.length === 0) return
  const [into, out] = [moves.filter(({ entered }) => entered), moves.filter(({ entered }) => !entered)]
  await query(
    tx,
    `insert into segments.membership (segment_id, person_id, since)
     select segment_id, person_id, $3 from unnest($1::uuid[], $2::uuid[]) as move (segment_id, person_id)`,
    [...idsOf(into), tx.now],
  )
  await query(
    tx,
    `delete from segments.membership m using unnest($1::uuid[], $2::uuid[]) as move (segment_id, person_id)
     where m.segment_id = move.segment_id and m.person_id = move.person_id`,
    idsOf(out),
  )
  for (const { segmentId, personId: profileId, entered, isAnnounced } of moves) {
    if (!isAnnounced) continue
    await tx.publish((entered ? segmentEntered : segmentLeft)({ profileId, segmentId }))
  }
  await countMoves(tx, moves)
}

const idsOf = (moves: readonly Move[]): [string[], string[]] => [
  moves.map(({ segmentId }) => segmentId),
  moves.map(({ personId }) => personId),
]

/** Keeps how many belong to each segment, now and at the end of each day. */
export async function countMoves(
  tx: Tx,
  moves: readonly { segmentId: string; entered: boolean; isAnnounced: boolean }[],
): Promise<void> {
  const counts = new Map<string, { id: string; by: number; entered: number; went: number }>()
  for (const { segmentId: id, entered, isAnnounced } of moves) {
    const count = counts.get(id) ?? { id, by: 0, entered: 0, went: 0 }
    count.by += entered ? 1 : -1
    if (isAnnounced) count[entered ? 'entered' : 'went']++
    counts.set(id, count)
  }
  // In one order by all, so that two who count wait for each other in line.
  const rows = [...counts.values()].sort((a, b) => (a.id < b.id ? -1 : 1))
  await query(tx, 'select from segments.segment where id = any($1::uuid[]) order by id for update', [
    rows.map(({ id }) => id),
  ])
  await query(
    tx,
    `with count as (
       select * from jsonb_to_recordset($1::jsonb) as count (id uuid, by int, entered int, went int)
     ), now as (
       update segments.segment s set members = members + by from count where s.id = count.id returning s.id, members
     )
     insert into segments.day as known (segment_id, day, members, entered, went)
     select id, ($2::timestamptz at time zone 'UTC')::date, now.members, entered, went from now join count using (id)
     on conflict (segment_id, day) do update set members = excluded.members,
       entered = known.entered + excluded.entered, went = known.went + excluded.went`,
    [JSON.stringify(rows), tx.now],
  )
}
