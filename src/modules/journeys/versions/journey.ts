import { keep } from '../../../kernel/kept.ts'
import { query } from '../../../kernel/query.ts'
import type { Read, Tx } from '../../../kernel/transaction.ts'
import type { JourneyGraph } from '../graph/graph.ts'
import { JourneyArchived, JourneyChangedMeanwhile, JourneyUnknown } from '../refusals.ts'

export const journeyStates = ['draft', 'live', 'paused', 'archived'] as const
export type JourneyState = (typeof journeyStates)[number]

/** Of one shop; each that is live is looked at for each event. */
export const mostJourneys = 200

/** A journey without its graphs. */
export interface JourneyRow {
  readonly id: string
  readonly name: string
  readonly state: JourneyState
  readonly recipe: string | null
  readonly liveVersion: number | null
  readonly draftVersion: number | null
  /** Grows each time its draft is kept or published. */
  readonly revision: number
}

/** A journey that people may come into. */
export interface LiveJourney {
  readonly id: string
  readonly name: string
  readonly version: number
  readonly liveAt: Date
  readonly graph: JourneyGraph
}

/** Takes a journey for a change of it. @throws {JourneyUnknown} @throws {JourneyArchived} */
export async function lockJourney(tx: Tx, id: string): Promise<JourneyRow> {
  const [journey] = await query<JourneyRow>(
    tx,
    `select id, name, state, recipe, live_version as "liveVersion", draft_version as "draftVersion", revision
     from journeys.journey where id = $1 for update`,
    [id],
  )
  if (!journey) throw new JourneyUnknown()
  if (journey.state === 'archived') throw new JourneyArchived()
  return journey
}

/** @throws {JourneyChangedMeanwhile} when somebody kept or published a draft of it since `on` was read */
export function refuseUnseen({ revision }: JourneyRow, on: number | undefined): void {
  if (on !== undefined && on !== revision) throw new JourneyChangedMeanwhile(revision)
}

/** What every event asks first; kept in the process. */
const keptJourneys = keep<{ readonly live: readonly LiveJourney[]; readonly isAny: boolean }>({
  name: 'journeys.live',
  tables: ['journeys.journey', 'journeys.version'],
  load: async (read) => ({
    live: await query<LiveJourney>(
      read,
      `select j.id, j.name, v.version, j.live_at as "liveAt", v.graph from journeys.journey j
       join journeys.version v on v.journey_id = j.id and v.version = j.live_version
       where j.state = 'live' order by j.id`,
    ),
    isAny: (await query(read, 'select from journeys.version where published_at is not null limit 1')).length > 0,
  }),
})

/** Every journey that people may come into, with its graph. */
export const liveJourneys = async (read: Read): Promise<readonly LiveJourney[]> => (await keptJourneys(read)).live

/** Whether anybody can be in any journey at all. */
export const isAnyPublished = async (read: Read): Promise<boolean> => (await keptJourneys(read)).isAny

/** Whether the last day of a journey has come; in UTC. */
export const hasEnded = ({ endsAt }: JourneyGraph, now: Date): boolean =>
  endsAt !== undefined && now.toISOString().slice(0, 10) >= endsAt

/** The graphs of versions that were published, which never change, by `journey/version`. */
export async function graphsOf(
  read: Read,
  asked: readonly { journeyId: string; version: number }[],
): Promise<ReadonlyMap<string, JourneyGraph>> {
  if (known.size > mostKept) known.clear()
  const open = [...new Set(asked.map(versionKey))].filter((key) => !known.has(key))
  if (open.length > 0) {
    const rows = await query<{ journeyId: string; version: number; graph: JourneyGraph }>(
      read,
      `select journey_id as "journeyId", version, graph from journeys.version
       where published_at is not null and journey_id || '/' || version = any($1::text[])
         and journey_id = any($2::uuid[])`,
      [open, [...new Set(asked.map(({ journeyId }) => journeyId))]],
    )
    for (const row of rows) known.set(versionKey(row), row.graph)
  }
  return known
}

const mostKept = 500
const known = new Map<string, JourneyGraph>()

export const versionKey = ({ journeyId, version }: { journeyId: string; version: number }): string =>
  `${journeyId}/${version}`
