import { query } from '../../../kernel/query.ts'
import type { Read } from '../../../kernel/transaction.ts'
import type { JourneyGraph } from '../graph/graph.ts'
import { JourneyUnknown } from '../refusals.ts'
import type { JourneyRow, JourneyState } from './journey.ts'
import { findMigration, type Migration } from './migration.ts'

/** A journey as staff see it in a list. */
export interface JourneySummary extends JourneyRow {
  /** Of the live version, else of the draft. */
  readonly graph: JourneyGraph
  readonly hasDoor: boolean
  readonly entered: number
  readonly waiting: number
  readonly failed: number
  readonly reached: number
  readonly createdAt: Date
  readonly changedAt: Date
}

/** A version of a journey, and how many go by it. */
export interface JourneyVersion {
  readonly version: number
  readonly graph: JourneyGraph
  readonly createdAt: Date
  readonly createdBy: string
  readonly publishedAt: Date | null
  readonly running: number
}

/** A journey with the versions that matter now. */
export interface Journey extends JourneySummary {
  readonly live: JourneyVersion | null
  readonly draft: JourneyVersion | null
  /** How those in it come to go by another version: the last time; null when staff never asked for it. */
  readonly migration: Migration | null
}

/** The shop's journeys, what was changed last first; those put away only where asked for. At most 200. */
export const listJourneys = (
  read: Read,
  { state }: { state?: JourneyState | undefined } = {},
): Promise<JourneySummary[]> =>
  query<JourneySummary>(
    read,
    `${summaries} where case when $1::text is null then j.state <> 'archived' else j.state = $1 end
     order by j.changed_at desc, j.id desc limit 200`,
    [state ?? null],
  )

/** @throws {JourneyUnknown} */
export async function getJourney(read: Read, id: string): Promise<Journey> {
  const [journey] = await query<JourneySummary>(read, `${summaries} where j.id = $1`, [id])
  if (!journey) throw new JourneyUnknown()
  const versions = await query<JourneyVersion>(read, `${versionRows} and v.version = any($2::int[])`, [
    ...[id, [journey.liveVersion, journey.draftVersion].filter((version) => version !== null)],
  ])
  const versionOf = (wanted: number | null) => versions.find(({ version }) => version === wanted) ?? null
  return {
    ...{ ...journey, live: versionOf(journey.liveVersion), draft: versionOf(journey.draftVersion) },
    migration: await findMigration(read, id),
  }
}

/** All that a journey was, the newest first; the last 100. @throws {JourneyUnknown} */
export async function versionsOf(read: Read, id: string): Promise<JourneyVersion[]> {
  const versions = await query<JourneyVersion>(read, `${versionRows} order by v.version desc limit 100`, [id])
  if (versions.length === 0) throw new JourneyUnknown()
  return versions
}

const counted = (what: string): string =>
  `coalesce((select count from journeys.tally where journey_id = j.id and step = '' and what = '${what}'), 0)::int`

const summaries = `
  select j.id, j.name, j.state, j.recipe, j.live_version as "liveVersion", j.draft_version as "draftVersion", j.revision,
    v.graph, j.token_digest is not null as "hasDoor", j.created_at as "createdAt", j.changed_at as "changedAt",
    ${counted('entered')} as entered, ${counted('entered')} - ${counted('left')} as waiting,
    (select count(*) from journeys.run where journey_id = j.id and state = 'failed')::int as failed,
    ${counted('reached')} as reached
  from journeys.journey j
  left join journeys.version v on v.journey_id = j.id and v.version = coalesce(j.live_version, j.draft_version, 1)`

const versionRows = `
  select v.version, v.graph, v.created_at as "createdAt", v.created_by as "createdBy",
    v.published_at as "publishedAt",
    (select count(*) from journeys.run r where r.journey_id = v.journey_id and r.version = v.version
       and r.state <> 'ended')::int as running
  from journeys.version v where v.journey_id = $1`
