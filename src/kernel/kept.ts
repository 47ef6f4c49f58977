import type pg from 'pg'
import { noteKeptTables } from './kept-tables.ts'
import { query } from './query.ts'
import { keptVersionsOf, ownVersionsOf, poolOf, type Read } from './transaction.ts'
import type { KeptVersions } from './trusted-versions.ts'

/** Small data that is read at nearly every request and changed by staff now and then. */
export interface ToKeep<Value> {
  /** Owner first: `pricing.markets`. Its tables have triggers that give this name a new version: see `touching`. */
  readonly name: string
  /** Every table that `load` reads. */
  readonly tables: readonly string[]
  /** The whole of it; a few hundred rows at most. */
  readonly load: (read: Read) => Promise<Value>
}

interface Entry {
  readonly version: string
  readonly value: unknown
}

/**
 * Keeps small data in the process, and loads it again when it has changed.
 *
 * The rule: what a transaction is answered is never older than the statement that asks for it first would have seen.
 *
 * - Every change of the tables gives the name a new version in the transaction of the change, by trigger, whoever makes
 *   the change. Versions are drawn from a sequence, so that one which was rolled back never comes again.
 * - A transaction asks once for the versions of all kept data, in one statement, before it uses the first. What the
 *   process has under that very version is the answer; anything else is loaded, in this transaction.
 * - A transaction that changes kept tables itself asks again behind each such statement.
 * - A reading (`reading`, which sells nothing) may trust what the process learned at most `trustMs` ago; a commit of
 *   this process ends the trust. So others' changes are on pages within that time, and one's own at once.
 *
 * What is answered is frozen: everybody is given the same.
 */
export function keep<Value>({ name, tables, load }: ToKeep<Value>): (read: Read) => Promise<Value> {
  noteKeptTables(tables)
  return async (read) => {
    const entries = entriesOf(poolOf(read))
    const kept = entries.get(name)
    if (kept && kept.version === (await keptVersionsOf(read, () => askVersions(read))).get(name))
      return kept.value as Value

    // NOTE What others were told may be newer than what this transaction sees, and must not name what it loads.
    const version = (await ownVersionsOf(read, () => askVersions(read))).get(name)
    const value = frozen(await load(read))
    if (version !== undefined) entries.set(name, { version, value })
    return value
  }
}

const kept = new WeakMap<pg.Pool, Map<string, Entry>>()

function entriesOf(pool: pg.Pool): Map<string, Entry> {
  const entries = kept.get(pool) ?? new Map<string, Entry>()
  kept.set(pool, entries)
  return entries
}

async function askVersions(read: Read): Promise<KeptVersions> {
  const rows = await query<{ name: string; version: string }>(read, versions)
  return new Map(rows.map((row) => [row.name, row.version]))
}

const versions = 'select name, version::text from kernel.kept'

function frozen<Value>(value: Value): Value {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value
  Object.freeze(value)
  Object.values(value).forEach(frozen)
  return value
}

/** For a migration: has every change of the tables give what is kept of them a new version. */
export const touching = (name: string, ...changes: readonly string[]): string =>
  changes
    .map((change, n) => {
      const [table, columns] = change.split(':')
      return `
    create trigger kept_${n} after insert or delete or truncate or update${columns ? ` of ${columns}` : ''} on ${table}
      for each statement execute function kernel.touch_kept('${name}');`
    })
    .join('') +
  `
    insert into kernel.kept (name, version) values ('${name}', nextval('kernel.kept_version')) on conflict do nothing;`
