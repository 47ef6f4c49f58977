import { createWriteStream, readdirSync, renameSync, rmSync } from 'node:fs'
import { type FileHandle, open } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import type pg from 'pg'
import { to as copyTo } from 'pg-copy-streams'
import { unfinishedEnding } from '../adapters/local-files/local-files.ts'
import type { Database } from '../kernel/database.ts'
import { type End, leftOut, type Manifest, type Tell } from './archive.ts'
import { ownConnection } from './own-connection.ts'
import { sequencesIn, type Table, tablesIn } from './shape.ts'
import { type TarFile, tarFile, writeTar } from './tar.ts'

export interface BackUp {
  readonly file: string
  readonly home: string
  /** Every schema that is the shop's. */
  readonly schemas: readonly string[]
  readonly dangol: string
  readonly tell?: Tell
}

/**
 * Writes the whole shop as of one instant into one file, while it runs: all tables in one snapshot, and the home's files.
 *
 * The file appears under its name only when it is whole, and is no part of itself where it lies in the home. It holds
 * personal data and keys: only its owner may read it.
 */
export async function backUp(db: Database, what: BackUp): Promise<End> {
  const client = await ownConnection(db)
  const unfinished = `${what.file}${unfinishedEnding}`
  const end = { rows: {} as Record<string, number>, files: 0 }
  try {
    await client.query('begin isolation level repeatable read read only')
    const bytes = Readable.from(writeTar(filesOf(client, db.clock.now(), what, end)))
    await pipeline(bytes, createGzip(), createWriteStream(unfinished, { mode: 0o600, flush: true }))
    renameSync(unfinished, what.file)
    return end
  } finally {
    rmSync(unfinished, { force: true })
    await client.end()
  }
}

async function* filesOf(
  client: pg.ClientBase,
  now: Date,
  { file, home, schemas, dangol, tell = () => undefined }: BackUp,
  end: { rows: Record<string, number>; files: number },
): AsyncGenerator<TarFile> {
  const migrations = await client.query<{ name: string }>('select name from kernel.migration order by at, name')
  const manifest: Manifest = {
    format: 1,
    dangol,
    madeAt: now.toISOString(),
    migrations: migrations.rows.map((row) => row.name),
    tables: await tablesIn(client, schemas),
    sequences: await sequencesIn(client, schemas),
  }
  yield tarFile('manifest.json', JSON.stringify(manifest, undefined, 2))
  for (const table of manifest.tables) {
    yield* piecesOf(client, table, end.rows)
    tell(`${table.name}: ${end.rows[table.name]} rows`)
  }
  for (const name of filesBelow(home, '')) {
    const path = join(home, name)
    if (resolve(path) === resolve(file)) continue
    // Held open, so that it stays whole even when it is removed while it is read.
    const held = await openIfThere(path)
    if (!held) continue
    yield { name: `home/${name}`, size: (await held.stat()).size, content: held.createReadStream() }
    end.files++
    tell(`${end.files} files`)
  }
  yield tarFile('end.json', JSON.stringify(end))
}

const pieceBytes = 4 * 1_024 * 1_024

async function* piecesOf(client: pg.ClientBase, { name, columns }: Table, rows: Record<string, number>) {
  const stream = client.query(copyTo(`copy (select ${columns.join(', ')} from ${name}) to stdout`))
  let pieces = 0
  let waiting: Buffer[] = []
  const piece = () => tarFile(`tables/${name}/${String(++pieces).padStart(6, '0')}.copy`, Buffer.concat(waiting))
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    waiting.push(chunk)
    if (waiting.reduce((sum, { length }) => sum + length, 0) < pieceBytes) continue
    yield piece()
    waiting = []
  }
  if (waiting.length > 0) yield piece()
  rows[name] = stream.rowCount
}

/** @returns undefined where it went since the folder was listed: uploads that are whole, photos that were taken back */
async function openIfThere(path: string): Promise<FileHandle | undefined> {
  try {
    return await open(path)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw error
  }
}

function* filesBelow(home: string, folder: string): Generator<string> {
  for (const entry of readdirSync(join(home, folder), { withFileTypes: true })) {
    if (folder === '' && leftOut.has(entry.name)) continue
    const name = folder ? `${folder}/${entry.name}` : entry.name
    if (entry.isDirectory()) yield* filesBelow(home, name)
    else if (entry.isFile() && !name.endsWith(unfinishedEnding)) yield name
  }
}
