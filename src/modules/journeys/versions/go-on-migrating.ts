import { setTimeout as sleep } from 'node:timers/promises'
import { query } from '../../../kernel/query.ts'
import type { Edge } from '../../../kernel/module.ts'
import type { Tx } from '../../../kernel/transaction.ts'
import { moveRuns } from '../jobs.ts'
import { claimMigration, type MigrationOrder } from './migration.ts'
import { movePage } from './move-page.ts'

/** So long one pass goes on; the sweep sees that the next one does. */
const roundMs = 240_000

/** So long is waited for those who took a step when their turn came. */
const lookAgainMs = 50

/**
 * Goes on with every migration that is under way, page by page, each in a transaction of its own: whoever is killed
 * leaves whole pages behind, and the next begins after them. Migrations take turns, so that a large one holds up no other.
 */
export async function goOnMigrating(edge: Edge): Promise<void> {
  const endsAt = performance.now() + roundMs
  let turn: string[] = []
  while (performance.now() < endsAt) {
    const had = await edge.inTransaction((tx) => moveNext(tx, turn))
    if (!had && turn.length === 0) return
    turn = had ? [...turn, had.journeyId] : []
    if (had?.isStuck) await sleep(lookAgainMs)
  }
}

async function moveNext(
  tx: Tx,
  except: readonly string[],
): Promise<{ journeyId: string; isStuck: boolean } | undefined> {
  const order = await claimMigration(tx, except)
  if (!order) return undefined
  const { journeyId } = order
  if (await isArchived(tx, order)) {
    await query(tx, 'update journeys.migration set done_at = $2 where journey_id = $1', [journeyId, tx.now])
    return { journeyId, isStuck: false }
  }
  const { moved, isDone } = await movePage(tx, order)
  return { journeyId, isStuck: moved === 0 && !isDone }
}

/** Those who are in it leave by another way. */
async function isArchived(tx: Tx, { journeyId }: MigrationOrder): Promise<boolean> {
  const rows = await query(tx, `select 1 from journeys.journey where id = $1 and state = 'archived'`, [journeyId])
  return rows.length > 0
}

/** Orders the next pass where one is under way: the last may have been killed. */
export async function orderMigrating(tx: Tx): Promise<void> {
  const [open] = await query(tx, 'select 1 from journeys.migration where done_at is null limit 1')
  if (open) await tx.enqueue(moveRuns({}), { key: 'all' })
}
