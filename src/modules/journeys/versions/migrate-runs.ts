import { query } from '../../../kernel/query.ts'
import type { Tx } from '../../../kernel/transaction.ts'
import { moveRuns } from '../jobs.ts'
import { MigrationUnderWay, StepsGone, VersionUnknown } from '../refusals.ts'
import { graphOf } from './graph-of.ts'
import { lockJourney } from './journey.ts'
import { findMigration, type Migration, type MigrationOrder, migrationUnderWay } from './migration.ts'
import { isGone, movePage, standings } from './move-page.ts'

export interface RunMigration {
  /** The version to leave; every earlier one when left out. */
  readonly from?: number | undefined
  /** Where those go on who stand at a step: old → new. The same step where left out. */
  readonly steps?: Readonly<Record<string, string>> | undefined
}

/**
 * Has those who are in a journey go on by its live version. Who waits goes on waiting until the time she has; at a step
 * that is another kind of step now she takes that step at once. The first thousand are moved by this transaction, the
 * others page by page behind it; until her page comes everybody goes by the version she has. Asked for once more while
 * it is under way, nothing changes.
 *
 * @throws {JourneyUnknown}
 * @throws {JourneyArchived}
 * @throws {VersionUnknown} of a journey without a live version
 * @throws {MigrationUnderWay} while people are moved in another way
 * @throws {StepsGone} where somebody stands at a step that is gone and nobody said where she goes on
 * @returns how far it has come
 */
export async function migrateRuns(tx: Tx, journeyId: string, { from, steps = {} }: RunMigration): Promise<Migration> {
  const { liveVersion } = await lockJourney(tx, journeyId)
  if (liveVersion === null) throw new VersionUnknown()
  const order: MigrationOrder = { journeyId, toVersion: liveVersion, fromVersion: from ?? null, steps }
  const underWay = await migrationUnderWay(tx, journeyId)
  if (underWay && !isSame(underWay, order)) throw new MigrationUnderWay()
  if (!underWay) {
    const graph = await graphOf(tx, journeyId, liveVersion)
    const gone = (await standings(tx, order)).filter(({ step }) => isGone(graph, order, step))
    if (gone.length > 0) throw new StepsGone([...new Set(gone.map(({ step }) => step))])
    await query(tx, begin, [journeyId, liveVersion, order.fromVersion, JSON.stringify(steps), tx.now])
    const { isDone } = await movePage(tx, order)
    if (!isDone) await tx.enqueue(moveRuns({}), { key: 'all' })
  }
  return (await findMigration(tx, journeyId))!
}

const isSame = (one: MigrationOrder, other: MigrationOrder): boolean =>
  one.toVersion === other.toVersion &&
  one.fromVersion === other.fromVersion &&
  JSON.stringify(Object.entries(one.steps).toSorted()) === JSON.stringify(Object.entries(other.steps).toSorted())

const begin = `
  insert into journeys.migration (journey_id, to_version, from_version, steps, started_at) values ($1, $2, $3, $4, $5)
  on conflict (journey_id) do update set to_version = excluded.to_version, from_version = excluded.from_version,
    steps = excluded.steps, started_at = excluded.started_at, moved = 0, done_at = null`
