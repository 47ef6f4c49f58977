import { query } from '../../../kernel/query.ts'
import type { Tx } from '../../../kernel/transaction.ts'
import { tally, type Tallied } from '../figures/tally.ts'
import { StepsGone, VersionUnknown } from '../refusals.ts'
import { graphOf } from './graph-of.ts'
import { lockJourney } from './journey.ts'

export interface RunMigration {
  /** The version to leave; every earlier one when left out. */
  readonly from?: number | undefined
  /** Where those go on who stand at a step: old → new. The same step where left out. */
  readonly steps?: Readonly<Record<string, string>> | undefined
}

/**
 * Has those who are in a journey go on by its live version. Who waits goes on waiting until the time she has; at a step
 * that is another kind of step now she takes that step at once.
 *
 * @throws {JourneyUnknown}
 * @throws {JourneyArchived}
 * @throws {VersionUnknown} of a journey without a live version
 * @throws {StepsGone} where somebody stands at a step that is gone and nobody said where she goes on
 * @returns how many go by the live version now who did not before
 */
export async function migrateRuns(tx: Tx, journeyId: string, { from, steps = {} }: RunMigration): Promise<number> {
  const { liveVersion } = await lockJourney(tx, journeyId)
  if (liveVersion === null) throw new VersionUnknown()
  const graph = await graphOf(tx, journeyId, liveVersion)
  const standing = await query<{ version: number; step: string }>(
    tx,
    `select distinct version, step from journeys.run where journey_id = $1 and state <> 'ended' and version <> $2
       and ($3::int is null or version = $3) order by version, step`,
    [journeyId, liveVersion, from ?? null],
  )
  const goOn = (step: string) => (step === 'start' ? step : (steps[step] ?? step))
  const gone = standing.filter(({ step }) => step !== 'start' && !graph.steps[goOn(step)]).map(({ step }) => step)
  if (gone.length > 0) throw new StepsGone([...new Set(gone)])

  let moved = 0
  const counts: Tallied[] = []
  for (const { version, step } of standing) {
    const old = await graphOf(tx, journeyId, version)
    const [before, after] = [old.steps[step], graph.steps[goOn(step)]]
    const keepsWaiting = step === 'start' || JSON.stringify(before) === JSON.stringify(after) || bothWait(before, after)
    const rows = await query(tx, moveRuns, [
      ...[journeyId, version, step, liveVersion, goOn(step), keepsWaiting, tx.now],
      ...[after?.do === 'wait-for' ? after.event : null],
    ])
    moved += rows.length
    if (goOn(step) !== step) {
      counts.push({ journeyId, step, what: 'left', by: rows.length })
      counts.push({ journeyId, step: goOn(step), what: 'entered', by: rows.length })
    }
  }
  await tally(tx, counts)
  return moved
}

const bothWait = (before: { do: string } | undefined, after: { do: string } | undefined): boolean =>
  before?.do === after?.do && (after?.do === 'wait' || after?.do === 'wait-for')

const moveRuns = `
  update journeys.run set version = $4, step = $5,
    due_at = case when $6 then due_at else $7 end,
    awaits = case when $6 and awaits is not null then $8 when $6 then awaits end,
    because = case when $6 then because end
  where journey_id = $1 and version = $2 and step = $3 and state <> 'ended' returning 1`
