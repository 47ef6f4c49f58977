import { query } from '../../../kernel/query.ts'
import type { Tx } from '../../../kernel/transaction.ts'
import { JourneyUnknown } from '../refusals.ts'
import { createJourney } from './create-journey.ts'
import { graphOf } from './graph-of.ts'

/**
 * Makes a draft that says what another journey says, also one that was put away; nobody is in the copy.
 *
 * @throws {JourneyUnknown}
 * @throws {TooManyJourneys}
 */
export async function copyJourney(tx: Tx, id: string, name: string | undefined, by: string): Promise<string> {
  const [journey] = await query<{ name: string; version: number }>(
    tx,
    `select name, coalesce(draft_version, live_version,
       (select max(version) from journeys.version where journey_id = id)) as version
     from journeys.journey where id = $1`,
    [id],
  )
  if (!journey) throw new JourneyUnknown()
  const graph = await graphOf(tx, id, journey.version)
  return createJourney(tx, { name: name ?? `${journey.name.slice(0, 73)} (copy)`, graph }, by)
}
