import { query } from '../../../kernel/query.ts'
import type { Tx } from '../../../kernel/transaction.ts'
import type { JourneyGraph } from '../graph/graph.ts'
import { lockJourney, refuseUnseen } from './journey.ts'

/**
 * Keeps what staff drew as the journey's draft: a version of its own behind the live one, changed in place until it is
 * published. Whoever is in the journey goes on by the version she has.
 *
 * @param change.on the journey's revision that was changed, where that is known
 * @throws {JourneyUnknown}
 * @throws {JourneyArchived}
 * @throws {JourneyChangedMeanwhile} when there is a newer one than `on`
 */
export async function changeJourney(
  tx: Tx,
  id: string,
  { name, graph, on }: { name?: string | undefined; graph: JourneyGraph; on?: number | undefined },
  by: string,
): Promise<void> {
  const journey = await lockJourney(tx, id)
  refuseUnseen(journey, on)
  const [draft] = await query<{ version: number }>(
    tx,
    `insert into journeys.version as known (journey_id, version, graph, created_at, created_by)
     select $1, coalesce($2::int, max(version) + 1, 1), $3, $4, $5 from journeys.version where journey_id = $1
     on conflict (journey_id, version) do update
       set graph = excluded.graph, created_at = excluded.created_at, created_by = excluded.created_by
     returning version`,
    [id, journey.draftVersion, JSON.stringify(graph), tx.now, by],
  )
  await query(
    tx,
    `update journeys.journey set draft_version = $2, name = coalesce($3, name), changed_at = $4, revision = revision + 1
     where id = $1`,
    [id, draft!.version, name ?? null, tx.now],
  )
}
