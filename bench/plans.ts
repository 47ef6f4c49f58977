import { setTimeout } from 'node:timers/promises'
import { type BenchDatabase, isExplaining } from './database.ts'

/** Until every connection has heard of a setting. */
const heardMs = 200

/** The plans by which the shop's statements run during this work, as they are written to PostgreSQL's log; `BENCH_PLANS=yes` alone. */
export async function plansOf({ pool }: BenchDatabase, work: () => Promise<unknown>): Promise<string> {
  if (!isExplaining) return ''
  const length = async () => {
    const { rows } = await pool.query<{ size: string }>(
      'select (pg_stat_file(pg_current_logfile())).size::text as size',
    )
    return Number(rows[0]!.size)
  }
  await pool.query('alter system set auto_explain.log_min_duration = 0')
  await pool.query('select pg_reload_conf()')
  await setTimeout(heardMs)
  const from = await length()
  await work()
  const to = await length()
  await pool.query('alter system reset auto_explain.log_min_duration')
  await pool.query('select pg_reload_conf()')
  await setTimeout(heardMs)
  const { rows } = await pool.query<{ said: string }>('select pg_read_file(pg_current_logfile(), $1, $2) as said', [
    from,
    to - from,
  ])
  return rows[0]!.said
}
