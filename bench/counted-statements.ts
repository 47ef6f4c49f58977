import { type BenchDatabase, isCounting } from './database.ts'

const longest = 40

/** Begins the count anew; nothing unless `BENCH_STATEMENTS=yes`. */
export async function beginCount(db: BenchDatabase): Promise<void> {
  if (!isCounting) return
  await db.pool.query('create extension if not exists pg_stat_statements')
  await db.pool.query('select pg_stat_statements_reset()')
}

/** Says what each of so many purchases cost PostgreSQL, and the statements that took longest. */
export async function sayCount(db: BenchDatabase, per: number, say: (line: string) => void): Promise<void> {
  if (!isCounting) return
  const { rows } = await db.pool.query<{ query: string; calls: number; plans: number; plan: number; exec: number }>(
    `select query, calls, plans, total_plan_time as plan, total_exec_time as exec from pg_stat_statements
     order by total_plan_time + total_exec_time desc`,
  )
  const all = (key: 'calls' | 'plan' | 'exec') => rows.reduce((sum, row) => sum + row[key], 0) / per
  say(
    `PostgreSQL, per purchase: ${all('calls').toFixed(1)} statements, ${all('plan').toFixed(2)} ms planning, ${all('exec').toFixed(2)} ms executing`,
  )
  for (const { query, calls, plans, plan, exec } of rows.slice(0, longest)) {
    const figures = [calls / per, plans / per, plan / per, exec / per].map((figure) => figure.toFixed(2).padStart(6))
    say(`${figures.join(' ')}  ${query.replaceAll(/\s+/g, ' ').trim().slice(0, 110)}`)
  }
}
