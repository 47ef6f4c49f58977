import { cpSync, existsSync } from 'node:fs'
import { join } from 'node:path'
import { inject } from 'vitest'
import { localFiles } from '../adapters/local-files/local-files.ts'
import { fillDemo } from '../demo/fill.ts'
import { systemClock } from '../kernel/clock.ts'
import { openDatabase } from '../kernel/database.ts'
import { edgeOf } from '../kernel/edge.ts'
import { modulesOf } from '../modules.ts'
import { copying } from './database.ts'
import { drain } from './drain.ts'
import { queueForTests } from './jobs.ts'
import { testPorts } from './ports.ts'

/** A database with the demo's goods, all its work done; copied for each file that wants a whole shop. */
export const demoTemplate = 'dangol_demo'

const making = 'dangol_demo_in_making'
/** Any number that nobody else locks by. */
const lockOfMaking = 40_410

/** Where the template's pictures are; gone with the run's PostgreSQL. */
const picturesOfRun = (): string => join(inject('runFolder'), 'demo-files')

/**
 * Makes the template when the first file of the run asks for it: drawing the pictures anew for each file took most of
 * the time of a journey.
 *
 * Whoever asks meanwhile waits.
 */
export async function makeDemoTemplate(): Promise<void> {
  const url = (database: string) => inject('postgres').replace('DATABASE', database)
  const admin = openDatabase({ connectionString: url('postgres'), connections: 1 })
  // NOTE One connection held throughout: the pool closes one that rests, and the lock would go with it in mid-making.
  const holder = await admin.pool.connect()
  try {
    await holder.query('select pg_advisory_lock($1)', [lockOfMaking])
    const { rowCount } = await holder.query('select from pg_database where datname = $1', [demoTemplate])
    if (rowCount) return
    await holder.query(`drop database if exists ${making} with (force)`)
    await holder.query(copying(making, 'dangol_template'))
    await fill(url(making))
    await holder.query(`alter database ${making} rename to ${demoTemplate}`)
  } finally {
    holder.release(true)
    await admin.close()
  }
}

async function fill(connectionString: string): Promise<void> {
  const opened = openDatabase({ connectionString, clock: systemClock })
  const db = { ...opened, jobs: queueForTests(opened) }
  const files = localFiles(picturesOfRun())
  try {
    await fillDemo({ edge: edgeOf(db), files, pictureScale: 0.3 })
    await drain(db, modulesOf({ ...testPorts(), files }))
  } finally {
    await db.jobs.close()
    await db.close()
  }
}

/** Puts the template's pictures into a shop's folder. */
export function copyDemoFiles(files: string): void {
  if (existsSync(picturesOfRun())) cpSync(picturesOfRun(), files, { recursive: true })
}
