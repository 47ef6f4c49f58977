import { afterAll, inject } from 'vitest'
import { systemClock, type Clock } from '../kernel/clock.ts'
import { openDatabase, type Database } from '../kernel/database.ts'
import { newId } from '../kernel/id.ts'
import { jobSchema, type WorkingDatabase } from '../kernel/job-queue.ts'
import type { Tx } from '../kernel/transaction.ts'
import { rolledBack } from '../kernel/transaction.ts'
import { movableClock, type MovableClock } from './clock.ts'
import { queueForTests } from './jobs.ts'

/** A test file's own database: a copy of the migrated template. */
export interface LiveTestDatabase extends WorkingDatabase {
  readonly connectionString: string
}

/** … with a clock that stands still until the tests move it. */
export interface TestDatabase extends LiveTestDatabase {
  readonly clock: MovableClock
}

/** Makes the file's database, and drops it after the last test. Call at the top of a test file. */
export async function testDatabase(): Promise<TestDatabase> {
  const clock = movableClock()
  const db = { ...(await copyOfTemplate(clock)), clock }
  await db.pool.query(`insert into ${jobSchema}.moved_clock (at) values ($1)`, [clock.now()])
  return db
}

/** The same on the system's clock, for tests in which a real worker or server runs. */
export const liveTestDatabase = (template?: string): Promise<LiveTestDatabase> => copyOfTemplate(systemClock, template)

async function copyOfTemplate(clock: Clock, template = 'dangol_template'): Promise<LiveTestDatabase> {
  const name = `test_${newId().replaceAll('-', '')}`
  const url = (database: string) => inject('postgres').replace('DATABASE', database)
  const admin = openDatabase({ connectionString: url('postgres'), connections: 1 })
  await admin.pool.query(copying(name, template))
  const opened = openDatabase({ connectionString: url(name), clock })
  const jobs = queueForTests(opened)
  const db = { ...opened, jobs, connectionString: url(name) }
  afterAll(async () => {
    await jobs.close()
    await db.close()
    await admin.pool.query(`drop database ${name} with (force)`)
    await admin.close()
  })
  return db
}

/** NOTE as files: through the log, as is usual, a copy takes twice the time of the processor. */
export const copying = (name: string, template: string): string =>
  `create database ${name} template ${template} strategy file_copy`

/** A test body in a transaction that is rolled back: `it('…', inTx(db, async (tx) => { … }))`. */
export const inTx = (db: Database, body: (tx: Tx) => Promise<void>) => (): Promise<void> => rolledBack(db, body)
