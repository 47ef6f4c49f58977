import { days, later } from '../../kernel/clock.ts'
import type { Edge } from '../../kernel/module.ts'
import { query } from '../../kernel/query.ts'
import type { Tx } from '../../kernel/transaction.ts'

/** How long events are kept, and a repeated one is known: thirteen months. */
export const eventDays = 400
const problemDays = 14
const atOnce = 10_000
/** A pass ends after so many; the next goes on. */
const mostPasses = 100

/** Forgets what is too old, in short transactions. The log keeps that it took place, without what was said. */
export async function keepEvents(edge: Edge): Promise<void> {
  for (let pass = 0; pass < mostPasses; pass++) {
    if ((await edge.inTransaction(forgetOldEvents)) < atOnce) break
  }
}

/** @returns how many events were forgotten; at most 10,000 at a time */
export async function forgetOldEvents(tx: Tx): Promise<number> {
  const old = await query(
    tx,
    `delete from collecting.event where id in (
       select id from collecting.event where received_at < $1 limit ${atOnce}) returning 1`,
    [later(tx.now, -days(eventDays))],
  )
  await query(tx, 'delete from collecting.source_hour where hour < $1', [later(tx.now, -days(eventDays))])
  await query(tx, 'delete from collecting.problem where at < $1', [later(tx.now, -days(problemDays))])
  return old.length
}
