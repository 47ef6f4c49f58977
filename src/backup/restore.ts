import { createReadStream, createWriteStream, mkdirSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { createGunzip } from 'node:zlib'
import type pg from 'pg'
import type { Database } from '../kernel/database.ts'
import { DatabaseNewer, migrate, type Migration } from '../kernel/migration.ts'
import type { End, Manifest, Tell } from './archive.ts'
import { openTables, Pour, setSequences } from './load.ts'
import { ownConnection } from './own-connection.ts'
import { adoptLog } from './restored-log.ts'
import { schemasThere, tablesIn } from './shape.ts'
import { collect, readTar, type TarFile } from './tar.ts'

export interface Restore {
  readonly file: string
  readonly home: string
  readonly schemas: readonly string[]
  /** All that this version knows, in order. */
  readonly migrations: readonly Migration[]
  readonly tell?: Tell
}

/** There is a shop already where a backup was to be restored. */
export class RestoreNotEmpty extends Error {
  constructor(schemas: readonly string[]) {
    super(
      `There is a shop in this database already (${schemas.join(', ')}). ` +
        'Restore into an empty one: set DANGOL_HOME to a new folder, or DATABASE_URL to a new database.',
    )
  }
}

/** The file is no backup, or not a whole one. */
export class BackupDamaged extends Error {}

/**
 * Brings a shop back from its archive into an empty database and home, and then up to this version.
 *
 * All or nothing in the database: when it fails, the database is as empty as before.
 *
 * @throws {RestoreNotEmpty} when there is a shop in the database
 * @throws {DatabaseNewer} when a newer Dangol made the backup
 * @throws {BackupDamaged} when it is not whole; a table or column that this version lacks counts as such
 */
export async function restore(db: Database, { file, home, schemas, migrations, tell = () => undefined }: Restore) {
  const client = await ownConnection(db)
  try {
    const there = await schemasThere(client, schemas)
    if (there.length > 0) throw new RestoreNotEmpty(there)
    const files = readTar(createReadStream(file).pipe(createGunzip()))
    const manifest = await readManifest(files)
    const steps = stepsOf(manifest, migrations)
    try {
      await migrate(db, steps)
      await client.query('begin')
      const end = await load({ client, db, manifest, files, home, schemas, tell })
      await client.query('commit')
      await migrate(db, migrations)
      await client.query('analyze')
      return { manifest, end }
    } catch (error) {
      await client.query('rollback').catch(() => undefined)
      await db.pool.query(`drop schema if exists ${schemas.map((name) => `"${name}"`).join(', ')} cascade`)
      throw isCutShort(error)
        ? new BackupDamaged(`The backup is not whole: ${error.message}.`, { cause: error })
        : error
    }
  } finally {
    await client.end()
  }
}

const isCutShort = (error: unknown): error is Error => /^Z_/.test((error as { code?: string }).code ?? '')

async function readManifest(files: AsyncIterator<TarFile>): Promise<Manifest> {
  const first = await files.next().catch((error: Error) => {
    throw new BackupDamaged(`This is not a backup of Dangol: ${error.message}`, { cause: error })
  })
  if (first.done || first.value.name !== 'manifest.json') throw new BackupDamaged('This is not a backup of Dangol.')
  const manifest = JSON.parse((await collect(first.value.content)).toString()) as Manifest
  if (manifest.format !== 1) throw new DatabaseNewer([`archive format ${String(manifest.format)}`])
  return manifest
}

/** Exactly the steps that the archive's database had taken. */
function stepsOf(manifest: Manifest, known: readonly Migration[]): Migration[] {
  const names = new Set<string>(known.map((migration) => migration.name))
  const unknown = manifest.migrations.filter((name) => !names.has(name))
  if (unknown.length > 0) throw new DatabaseNewer(unknown)
  return known.filter((migration) => manifest.migrations.includes(migration.name))
}

interface Load {
  readonly client: pg.ClientBase
  readonly db: Database
  readonly manifest: Manifest
  readonly files: AsyncGenerator<TarFile>
  readonly home: string
  readonly schemas: readonly string[]
  readonly tell: Tell
}

async function load({ client, db, manifest, files, home, schemas, tell }: Load): Promise<End> {
  await checkShape(client, manifest, schemas)
  const close = await openTables(client, manifest.tables)
  const poured = await pourAll(client, manifest, files, home, tell)
  if (!poured.end) throw new BackupDamaged('The backup ends in the middle: it was cut short.')
  for (const [name, rows] of Object.entries(poured.end.rows)) {
    if ((poured.rows[name] ?? 0) !== rows) throw new BackupDamaged(`${name} has ${poured.rows[name]} of ${rows} rows.`)
  }
  await setSequences(client, manifest.sequences)
  tell('the log')
  await adoptLog(client, db)
  tell('the rules between tables')
  await close()
  return poured.end
}

async function checkShape(client: pg.ClientBase, manifest: Manifest, schemas: readonly string[]): Promise<void> {
  const there = new Map((await tablesIn(client, schemas)).map(({ name, columns }) => [name, new Set(columns)]))
  for (const { name, columns } of manifest.tables) {
    const absent = columns.filter((column) => !there.get(name)?.has(column))
    if (absent.length > 0) throw new BackupDamaged(`This version has no place for ${name} (${absent.join(', ')}).`)
  }
}

async function pourAll(
  client: pg.ClientBase,
  manifest: Manifest,
  files: AsyncGenerator<TarFile>,
  home: string,
  tell: Tell,
) {
  const tables = new Map(manifest.tables.map((table) => [table.name, table]))
  const rows: Record<string, number> = {}
  let pour: Pour | undefined
  let end: End | undefined
  const finish = async () => {
    if (pour) tell(`${pour.table.name}: ${(rows[pour.table.name] = await pour.end())} rows`)
    pour = undefined
  }
  for await (const { name, content } of files) {
    const [kind, ...path] = name.split('/')
    const table = kind === 'tables' ? tables.get(path[0]!) : undefined
    if (pour?.table !== table) await finish()
    if (table) await (pour ??= new Pour(client, table)).add(content)
    else if (kind === 'home') await putFile(home, path.join('/'), content)
    else if (name === 'end.json') end = JSON.parse((await collect(content)).toString()) as End
  }
  await finish()
  return { rows, end }
}

/** @throws {BackupDamaged} for a name that leads out of the home: archives come from elsewhere */
async function putFile(home: string, name: string, content: AsyncIterable<Uint8Array>): Promise<void> {
  const path = resolve(home, name)
  if (!path.startsWith(join(resolve(home), '/')))
    throw new BackupDamaged(`The backup holds a file outside of a home: ${name}`)
  mkdirSync(dirname(path), { recursive: true })
  await pipeline(content, createWriteStream(path, { mode: 0o600 }))
}
