import { days, later } from '../../../kernel/clock.ts'
import type { Edge } from '../../../kernel/module.ts'
import { query } from '../../../kernel/query.ts'
import type { Tx } from '../../../kernel/transaction.ts'
import { endRuns } from './join-runs.ts'
import { claimOver, mostAtOnce, walkingOf } from './load-runs.ts'

/** Has those go on whose time came while their journey was paused, and which is live again. */
export async function unpark(edge: Edge): Promise<void> {
  while ((await edge.inTransaction(unparkSome)) === mostUnparked);
}

const mostUnparked = 2_000

async function unparkSome(tx: Tx): Promise<number> {
  const gone = await query(
    tx,
    `update journeys.run set state = 'active', due_at = coalesce(due_at, $1) where id in (
       select r.id from journeys.journey j cross join lateral (
         select id from journeys.run where journey_id = j.id and state = 'parked' limit ${mostUnparked}
       ) as r where j.state <> 'paused' limit ${mostUnparked}) returning 1`,
    [tx.now],
  )
  return gone.length
}

/** Has those leave who are in a journey that was put away or whose last day has come. */
export async function endOver(edge: Edge): Promise<void> {
  while ((await edge.inTransaction(endSome)) === mostAtOnce);
}

async function endSome(tx: Tx): Promise<number> {
  const rows = await claimOver(tx)
  const walking = await walkingOf(tx, rows)
  for (const why of ['archived', 'over'] as const) {
    await endRuns(
      tx,
      walking.filter((_, place) => rows[place]!.why === why),
      why,
    )
  }
  return rows.length
}

/** Steps are told for so long; a run itself stays, since it says whether somebody may come again. */
const keptVisitsMs = days(800)
const keptCallsMs = days(90)
const mostForgotten = 10_000

/** Forgets what was done long ago, a handful at a time, so that the tables stay bounded. */
export async function forgetOld(edge: Edge): Promise<void> {
  while ((await edge.inTransaction(forgetSome)) >= mostForgotten);
}

async function forgetSome(tx: Tx): Promise<number> {
  const visits = await query(
    tx,
    `delete from journeys.visit where (run_id, visit) in (
       select run_id, visit from journeys.visit where at < $1 limit ${mostForgotten}) returning 1`,
    [later(tx.now, -keptVisitsMs)],
  )
  const calls = await query(
    tx,
    `delete from journeys.call where id in (
       select id from journeys.call where done_at < $1 limit ${mostForgotten}) returning 1`,
    [later(tx.now, -keptCallsMs)],
  )
  return Math.max(visits.length, calls.length)
}
