import type { Migration } from './migration.ts'
import { query } from './query.ts'
import type { Read } from './transaction.ts'

/** The names of the steps that this code expects and the database has not taken. */
export async function missingMigrations(read: Read, migrations: readonly Migration[]): Promise<string[]> {
  const taken = await query<{ name: string }>(read, 'select name from kernel.migration')
  const names = new Set(taken.map((row) => row.name))
  return migrations.map((migration) => migration.name).filter((name) => !names.has(name))
}
