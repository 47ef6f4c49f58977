import { query } from '../../../kernel/query.ts'
import type { Read, Tx } from '../../../kernel/transaction.ts'
import { personsOf } from '../../profiles/index.ts'
import { graphsOf, type JourneyState, versionKey } from '../versions/journey.ts'
import type { Walking } from './run.ts'

type Row = Omit<Walking, 'graph' | 'journeyName' | 'now'>

const columns = `r.id, r.journey_id as "journeyId", r.version, r.person_id as "personId", r.profile_id as "profileId",
  r.subject, r.entered_at as "enteredAt", r.entry_seq as "entrySeq", r.started_by as "startedBy",
  r.is_held_out as "isHeldOut", r.state, r.step, r.visit, r.arrived_at as "arrivedAt", r.due_at as "dueAt", r.awaits,
  r.because, r.known_seq as "knownSeq", r.data, r.ending, r.error, r.goal_by as "goalBy"`

/** As many are taken at once. */
export const mostAtOnce = 250

/** Takes the runs whose time has come, that nobody else has taken; the longest due first. */
export const claimDue = (tx: Tx, limit = mostAtOnce): Promise<Row[]> =>
  query<Row>(
    tx,
    `select ${columns} from journeys.run r where r.state = 'active' and r.due_at <= $1
     order by r.due_at limit $2 for update skip locked`,
    [tx.now, limit],
  )

/** Takes these, as far as their time has come. */
export const claimThese = (tx: Tx, ids: readonly string[]): Promise<Row[]> =>
  query<Row>(
    tx,
    `select ${columns} from journeys.run r where r.id = any($1::uuid[]) and r.state = 'active' and r.due_at <= $2
     order by r.id for update skip locked`,
    [ids, tx.now],
  )

/** Runs as they stand, ended ones too. */
export const runsOf = (read: Read, ids: readonly string[]): Promise<Row[]> =>
  query<Row>(read, `select ${columns} from journeys.run r where r.id = any($1::uuid[])`, [ids])

/** Takes all runs of people that something may still move, or whose goal may still be reached; waits for who has them. */
export const lockRunsOf = (tx: Tx, profileIds: readonly string[]): Promise<(Row & { goalAt: Date | null })[]> =>
  query<Row & { goalAt: Date | null }>(
    tx,
    `select ${columns}, r.goal_at as "goalAt" from journeys.run r
     where r.person_id = any($1::uuid[])
       and (r.state <> 'ended' or (r.goal_at is null and r.goal_by > $2))
     order by r.id for update`,
    [profileIds, tx.now],
  )

/** Takes one run that has not ended. */
export const lockOpen = (tx: Tx, id: string): Promise<Row[]> =>
  query<Row>(tx, `select ${columns} from journeys.run r where r.id = $1 and r.state <> 'ended' for update`, [id])

/** Takes runs of journeys that were put away or whose last day has come; a handful at a time. */
export const claimOver = (tx: Tx, limit = mostAtOnce): Promise<(Row & { why: 'archived' | 'over' })[]> =>
  query<Row & { why: 'archived' | 'over' }>(
    tx,
    `select ${columns}, case when j.state = 'archived' then 'archived' else 'over' end as why
     from journeys.journey j
     join journeys.version v on v.journey_id = j.id
     join journeys.run r on r.journey_id = j.id and r.version = v.version
     where r.state <> 'ended'
       and (j.state = 'archived' or v.graph ->> 'endsAt' <= to_char($1::timestamptz at time zone 'UTC', 'YYYY-MM-DD'))
     limit $2 for update of r skip locked`,
    [tx.now, limit],
  )

/** Gives runs the graphs that they go by, and the people who answer for them now. */
export async function walkingOf(read: Read, rows: readonly Row[]): Promise<Walking[]> {
  if (rows.length === 0) return []
  const graphs = await graphsOf(read, rows)
  const persons = await personsOf(
    read,
    rows.map(({ personId }) => personId),
  )
  const names = await query<{ id: string; name: string }>(
    read,
    'select id, name from journeys.journey where id = any($1::uuid[])',
    [[...new Set(rows.map(({ journeyId }) => journeyId))]],
  )
  const nameOf = new Map(names.map(({ id, name }) => [id, name]))
  return rows.map((row) => ({
    ...row,
    personId: persons.get(row.personId) ?? row.personId,
    journeyName: nameOf.get(row.journeyId)!,
    graph: graphs.get(versionKey(row))!,
    now: read.now,
  }))
}

/** How these journeys stand; whoever would pause one waits until this transaction is over. */
export async function statesOf(tx: Tx, journeyIds: readonly string[]): Promise<ReadonlyMap<string, JourneyState>> {
  const rows = await query<{ id: string; state: JourneyState }>(
    tx,
    'select id, state from journeys.journey where id = any($1::uuid[]) order by id for share',
    [[...new Set(journeyIds)]],
  )
  return new Map(rows.map(({ id, state }) => [id, state]))
}
