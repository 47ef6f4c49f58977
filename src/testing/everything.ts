import type { TestDatabase } from './database.ts'

/** The content of every table of the shop, as check sums, but of tables whose names match. */
export async function everything(db: TestDatabase, but?: RegExp): Promise<Record<string, string>> {
  const { rows } = await db.pool.query<{ name: string }>(
    `select format('%I.%I', schemaname, tablename) as name from pg_tables
     where schemaname not in ('pg_catalog', 'information_schema') order by 1`,
  )
  const told = rows.filter(({ name }) => !but?.test(name))
  const sums = await Promise.all(
    told.map(async ({ name }) => {
      const rowsOf = await db.pool.query<{ sum: string }>(
        `select md5(coalesce(string_agg(t::text, '|' order by t::text), '')) as sum from ${name} t`,
      )
      return [name, rowsOf.rows[0]!.sum] as const
    }),
  )
  return Object.fromEntries(sums)
}
