import { later, minutes } from '../../kernel/clock.ts'
import type { Edge } from '../../kernel/module.ts'
import { query } from '../../kernel/query.ts'
import { Refusal } from '../../kernel/refusal.ts'
import { settleCheckout } from './settle-checkout.ts'

/** In one run; the next run takes the next. */
const batch = 200
const againMs = minutes(1)

/**
 * Places the checkouts that are paid and that no browser has placed: it was closed, or lost its connection.
 *
 * Each in transactions of its own, so that one that cannot be placed does not keep the others waiting. Harmless beside
 * browsers and other workers: placing happens once.
 */
export async function placePaidCheckouts(edge: Edge): Promise<void> {
  const due = await edge.reading((read) =>
    query<{ id: string }>(
      read,
      'select id from checkout.checkout where place_at <= $1 and order_id is null order by place_at limit $2',
      [read.now, batch],
    ),
  )
  const bugs: unknown[] = []
  for (const { id: checkoutId } of due) {
    try {
      await settleCheckout(edge, { checkoutId })
    } catch (error) {
      if (!(error instanceof Refusal)) bugs.push(error)
      await tryAgainLater(edge, checkoutId)
    }
  }
  if (bugs.length > 0) throw new AggregateError(bugs, `${bugs.length} paid checkouts could not be placed`)
}

/** One whose money went back is no longer due; of the others, the payments release what is never claimed. */
const tryAgainLater = (edge: Edge, checkoutId: string): Promise<unknown> =>
  edge.inTransaction((tx) =>
    query(tx, 'update checkout.checkout set place_at = $2 where id = $1 and place_at is not null', [
      checkoutId,
      later(tx.now, againMs),
    ]),
  )
