import { later, minutes, seconds } from '../../kernel/clock.ts'
import type { Edge } from '../../kernel/module.ts'
import { query } from '../../kernel/query.ts'
import { Refusal } from '../../kernel/refusal.ts'
import type { Read } from '../../kernel/transaction.ts'
import { listUnplaced } from '../payments/index.ts'
import { settleCheckout } from './settle-checkout.ts'

/** The browser has this long to place its own order. */
const headStartMs = seconds(3)
/** Looked at in one run, those that are to be tried later included. */
const mostPayments = 1_000
/** Placed in one run; the next run takes the next. */
const batch = 200
const againMs = minutes(1)

/**
 * Places the checkouts that are paid and that no browser has placed: it was closed, or lost its connection.
 *
 * Each in transactions of its own, so that one that cannot be placed does not keep the others waiting. Harmless beside
 * browsers and other workers: placing happens once.
 */
export async function placePaidCheckouts(edge: Edge): Promise<void> {
  const bugs: unknown[] = []
  for (const checkoutId of await edge.reading(paidCheckouts)) {
    try {
      await settleCheckout(edge, { checkoutId })
    } catch (error) {
      if (!(error instanceof Refusal)) bugs.push(error)
      await tryAgainLater(edge, checkoutId)
    }
  }
  if (bugs.length > 0) throw new AggregateError(bugs, `${bugs.length} paid checkouts could not be placed`)
}

/** The payments themselves say what is paid: nothing has to be noted of the many that their browsers place. */
async function paidCheckouts(read: Read): Promise<string[]> {
  const paid = await listUnplaced(read, { by: later(read.now, -headStartMs), limit: mostPayments })
  if (paid.length === 0) return []
  const due = await query<{ id: string }>(
    read,
    `select id from checkout.checkout
     where id = any($1::uuid[]) and order_id is null and coalesce(not_placed_before <= $2, true)
     order by not_placed_before nulls first limit $3`,
    [paid, read.now, batch],
  )
  return due.map(({ id }) => id)
}

/** One whose money went back is no longer due; of the others, the payments release what is never claimed. */
const tryAgainLater = (edge: Edge, checkoutId: string): Promise<unknown> =>
  edge.inOneStatement((tx) =>
    query(tx, 'update checkout.checkout set not_placed_before = $2 where id = $1 and order_id is null', [
      checkoutId,
      later(tx.now, againMs),
    ]),
  )
