import type { Database } from '../kernel/database.ts'
import type { Migration } from '../kernel/migration.ts'
import { bad, type Finding, good, watch } from './finding.ts'

const leastVersion = 15
const mostSkewMs = 2_000

interface Facts {
  version: string
  number: string
  now: Date
  fsync: string
  full_page_writes: string
  synchronous_commit: string
  encoding: string
  connections: string
}

const facts = `
  select current_setting('server_version') as version, current_setting('server_version_num') as number,
    clock_timestamp() as now, current_setting('fsync') as fsync,
    current_setting('full_page_writes') as full_page_writes,
    current_setting('synchronous_commit') as synchronous_commit,
    current_setting('server_encoding') as encoding, current_setting('max_connections') as connections`

/** Reachability, version, clock, migrations and settings that can lose what a shopper was told. */
export async function lookAtDatabase(
  db: Database,
  migrations: readonly Migration[],
  connections: number,
): Promise<Finding[]> {
  const asked = db.clock.now()
  let answer: Facts
  try {
    answer = (await db.pool.query<Facts>(facts)).rows[0]!
  } catch (error) {
    return [
      bad('Database', `does not answer: ${(error as Error).message}`, 'Check DATABASE_URL, and that PostgreSQL runs.'),
    ]
  }
  return [
    lookAtVersion(answer),
    lookAtClock(asked, answer.now, db.clock.now()),
    ...lookAtSettings(answer, connections),
    await lookAtMigrations(db, migrations),
  ]
}

function lookAtVersion({ version, number }: Facts): Finding {
  if (Number(number) >= leastVersion * 10_000) return good('Database', `PostgreSQL ${version} answers`)
  return bad('Database', `PostgreSQL ${version} is too old`, `Upgrade it to ${leastVersion} or newer.`)
}

/** Two machines whose clocks disagree disagree about which code has expired. */
export function lookAtClock(before: Date, there: Date, after: Date): Finding {
  const skewMs = Math.max(before.getTime() - there.getTime(), there.getTime() - after.getTime(), 0)
  if (skewMs <= mostSkewMs) return good('Clock', 'here and at the database agree')
  const words = `here and at the database differ by ${Math.round(skewMs / 1_000)} s`
  return bad('Clock', words, 'Let both machines set their clocks by NTP (timedatectl set-ntp true).')
}

function lookAtSettings(answer: Facts, connections: number): Finding[] {
  const unsafe = (['fsync', 'full_page_writes', 'synchronous_commit'] as const).filter((name) => answer[name] === 'off')
  const durability =
    unsafe.length === 0
      ? good('Durability', 'what is committed survives a power cut')
      : bad('Durability', `${unsafe.join(', ')} off: a power cut loses orders`, `Set ${unsafe.join(' and ')} to on.`)
  const encoding =
    answer.encoding === 'UTF8'
      ? good('Encoding', 'UTF8')
      : bad('Encoding', answer.encoding, 'Make the database anew with encoding UTF8, from a backup.')
  const enough = Number(answer.connections) > connections + 5
  const words = `${answer.connections} allowed, this process opens up to ${connections}`
  const mend = 'Raise max_connections of PostgreSQL, or lower DATABASE_CONNECTIONS.'
  return [durability, encoding, enough ? good('Connections', words) : watch('Connections', words, mend)]
}

async function lookAtMigrations(db: Database, migrations: readonly Migration[]): Promise<Finding> {
  const made = await db.pool.query<{ there: boolean }>(`select to_regclass('kernel.migration') is not null as there`)
  if (!made.rows[0]!.there)
    return watch('Migrations', 'the database is empty', 'Start the shop, or run `npx dangol migrate`.')
  const { rows } = await db.pool.query<{ name: string }>('select name from kernel.migration')
  const taken = new Set(rows.map((row) => row.name))
  const known = new Set<string>(migrations.map((migration) => migration.name))
  const newer = [...taken].filter((name) => !known.has(name))
  if (newer.length > 0) return bad('Migrations', `made by a newer Dangol (${newer[0]}, …)`, 'Start that newer version.')
  const open = [...known].filter((name) => !taken.has(name))
  if (open.length === 0) return good('Migrations', `all ${known.size} taken`)
  return watch('Migrations', `${open.length} are open`, 'Restart the shop, or run `npx dangol migrate`.')
}
