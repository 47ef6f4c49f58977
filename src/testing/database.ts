import { afterAll, inject } from 'vitest'
import { openDatabase, type Database } from '../kernel/database.ts'
import { newId } from '../kernel/id.ts'
import type { JobSink, Tx } from '../kernel/transaction.ts'
import { rolledBack } from '../kernel/transaction.ts'
import { movableClock, type MovableClock } from './clock.ts'

/** A test file's own database: a copy of the migrated template, with a clock that the tests move. */
export interface TestDatabase extends Database {
  readonly clock: MovableClock
  readonly connectionString: string
}

/** Jobs of rolled-back transactions go nowhere; tests look at them with `enqueuedIn`. */
const nowhere: JobSink = { put: () => Promise.resolve() }

/** Makes the file's database, and drops it after the last test. Call at the top of a test file. */
export async function testDatabase(): Promise<TestDatabase> {
  const name = `test_${newId().replaceAll('-', '')}`
  const url = (database: string) => inject('postgres').replace('DATABASE', database)
  const admin = openDatabase({ connectionString: url('postgres'), connections: 1 })
  await admin.pool.query(`create database ${name} template dangol_template`)
  const clock = movableClock()
  const db = {
    ...openDatabase({ connectionString: url(name), clock }),
    jobs: nowhere,
    clock,
    connectionString: url(name),
  }
  afterAll(async () => {
    await db.close()
    await admin.pool.query(`drop database ${name} with (force)`)
    await admin.close()
  })
  return db
}

/** A test body in a transaction that is rolled back: `it('…', inTx(db, async (tx) => { … }))`. */
export const inTx = (db: Database, body: (tx: Tx) => Promise<void>) => (): Promise<void> => rolledBack(db, body)
