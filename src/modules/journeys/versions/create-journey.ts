import { query } from '../../../kernel/query.ts'
import type { Tx } from '../../../kernel/transaction.ts'
import type { JourneyGraph } from '../graph/graph.ts'
import { TooManyJourneys } from '../refusals.ts'
import { mostJourneys } from './journey.ts'

export interface NewJourney {
  /** Made anew when left out; given by recipes, so that making it again changes nothing. */
  readonly id?: string
  readonly name: string
  readonly graph: JourneyGraph
  /** The recipe it follows. */
  readonly recipe?: string
}

/**
 * Makes a journey as a draft: nobody comes in before it is published, and it need not fit together yet.
 *
 * With an id that is there already nothing changes.
 *
 * @throws {TooManyJourneys} above 200
 */
export async function createJourney(
  tx: Tx,
  { id = tx.newId(), name, graph, recipe }: NewJourney,
  by: string,
): Promise<string> {
  const [there] = await query<{ count: number; isHere: boolean }>(
    tx,
    `select count(*) filter (where state <> 'archived')::int as count, coalesce(bool_or(id = $1), false) as "isHere"
     from journeys.journey`,
    [id],
  )
  if (there!.isHere) return id
  if (there!.count >= mostJourneys) throw new TooManyJourneys(mostJourneys)
  await query(
    tx,
    `insert into journeys.journey (id, name, state, recipe, draft_version, created_at, created_by, changed_at)
     values ($1, $2, 'draft', $3, 1, $4, $5, $4)`,
    [id, name, recipe ?? null, tx.now, by],
  )
  await query(
    tx,
    `insert into journeys.version (journey_id, version, graph, created_at, created_by) values ($1, 1, $2, $3, $4)`,
    [id, JSON.stringify(graph), tx.now, by],
  )
  return id
}

/** The same for what the program itself makes: ready-made journeys. */
export const createJourneyFrom = (tx: Tx, journey: NewJourney): Promise<string> => createJourney(tx, journey, 'dangol')
