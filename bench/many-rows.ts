import type pg from 'pg'
import { days } from '../src/kernel/clock.ts'
import type { BenchDatabase } from './database.ts'

/** A table and which of its columns name things, so that each copy names things of its own. */
export interface TableToFill {
  readonly table: string
  /** UUIDs; the same one becomes the same in every table. */
  readonly ids: readonly string[]
  /** Texts that are unique. */
  readonly texts?: readonly string[]
  /** Whole numbers that are unique; those of copies are negative. */
  readonly numbers?: readonly string[]
  /** What all copies have instead. */
  readonly set?: Readonly<Record<string, string | null>>
  /** Where old rows are deleted after a while: at most so many copies, about as many as there are at a time. */
  readonly most?: number
}

/**
 * The id of a copy: as much earlier as the copy itself, so that ids of one time lie together in an index as those of a
 * shop do, and random behind that. With version and variant in their places: answers are checked.
 */
const earlierId = (id: string, mark: string, stepMs: number): string => {
  const random = `md5(${id}::text || '${mark}' || n)`
  const ms = `('x' || left(replace(${id}::text, '-', ''), 12))::bit(48)::bigint`
  return `(lpad(to_hex(greatest(${ms} - n::bigint * ${stepMs}, 0)), 12, '0') || '7' || left(${random}, 3) || '8' || substr(${random}, 4, 15))::uuid`
}

/** Drawn from so many that no two of some millions are the same; one number becomes the same in every row that has it. */
const ownNumber = (number: string, mark: string): string =>
  `-('x' || left(md5(${number}::text || '${mark}' || n), 15))::bit(60)::bigint`

interface Column {
  readonly name: string
  readonly type: string
}

const writable = `
  select attname as name, format_type(atttypid, null) as type from pg_attribute
  where attrelid = $1::regclass and attnum > 0 and not attisdropped and attgenerated = '' and attidentity = ''
  order by attnum`

/**
 * Copies what a few rows look like so many times: filling a shop by its use cases takes an hour where this takes a
 * minute, and the shape of the rows is the real one. What the copies tell of lies before the originals, the last a
 * year ago. Afterwards everything is counted anew.
 *
 * @param mark tells these copies from those of another call
 */
export async function multiply(
  db: BenchDatabase,
  tables: readonly TableToFill[],
  times: number,
  mark = '',
): Promise<void> {
  const left = [...tables]
  const work = async () => {
    const client = await db.pool.connect()
    try {
      // Copies of one table stand before what they refer to in another.
      await client.query(`set session_replication_role = 'replica'; set synchronous_commit = 'off';
        set maintenance_work_mem = '1GB'; set max_parallel_maintenance_workers = 0`)
      for (let table = left.pop(); table; table = left.pop()) {
        const to = table
        await withoutIndexes(client, to.table, () => fill(client, to, times, mark))
      }
    } finally {
      client.release(true)
    }
  }
  await Promise.all([work(), work()])
  await db.pool.query('vacuum analyze')
}

/** Written first and indexed once, which takes a third of the time; what keeps things apart stays. */
async function withoutIndexes(client: pg.PoolClient, table: string, work: () => Promise<void>): Promise<void> {
  const { rows } = await client.query<{ name: string; definition: string }>(
    `select indexrelid::regclass::text as name, pg_get_indexdef(indexrelid) as definition
     from pg_index where indrelid = $1::regclass and not indisunique`,
    [table],
  )
  for (const { name } of rows) await client.query(`drop index ${name}`)
  await work()
  for (const { definition } of rows) await client.query(definition)
}

async function fill(client: pg.PoolClient, to: TableToFill, times: number, mark: string): Promise<void> {
  const { table, ids, texts = [], numbers = [], set = {}, most } = to
  const stepMs = Math.floor(days(365) / times)
  const { rows: columns } = await client.query<Column>(writable, [table])
  const copied = ({ name, type }: Column): string => {
    const own = `base."${name}"`
    if (name in set) return set[name] === null ? 'null' : `'${set[name]}'`
    if (ids.includes(name)) return `case when ${own} is not null then ${earlierId(own, mark, stepMs)} end`
    if (numbers.includes(name)) return ownNumber(own, mark)
    if (texts.includes(name)) return `${own} || '-${mark}' || n`
    if (type === 'timestamp with time zone') return `${own} - n * interval '${stepMs} ms'`
    return own
  }
  await client.query(
    `insert into ${table} (${columns.map(({ name }) => `"${name}"`).join(', ')})
     select ${columns.map(copied).join(', ')}
     from generate_series($1::int, 1, -1) n cross join lateral (select * from ${table} offset 0) as base
     ${most === undefined ? '' : `limit ${most}`}`,
    [times],
  )
}
