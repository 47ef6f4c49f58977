import { query } from '../../../kernel/query.ts'
import type { Read } from '../../../kernel/transaction.ts'
import type { JourneyGraph } from '../graph/graph.ts'
import { VersionUnknown } from '../refusals.ts'

/** What a version says, published or not. @throws {VersionUnknown} */
export async function graphOf(read: Read, journeyId: string, version: number): Promise<JourneyGraph> {
  const [row] = await query<{ graph: JourneyGraph }>(
    read,
    'select graph from journeys.version where journey_id = $1 and version = $2',
    [journeyId, version],
  )
  if (!row) throw new VersionUnknown()
  return row.graph
}
