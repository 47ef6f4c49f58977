import { createHash } from 'node:crypto'
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, inject, it } from 'vitest'
import { localFiles, unfinishedEnding } from '../adapters/local-files/local-files.ts'
import { type Database, openDatabase } from '../kernel/database.ts'
import { eventually } from '../testing/eventually.ts'
import { newId } from '../kernel/id.ts'
import { jobSchema } from '../kernel/job-queue.ts'
import { DatabaseNewer } from '../kernel/migration.ts'
import { modulesOf } from '../modules.ts'
import { testDatabase } from '../testing/database.ts'
import { testPorts } from '../testing/ports.ts'
import { backUp } from './back-up.ts'
import { BackupDamaged, restore, RestoreNotEmpty } from './restore.ts'
import { schemasOf } from './shape.ts'

const modules = modulesOf(testPorts())
const migrations = modules.flatMap((module) => module.migrations)
const schemas = schemasOf(modules)
const folder = mkdtempSync(join(tmpdir(), 'dangol-backup-'))
afterAll(() => rmSync(folder, { recursive: true }))

/** A shop's database as it is outside of tests, whose queue knows nothing of moved clocks. */
async function aShop() {
  const db = await testDatabase()
  await db.pool.query(`drop table ${jobSchema}.moved_clock cascade`)
  return db
}

const shop = await aShop()
const home = join(folder, 'home')
mkdirSync(join(home, 'files/tea'), { recursive: true })
mkdirSync(join(home, 'database'), { recursive: true })
writeFileSync(join(home, 'secret'), 'a key')
writeFileSync(join(home, 'files/tea', '단골 sencha.webp'), Buffer.alloc(100_000, 7))
writeFileSync(join(home, 'database/left-out'), 'not the shop')

/** An empty database beside the shop's. */
async function emptyDatabase(): Promise<Database> {
  const name = `restored_${newId().replaceAll('-', '')}`
  await shop.pool.query(`create database ${name}`)
  const db = openDatabase({ connectionString: inject('postgres').replace('DATABASE', name) })
  afterAll(async () => {
    await db.close()
    await shop.pool.query(`drop database ${name} with (force)`)
  })
  return db
}

const aBackup = async () => {
  const file = join(folder, `${newId()}.tar.gz`)
  await backUp(shop, { file, home, schemas, dangol: '0.1.0' })
  return file
}

/** The rows of every table, as text, in an order of their own. */
async function contentOf(db: Database): Promise<Record<string, string>> {
  const tables = await db.pool.query<{ name: string }>(
    `select format('%I.%I', schemaname, tablename) as name from pg_tables
     where schemaname = any($1) and schemaname || '.' || tablename <> all('{job.version,kernel.event,kernel.consumer_position}')`,
    [schemas],
  )
  const content: Record<string, string> = {}
  for (const { name } of tables.rows) {
    const rows = await db.pool.query<{ row: string }>(`select t::text as row from ${name} t order by 1`)
    if (rows.rows.length > 0) content[name] = createHash('sha1').update(JSON.stringify(rows.rows)).digest('hex')
  }
  return content
}

async function eventsInOrder(db: Database): Promise<object[]> {
  const { rows } = await db.pool.query<object>(
    `select seq, type, data from kernel.event
     where xid < pg_snapshot_xmin(pg_current_snapshot()) order by xid, seq`,
  )
  return rows
}

describe('a backup', () => {
  it('a shop comes back as it was: every row, every image, its keys, and nothing of the machine', async () => {
    const person = newId()
    await shop.pool.query(
      `insert into kernel.event (type, data, at) values ('test.first', '{"a": "tab\\t, 단골"}', now())`,
    )
    await shop.pool.query(`insert into profiles.profile (id, created_at) values ($1, now())`, [person])
    const file = await aBackup()
    expect(statSync(file).mode & 0o777).toBe(0o600)

    const db = await emptyDatabase()
    const there = join(folder, newId())
    const { end } = await restore(db, { file, home: there, schemas, migrations })
    expect(end.files).toBe(2)
    expect(await contentOf(db)).toEqual(await contentOf(shop))
    expect(await eventsInOrder(db)).toEqual(await eventsInOrder(shop))
    expect(readFileSync(join(there, 'secret'), 'utf8')).toBe('a key')
    expect(readFileSync(join(there, 'files/tea', '단골 sencha.webp'))).toEqual(Buffer.alloc(100_000, 7))
    expect(existsSync(join(there, 'database'))).toBe(false)
  })

  it('new rows go on counting where the old ones ended', async () => {
    await shop.pool.query(`insert into kernel.event (type, data, at) values ('test.last', '{}', now())`)
    const db = await emptyDatabase()
    await restore(db, { file: await aBackup(), home: join(folder, newId()), schemas, migrations })
    const { rows } = await db.pool.query<{ later: boolean }>(
      `insert into kernel.event (type, data, at) values ('test.new', '{}', now())
       returning seq > (select max(seq) from kernel.event) as later`,
    )
    expect(rows).toEqual([{ later: true }])
  })

  it('every schema of the shop is in it: a table outside of them would be lost', async () => {
    const { rows } = await shop.pool.query(
      `select schemaname, tablename from pg_tables
       where schemaname <> all($1) and schemaname not in ('pg_catalog', 'information_schema')`,
      [schemas],
    )
    expect(rows).toEqual([])
  })

  it('transaction numbers of the old database are adopted nowhere but in the log', async () => {
    const { rows } = await shop.pool.query(
      `select attrelid::regclass::text || '.' || attname as column from pg_attribute join pg_class on pg_class.oid = attrelid
       where atttypid = 'xid8'::regtype and relkind = 'r' and relnamespace::regnamespace::text = any($1) order by 1`,
      [schemas],
    )
    expect(rows).toEqual([{ column: 'kernel.consumer_position.xid' }, { column: 'kernel.event.xid' }])
  })
})

describe('a backup in the home itself', () => {
  it('is no part of itself, neither while it is written nor when it replaces an older one', async () => {
    const home = mkdtempSync(join(folder, 'home-'))
    writeFileSync(join(home, 'photo'), 'photo')
    const file = join(home, 'shop.tar.gz')
    for (const _ of ['first', 'again']) {
      expect(await backUp(shop, { file, home, schemas, dangol: '0.1.0' })).toMatchObject({ files: 1 })
    }
  })
})

describe('a home at work while it is backed up', () => {
  it('a file that goes meanwhile, and one that is still being written, are left out', async () => {
    const [home, file] = [mkdtempSync(join(folder, 'home-')), join(folder, `${newId()}.tar.gz`)]
    const photos = localFiles(home)
    for (const name of ['a', 'b', 'c']) await photos.put(name, Buffer.from(name))
    writeFileSync(join(home, `d${unfinishedEnding}`), 'half of d')
    const goes = (told: string) => {
      if (told === '1 files') rmSync(join(home, 'b'))
    }
    const end = await backUp(shop, { file, home, schemas, dangol: '0.1.0', tell: goes })
    expect(end.files).toBe(2)
    const db = await emptyDatabase()
    const restored = join(folder, newId())
    await restore(db, { file, home: restored, schemas, migrations })
    expect(readdirSync(restored).sort()).toEqual(['a', 'c'])
  })
})

describe('the log after a restore', () => {
  it('events of a database that had counted further are read in their order, before new ones, each once', async () => {
    const source = await aShop()
    const far = 9_000_000_000_000
    for (const [xid, type] of [
      [7, 'late'],
      [3, 'early'],
      [5, 'middle'],
      [9, 'last'],
    ] as const) {
      await source.pool.query(`insert into kernel.event (xid, type, data, at) values ($1::xid8, $2, '{}', now())`, [
        String(far + xid),
        type,
      ])
    }
    await source.pool.query(
      `insert into kernel.consumer_position (consumer, lane, lanes, xid, seq)
       select 'one', 0, 1, xid, seq from kernel.event where type = 'middle'`,
    )
    await source.pool.query(`insert into kernel.consumer_position (consumer, lane, lanes) values ('none', 0, 1)`)
    const file = join(folder, `${newId()}.tar.gz`)
    await backUp(source, { file, home: mkdtempSync(join(folder, 'empty-')), schemas, dangol: '0.1.0' })

    const db = await emptyDatabase()
    await restore(db, { file, home: join(folder, newId()), schemas, migrations })
    await db.pool.query(`insert into kernel.event (type, data, at) values ('new', '{}', now())`)
    const after = async (consumer: string) =>
      (
        await db.pool.query<{ type: string }>(
          `select type from kernel.event where xid < pg_snapshot_xmin(pg_current_snapshot()) and (xid, seq) >
             (select xid, seq from kernel.consumer_position where consumer = $1) order by xid, seq`,
          [consumer],
        )
      ).rows.map((row) => row.type)
    // Files at work on the same server hold the newest event back for a moment
    await eventually('the log to be readable to its end', async () => (await after('none')).length === 5)
    expect(await after('none')).toEqual(['early', 'middle', 'late', 'last', 'new'])
    expect(await after('one')).toEqual(['late', 'last', 'new'])
  })

  it('a database too young for so many events counts on until they fit', async () => {
    const source = await aShop()
    await source.pool.query(
      `insert into kernel.event (xid, type, data, at)
       select (10 * (100000 - n))::text::xid8, 'test.backwards', jsonb_build_object('n', n), now() from generate_series(1, 20000) as n`,
    )
    const file = join(folder, `${newId()}.tar.gz`)
    await backUp(source, { file, home: mkdtempSync(join(folder, 'empty-')), schemas, dangol: '0.1.0' })
    const db = await emptyDatabase()
    await restore(db, { file, home: join(folder, newId()), schemas, migrations })
    const events = (await eventsInOrder(db)) as { data: { n: number } }[]
    expect(events.map((event) => event.data.n)).toEqual(Array.from({ length: 20_000 }, (_, index) => 20_000 - index))
  })
})

describe('a restore is refused', () => {
  it('where there is a shop already, which stays as it is', async () => {
    const before = await contentOf(shop)
    await expect(restore(shop, { file: await aBackup(), home, schemas, migrations })).rejects.toThrow(RestoreNotEmpty)
    expect(await contentOf(shop)).toEqual(before)
  })

  it('when a newer Dangol made the backup', async () => {
    const db = await emptyDatabase()
    const older = migrations.slice(0, -1)
    const attempt = restore(db, { file: await aBackup(), home: join(folder, newId()), schemas, migrations: older })
    await expect(attempt).rejects.toThrow(DatabaseNewer)
  })

  it.each([
    ['cut short', (file: string) => truncateSync(file, statSync(file).size - 200)],
    ['not a backup', (file: string) => writeFileSync(file, 'a shopping list')],
  ])('when the file is %s, and the database is as empty as before', async (_, spoil) => {
    const db = await emptyDatabase()
    const file = await aBackup()
    spoil(file)
    const attempt = restore(db, { file, home: join(folder, newId()), schemas, migrations })
    await expect(attempt).rejects.toThrow(BackupDamaged)
    const { rows } = await db.pool.query('select nspname from pg_namespace where nspname = any($1)', [schemas])
    expect(rows).toEqual([])
  })
})
