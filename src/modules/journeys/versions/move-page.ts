import { query } from '../../../kernel/query.ts'
import type { Read, Tx } from '../../../kernel/transaction.ts'
import { tally, type Tallied } from '../figures/tally.ts'
import type { JourneyGraph } from '../graph/graph.ts'
import type { Step } from '../graph/step.ts'
import { atStart } from '../runs/run.ts'
import { graphOf } from './graph-of.ts'
import type { MigrationOrder } from './migration.ts'

/** As many are moved by one transaction. */
export const movedAtOnce = 1_000

export interface Standing {
  readonly version: number
  readonly step: string
}

/** Where those stand who are to be moved. */
export const standings = (
  read: Read,
  { journeyId, toVersion, fromVersion }: MigrationOrder,
): Promise<readonly Standing[]> =>
  query<Standing>(
    read,
    `select v.version, at.step from journeys.version v
     cross join lateral (select jsonb_object_keys(v.graph -> 'steps') as step union all select '${atStart}') as at
     where v.journey_id = $1 and v.version < $2 and ($3::int is null or v.version = $3) and exists (
       select from journeys.run r where r.journey_id = $1 and r.version = v.version and r.step = at.step
         and r.state <> 'ended')
     order by v.version, at.step`,
    [journeyId, toVersion, fromVersion],
  )

const goesOn = ({ steps }: Pick<MigrationOrder, 'steps'>, step: string): string =>
  step === atStart ? step : (steps[step] ?? step)

/** Whether who stands there has nowhere to go on. */
export const isGone = (graph: JourneyGraph, order: Pick<MigrationOrder, 'steps'>, step: string): boolean =>
  step !== atStart && graph.steps[goesOn(order, step)] === undefined

/**
 * Moves up to a thousand people, with the figures of where they stood, and keeps how far it has come. Whoever takes a step
 * at this moment is left for the next page. Who came to a step that is gone since the migration was asked for keeps
 * her version.
 *
 * @returns how many were moved, and whether nobody is left who can be
 */
export async function movePage(tx: Tx, order: MigrationOrder): Promise<{ moved: number; isDone: boolean }> {
  const { journeyId, toVersion } = order
  const graph = await graphOf(tx, journeyId, toVersion)
  const open = (await standings(tx, order)).filter(({ step }) => !isGone(graph, order, step))
  let moved = 0
  const counts: Tallied[] = []
  for (const standing of open) {
    if (moved === movedAtOnce) break
    const to = goesOn(order, standing.step)
    const by = await moveSome(tx, order, { ...standing, to, graph, most: movedAtOnce - moved })
    moved += by
    if (to !== standing.step) {
      counts.push({ journeyId, step: standing.step, what: 'left', by })
      counts.push({ journeyId, step: to, what: 'entered', by })
    }
  }
  const isDone = moved < movedAtOnce && (moved === 0 ? open.length === 0 : await isNobodyLeft(tx, order, graph))
  await query(
    tx,
    'update journeys.migration set moved = moved + $2, done_at = case when $3 then $4::timestamptz end where journey_id = $1',
    [journeyId, moved, isDone, tx.now],
  )
  await tally(tx, counts)
  return { moved, isDone }
}

const isNobodyLeft = async (read: Read, order: MigrationOrder, graph: JourneyGraph): Promise<boolean> =>
  (await standings(read, order)).every(({ step }) => isGone(graph, order, step))

interface Some extends Standing {
  readonly to: string
  readonly graph: JourneyGraph
  readonly most: number
}

async function moveSome(tx: Tx, { journeyId, toVersion }: MigrationOrder, some: Some): Promise<number> {
  const { version, step, to, graph, most } = some
  const [before, after] = [(await graphOf(tx, journeyId, version)).steps[step], graph.steps[to]]
  const keepsWaiting = step === atStart || JSON.stringify(before) === JSON.stringify(after) || bothWait(before, after)
  const awaits = after?.do === 'wait-for' ? after.event : null
  const rows = await query(tx, move, [journeyId, version, step, toVersion, to, keepsWaiting, tx.now, awaits, most])
  return rows.length
}

const bothWait = (before: Step | undefined, after: Step | undefined): boolean =>
  before?.do === after?.do && (after?.do === 'wait' || after?.do === 'wait-for')

const move = `
  with taken as (
    select id from journeys.run where journey_id = $1 and version = $2 and step = $3 and state <> 'ended'
    limit $9 for update skip locked
  )
  update journeys.run r set version = $4, step = $5,
    due_at = case when $6 then r.due_at else $7 end,
    awaits = case when $6 and r.awaits is not null then $8 when $6 then r.awaits end,
    because = case when $6 then r.because end
  from taken where r.id = taken.id returning 1`
