import { type BenchDatabase, isCounting } from './database.ts'

/**
 * How many pages of 8 kB PostgreSQL looks at for each of so many asks of reviews: the same on a busy machine and an idle
 * one.
 *
 * @returns undefined unless `BENCH_STATEMENTS=yes`
 */
export async function pagesRead(
  { pool }: BenchDatabase,
  times: number,
  work: () => Promise<unknown>,
): Promise<number | undefined> {
  if (isCounting) {
    await pool.query('create extension if not exists pg_stat_statements')
    await pool.query('select pg_stat_statements_reset()')
  }
  await work()
  if (!isCounting) return undefined
  const { rows } = await pool.query<{ pages: number }>(
    `select coalesce(sum(shared_blks_hit + shared_blks_read), 0)::float8 as pages from pg_stat_statements
     where query ~ 'reviews\\.'`,
  )
  return rows[0]!.pages / times
}
