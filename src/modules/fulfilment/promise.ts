import { query } from '../../kernel/query.ts'
import type { Read, Tx } from '../../kernel/transaction.ts'
import type { Order } from '../orders/index.ts'
import { shopSettings } from '../shop/index.ts'

/** Remembers until when an order was promised to arrive; the first word stands. Orders without a promise have none. */
export async function rememberPromise(tx: Tx, order: Order): Promise<void> {
  if (!order.delivery) return
  const { timeZone } = await shopSettings(tx)
  const { promise, slot } = order.delivery
  await query(
    tx,
    `insert into fulfilment.promise (order_id, profile_id, due_at)
     values ($1, $2, ($3::date + $4::time) at time zone $5) on conflict (order_id) do nothing`,
    [order.id, order.profileId, promise.to, slot?.to ?? '24:00', timeZone],
  )
}

/** Orders that were called off or never paid are no longer awaited. */
export async function forgetPromises(tx: Tx, orderIds: readonly string[]): Promise<void> {
  if (orderIds.length === 0) return
  await query(tx, 'delete from fulfilment.promise where order_id = any($1::uuid[]) and arrived_at is null', [orderIds])
}

/** The first word of its arrival stands. */
export async function recordPromiseMet(tx: Tx, orderId: string, at: Date): Promise<void> {
  await query(tx, 'update fulfilment.promise set arrived_at = coalesce(arrived_at, $2) where order_id = $1', [
    orderId,
    at,
  ])
}

export interface PromisesKept {
  /** Orders whose last promised day ended in the period. */
  readonly due: number
  /** Of these, arrived in time. */
  readonly kept: number
  /** Arrived afterwards, or not yet. */
  readonly broken: number
}

/** How well promises were kept (F2): orders due at or after `from` and before `before`, of what has become due. */
export async function promisesKept(read: Read, period: { from: Date; before: Date }): Promise<PromisesKept> {
  const [row] = await query<{ due: number; kept: number }>(
    read,
    `select count(*)::int as due, (count(*) filter (where arrived_at <= due_at))::int as kept
     from fulfilment.promise where due_at >= $1 and due_at < $2 and (due_at <= $3 or arrived_at is not null)`,
    [period.from, period.before, read.now],
  )
  return { due: row!.due, kept: row!.kept, broken: row!.due - row!.kept }
}
