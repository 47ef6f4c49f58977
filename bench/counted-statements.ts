import { type BenchDatabase, isCounting } from './database.ts'

const longest = 40

/** Begins the count anew; nothing unless `BENCH_STATEMENTS=yes`. */
export async function beginCount(db: BenchDatabase): Promise<void> {
  if (!isCounting) return
  await db.pool.query('create extension if not exists pg_stat_statements')
  await db.pool.query('select pg_stat_statements_reset()')
  await db.pool.query(`select pg_stat_reset(), pg_stat_reset_shared('wal'), pg_stat_reset_shared('io')`)
}

/** What was written to the log of PostgreSQL, and which rows of which table, and how many updates needed no index. */
async function sayWrites(db: BenchDatabase, per: number, say: (line: string) => void, what: string): Promise<void> {
  const { rows: wal } = await db.pool.query<{ bytes: number; records: number; images: number; syncs: number }>(
    `select wal_bytes::float8 as bytes, wal_records as records, wal_fpi as images,
       (select sum(fsyncs) from pg_stat_io where object = 'wal')::float8 as syncs from pg_stat_wal`,
  )
  const { bytes, records, images, syncs } = wal[0]!
  const each = [bytes / 1_024, records, images, syncs].map((figure) => (figure / per).toFixed(2))
  say(`WAL, per ${what}: ${each[0]} kB, ${each[1]} records, ${each[2]} pages as a whole, ${each[3]} times to disk`)
  const { rows } = await db.pool.query<{ name: string; made: number; changed: number; hot: number; gone: number }>(
    `select schemaname || '.' || relname as name, n_tup_ins as made, n_tup_upd as changed, n_tup_hot_upd as hot,
       n_tup_del as gone
     from pg_stat_user_tables where n_tup_ins + n_tup_upd + n_tup_del >= $1 / 2 order by n_tup_ins + n_tup_upd desc`,
    [per],
  )
  for (const { name, made, changed, hot, gone } of rows) {
    const counts = [made, changed, hot, gone].map((count) => (count / per).toFixed(2).padStart(6))
    say(`${counts.join(' ')}  ${name}: rows made, changed, of these without touching an index, gone`)
  }
}

/** Says what each of so many purchases, or of what else was done, cost PostgreSQL, and the statements that took longest. */
export async function sayCount(
  db: BenchDatabase,
  per: number,
  say: (line: string) => void,
  what = 'purchase',
): Promise<void> {
  if (!isCounting) return
  const { rows } = await db.pool.query<{ query: string; calls: number; plans: number; plan: number; exec: number }>(
    `select query, calls, plans, total_plan_time as plan, total_exec_time as exec from pg_stat_statements
     order by total_plan_time + total_exec_time desc`,
  )
  const all = (key: 'calls' | 'plan' | 'exec') => rows.reduce((sum, row) => sum + row[key], 0) / per
  say(
    `PostgreSQL, per ${what}: ${all('calls').toFixed(1)} statements, ${all('plan').toFixed(2)} ms planning, ${all('exec').toFixed(2)} ms executing`,
  )
  for (const { query, calls, plans, plan, exec } of rows.slice(0, longest)) {
    const figures = [calls / per, plans / per, plan / per, exec / per].map((figure) => figure.toFixed(2).padStart(6))
    say(`${figures.join(' ')}  ${query.replaceAll(/\s+/g, ' ').trim().slice(0, 110)}`)
  }
  await sayWrites(db, per, say, what)
}
