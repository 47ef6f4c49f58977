import type { Database } from './database.ts'
import { installJobQueue } from './job-queue.ts'

/** One step of the database's shape: SQL, owner first (`catalog/0001-products`), never changed once released. */
export interface Migration {
  readonly name: `${string}/${string}`
  readonly up: string
}

/** One lock for all processes that migrate this database at the same time. */
const migrationLock = 1_145_131_084

/** Raised when the database was migrated by a newer Dangol than this one. */
export class DatabaseNewer extends Error {
  constructor(unknown: readonly string[]) {
    super(
      `This database was made by a newer Dangol (it has ${unknown.slice(0, 5).join(', ')}` +
        `${unknown.length > 5 ? ` and ${unknown.length - 5} more` : ''}). ` +
        'Start that version, or restore a backup made before the upgrade.',
    )
  }
}

/**
 * Brings the database to the shape this code expects, all steps in one transaction, and then the queue of jobs.
 *
 * Safe to call from many processes at once and again at every start. Nothing changes when a step fails.
 *
 * @returns the names of the steps taken now, in order
 * @throws {DatabaseNewer} when the database knows steps that this code does not
 */
export async function migrate(db: Database, migrations: readonly Migration[]): Promise<string[]> {
  const taken = await takeSteps(db, migrations)
  await installJobQueue(db)
  return taken
}

async function takeSteps(db: Database, migrations: readonly Migration[]): Promise<string[]> {
  const client = await db.pool.connect()
  let broken: Error | undefined
  try {
    await client.query('begin')
    await client.query('select pg_advisory_xact_lock($1)', [migrationLock])
    await client.query('create schema if not exists kernel')
    await client.query('create table if not exists kernel.migration (name text primary key, at timestamptz not null)')
    const done = await client.query<{ name: string }>('select name from kernel.migration')
    const taken = new Set(done.rows.map((row) => row.name))
    const known = new Set<string>(migrations.map((migration) => migration.name))
    const unknown = [...taken].filter((name) => !known.has(name))
    if (unknown.length > 0) throw new DatabaseNewer(unknown)

    const open = migrations.filter((migration) => !taken.has(migration.name))
    for (const { name, up } of open) {
      await client.query(up)
      await client.query('insert into kernel.migration (name, at) values ($1, $2)', [name, db.clock.now()])
    }
    await client.query('commit')
    return open.map((migration) => migration.name)
  } catch (error) {
    await client.query('rollback').catch((lost: Error) => (broken = lost))
    throw error
  } finally {
    client.release(broken)
  }
}
