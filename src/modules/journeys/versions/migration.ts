import { query } from '../../../kernel/query.ts'
import type { Read, Tx } from '../../../kernel/transaction.ts'

/** How those who are in a journey come to go by another version: the last time that staff asked for it. */
export interface Migration {
  readonly toVersion: number
  readonly moved: number
  /** Who goes by an earlier version still; once it is done, those who stood at a step that is gone. */
  readonly left: number
  readonly startedAt: Date
  readonly doneAt: Date | null
}

/** What is asked for, as it is kept. */
export interface MigrationOrder {
  readonly journeyId: string
  readonly toVersion: number
  readonly fromVersion: number | null
  readonly steps: Readonly<Record<string, string>>
}

export async function findMigration(read: Read, journeyId: string): Promise<Migration | null> {
  const [found] = await query<Migration>(
    read,
    `select m.to_version as "toVersion", m.moved, m.started_at as "startedAt", m.done_at as "doneAt",
       (select count(*) from journeys.run r where r.journey_id = m.journey_id and r.state <> 'ended'
          and r.version < m.to_version and (m.from_version is null or r.version = m.from_version))::int as left
     from journeys.migration m where m.journey_id = $1`,
    [journeyId],
  )
  return found ?? null
}

const columns = `journey_id as "journeyId", to_version as "toVersion", from_version as "fromVersion", steps`

/** The one of this journey that is under way. */
export async function migrationUnderWay(read: Read, journeyId: string): Promise<MigrationOrder | undefined> {
  const [found] = await query<MigrationOrder>(
    read,
    `select ${columns} from journeys.migration where journey_id = $1 and done_at is null`,
    [journeyId],
  )
  return found
}

/** Takes one that is under way and that nobody else goes on with; who was begun first comes first. */
export async function claimMigration(tx: Tx, except: readonly string[]): Promise<MigrationOrder | undefined> {
  const [found] = await query<MigrationOrder>(
    tx,
    `select ${columns} from journeys.migration where done_at is null and journey_id <> all($1::uuid[])
     order by started_at limit 1 for update skip locked`,
    [except],
  )
  return found
}
