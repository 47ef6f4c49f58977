import { query } from '../../../kernel/query.ts'
import type { Tx } from '../../../kernel/transaction.ts'
import { journeyPublished } from '../events.ts'
import { lintJourney } from '../graph/lint-journey.ts'
import { GraphUnsound, NothingToPublish } from '../refusals.ts'
import { graphOf } from './graph-of.ts'
import { lockJourney, refuseUnseen } from './journey.ts'

/**
 * Makes the draft the version by which everybody comes in from now on; a journey that was paused goes on with it.
 * Who is in it already keeps her version; see `migrateRuns`.
 *
 * @throws {JourneyUnknown}
 * @throws {JourneyArchived}
 * @param about.on the journey's revision that was looked at, where that is known
 * @throws {JourneyChangedMeanwhile} when there is a newer one than `on`
 * @throws {NothingToPublish} without a draft
 * @throws {GraphUnsound} naming everything that does not fit together
 * @returns the version
 */
export async function publishJourney(tx: Tx, id: string, { on }: { on?: number | undefined } = {}): Promise<number> {
  const journey = await lockJourney(tx, id)
  refuseUnseen(journey, on)
  const { draftVersion: version } = journey
  if (version === null) throw new NothingToPublish()
  const graph = await graphOf(tx, id, version)
  const problems = (await lintJourney(tx, graph)).filter(({ isWarning }) => !isWarning)
  if (problems.length > 0) throw new GraphUnsound(problems)
  await query(tx, 'update journeys.version set published_at = $3 where journey_id = $1 and version = $2', [
    ...[id, version, tx.now],
  ])
  await query(
    tx,
    `update journeys.journey set state = 'live', live_version = $2, draft_version = null, changed_at = $3,
       revision = revision + 1,
       live_at = coalesce(case when state = 'live' then live_at end, $3)
     where id = $1`,
    [id, version, tx.now],
  )
  await tx.publish(journeyPublished({ journeyId: id, version }))
  return version
}
