import { query } from '../../../kernel/query.ts'
import type { Read } from '../../../kernel/transaction.ts'
import { zoneOf } from '../../messaging/index.ts'
import { shopSettings } from '../../shop/index.ts'
import { listTemplates } from '../../templates/index.ts'
import type { JourneyGraph } from '../graph/graph.ts'
import type { Run } from './list-runs.ts'
import type { Telling } from './run-words.ts'
import { instantsFor } from './say-instant.ts'

/** What is needed to speak of some runs of one person, each by the version that it goes by. A few statements for all. */
export async function tellingFor(
  read: Read,
  runs: readonly Run[],
  personId: string,
): Promise<{ tellingOf: (run: Run) => Telling; at: (instant: Date) => string }> {
  const { timeZone } = await shopSettings(read)
  const at = instantsFor(timeZone, (await zoneOf(read, [personId])).get(personId))
  const graphs = await query<{ key: string; graph: JourneyGraph }>(
    read,
    `select journey_id || ' ' || version as key, graph from journeys.version
     where (journey_id, version) in (select * from unnest($1::uuid[], $2::int[]))`,
    [runs.map(({ journeyId }) => journeyId), runs.map(({ version }) => version)],
  )
  const byKey = new Map(graphs.map(({ key, graph }) => [key, graph]))
  const all = [...(await listTemplates(read)), ...(await listTemplates(read, { archived: true }))]
  const templates = new Map(all.map((one) => [one.id, one]))
  const tellingOf = ({ journeyId, version }: Run): Telling => ({
    graph: byKey.get(`${journeyId} ${version}`)!,
    ...{ templates, at },
  })
  return { tellingOf, at }
}
