import { setTimeout as pause } from 'node:timers/promises'
import type { BenchDatabase } from './database.ts'

const open = `select (select count(*) from orders."order" where payment_state <> 'paid')
  + (select count(*) from job.job where state < 'completed' and start_after <= now())
  + greatest((select count(*) from orders."order")
    - (select count(*) from messaging.send where key like 'order-confirmation:%' and state = 'sent'), 0) as open`

/** Waits until all that follows from the orders so far is done: each paid, its mail sent, no job due. */
export async function settled(db: BenchDatabase): Promise<void> {
  const begun = performance.now()
  const left = async () => (await db.pool.query<{ open: number }>(open)).rows[0]!.open
  while ((await left()) > 0) {
    if (performance.now() - begun > 120_000) throw new Error('Not everything is done after two minutes')
    await pause(200)
  }
}
