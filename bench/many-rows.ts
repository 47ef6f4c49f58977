import type { BenchDatabase } from './database.ts'

/** A table and which of its columns name things, so that each copy names things of its own. */
export interface TableToFill {
  readonly table: string
  /** UUIDs; the same one becomes the same in every table. */
  readonly ids: readonly string[]
  /** Texts that are unique. */
  readonly texts?: readonly string[]
  /** What all copies have instead. */
  readonly set?: Readonly<Record<string, string>>
}

/** With version and variant in their places: answers are checked. */
const asUuid = (hex: string): string => `overlay(overlay(${hex} placing '4' from 13) placing '8' from 17)::uuid`

const writable = `
  select string_agg(quote_ident(attname), ', ' order by attnum) as columns from pg_attribute
  where attrelid = $1::regclass and attnum > 0 and not attisdropped and attgenerated = ''`

/**
 * Copies what a few rows look like so many times: filling a shop by its use cases takes an hour where this takes a
 * minute, and the shape of the rows is the real one. Afterwards everything is counted anew.
 *
 * @param mark tells these copies from those of another call
 */
export async function multiply(
  db: BenchDatabase,
  tables: readonly TableToFill[],
  times: number,
  mark = '',
): Promise<void> {
  const client = await db.pool.connect()
  try {
    // Copies of one table stand before what they refer to in another.
    await client.query(`set session_replication_role = 'replica'`)
    for (const { table, ids, texts = [], set = {} } of tables) {
      const changed = [
        ...ids.map((column) => `'${column}', ${asUuid(`md5(base.${column}::text || '${mark}' || n)`)}`),
        ...texts.map((column) => `'${column}', base.${column} || '-${mark}' || n`),
        ...Object.entries(set).map(([column, value]) => `'${column}', '${value}'::text`),
      ]
      const { rows } = await client.query<{ columns: string }>(writable, [table])
      const { columns } = rows[0]!
      await client.query(
        `insert into ${table} (${columns}) overriding user value select ${columns} from (
           select (jsonb_populate_record(base, jsonb_build_object(${changed.join(', ')}))).*
           from ${table} base, generate_series(1, $1::int) n) as copied`,
        [times],
      )
    }
    await client.query(`set session_replication_role = 'origin'`)
  } finally {
    client.release(true)
  }
  await db.pool.query('vacuum analyze')
}
