import { setTimeout as pause } from 'node:timers/promises'
import type { BenchDatabase } from './database.ts'

/** Copies of the past are done with; they lie further back. */
const recently = `now() - interval '6 hours'`

const open = `
  with latest as materialized (select payment_state from orders."order" where placed_at > ${recently})
  select (select count(*) from latest where payment_state <> 'paid')
    + (select count(*) from job.job where state < 'completed' and start_after <= now())
    + greatest((select count(*) from latest) - (select count(*) from messaging.send
        where id > (select uuidv7(- interval '6 hours')) and key like 'order-confirmation:%' and state = 'sent'), 0) as open`

/** Waits until all that follows from the orders so far is done: each paid, its mail sent, no job due. */
export async function settled(db: BenchDatabase): Promise<void> {
  const begun = performance.now()
  const left = async () => (await db.pool.query<{ open: number }>(open)).rows[0]!.open
  while ((await left()) > 0) {
    if (performance.now() - begun > 300_000) throw new Error('Not everything is done after five minutes')
    await pause(200)
  }
}

const behind = `select count(*) filter (where (xid, seq) < (select xid, seq from kernel.event order by xid desc, seq desc limit 1))
  + (count(*) = 0)::int as behind from kernel.consumer_position`

/** Waits until whoever reads the log has read all that filling the shop has written there. */
export async function logRead(db: BenchDatabase): Promise<void> {
  const begun = performance.now()
  for (let looks = 0; looks < 3; await pause(300)) {
    const { rows } = await db.pool.query<{ behind: number }>(behind)
    looks = rows[0]!.behind > 0 ? 0 : looks + 1
    if (performance.now() - begun > 120_000) throw new Error('The log was not read after two minutes')
  }
}
