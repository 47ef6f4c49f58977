import { startThrowawayPostgres } from '../src/adapters/embedded-postgres/throwaway.ts'
import { openDatabase } from '../src/kernel/database.ts'
import { createJobQueue, type WorkingDatabase } from '../src/kernel/job-queue.ts'
import { kernelModule } from '../src/kernel/kernel-module.ts'
import { migrate } from '../src/kernel/migration.ts'
import type { Module } from '../src/kernel/module.ts'

/** A database that keeps its promises (commits reach the disk), as a shop's does, and is gone afterwards. */
export interface BenchDatabase extends WorkingDatabase {
  readonly connectionString: string
}

/** `BENCH_STATEMENTS=yes` has PostgreSQL count, which costs it a little. */
export const isCounting = process.env['BENCH_STATEMENTS'] === 'yes'
const counting = isCounting ? ['pg_stat_statements.track_planning=on', 'pg_stat_statements.max=10000'] : []
/** `BENCH_PLANS=yes` has it write down plans where a bench asks for them. */
export const isExplaining = process.env['BENCH_PLANS'] === 'yes'
const explaining = isExplaining
  ? [
      'logging_collector=on',
      'auto_explain.log_analyze=on',
      'auto_explain.log_buffers=on',
      'auto_explain.log_timing=off',
    ]
  : []
const libraries = [...(isCounting ? ['pg_stat_statements'] : []), ...(isExplaining ? ['auto_explain'] : [])]
const watching = libraries.length > 0 ? [`shared_preload_libraries=${libraries.join(',')}`] : []
/** `BENCH_SETTINGS='jit=on wal_buffers=64MB'` tries settings of PostgreSQL. */
const tried = process.env['BENCH_SETTINGS']?.split(' ').filter(Boolean) ?? []

/** Starts PostgreSQL, migrates, runs the work and stops PostgreSQL whatever happens. */
export async function withDatabase<T>(
  modules: readonly Module[],
  work: (db: BenchDatabase) => Promise<T>,
  connections = 20,
): Promise<T> {
  const postgres = await startThrowawayPostgres({
    durable: true,
    more: [...watching, ...counting, ...explaining, ...tried],
  })
  const connectionString = postgres.connectionString('postgres')
  const db = openDatabase({ connectionString, connections })
  try {
    const all = [...new Set([kernelModule, ...modules])]
    await migrate(
      db,
      all.flatMap((module) => module.migrations),
    )
    const jobs = await createJobQueue(db, all)
    const answer = await work({ ...db, jobs, connectionString })
    await jobs.close()
    return answer
  } finally {
    await db.close()
    await postgres.stop()
  }
}
