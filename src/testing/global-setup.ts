import { chmodSync, rmSync } from 'node:fs'
import type { TestProject } from 'vitest/node'
import { buildIslands } from '../../bin/prepare/islands.mjs'
import { startThrowawayPostgres, type ThrowawayPostgres } from '../adapters/embedded-postgres/throwaway.ts'
import { openDatabase } from '../kernel/database.ts'
import { migrate } from '../kernel/migration.ts'
import { modulesOf } from '../modules.ts'
import { testPorts } from './ports.ts'
import { movableJobClock } from './jobs.ts'
import { makeRoom } from './room.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** `postgresql://…` with `DATABASE` where the name goes. */
    postgres: string
    /** A folder for what files of the run share. */
    runFolder: string
  }
}

/** One PostgreSQL for the run, with a migrated template that every test file's database is copied from. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  await buildIslands()
  const runFolder = makeRoom()
  // PostgreSQL's own user passes through; and workers, and what they start, put what is temporary there as well.
  chmodSync(runFolder, 0o711)
  process.env['TMPDIR'] = runFolder
  const postgres = await startThrowawayPostgres()
  try {
    await makeTemplate(postgres)
  } catch (error) {
    await postgres.stop()
    rmSync(runFolder, { recursive: true, force: true })
    throw error
  }
  project.provide('postgres', postgres.connectionString('DATABASE'))
  project.provide('runFolder', runFolder)
  return async () => {
    await postgres.stop()
    rmSync(runFolder, { recursive: true, force: true })
  }
}

async function makeTemplate(postgres: ThrowawayPostgres): Promise<void> {
  const admin = openDatabase({ connectionString: postgres.connectionString('postgres') })
  await admin.pool.query('create database dangol_template')
  await admin.close()
  const template = openDatabase({ connectionString: postgres.connectionString('dangol_template') })
  await migrate(
    template,
    modulesOf(testPorts()).flatMap((module) => module.migrations),
  )
  await template.pool.query(movableJobClock)
  await template.close()
}
