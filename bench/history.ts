import type { BenchDatabase } from './database.ts'
import type { TableToFill } from './many-rows.ts'

const arrived = '2020-01-01T00:00:00Z'

/** All that grows with each purchase, so that a shop of a million orders can be had without making them. */
export const tables: readonly TableToFill[] = [
  { table: 'profiles.profile', ids: ['id'] },
  { table: 'profiles.identity', ids: ['profile_id'], texts: ['value'] },
  { table: 'checkout.checkout', ids: ['id', 'profile_id', 'payment_id', 'order_id'], texts: ['token', 'order_token'] },
  { table: 'checkout.line', ids: ['checkout_id'] },
  { table: 'orders."order"', ids: ['id', 'checkout_id', 'profile_id'], texts: ['number', 'token'] },
  { table: 'orders.order_line', ids: ['id', 'order_id'] },
  { table: 'orders.happening', ids: ['id', 'order_id'] },
  { table: 'payments.payment', ids: ['id', 'order_id', 'profile_id', 'reference'], texts: ['provider_ref'] },
  { table: 'payments.wish', ids: ['id', 'payment_id'] },
  { table: 'payments.notice', ids: ['payment_id'], texts: ['event_id', 'provider_ref'] },
  { table: 'test_payments.payment', ids: ['our_payment'], texts: ['id', 'capture_key', 'void_key'] },
  { table: 'test_payments.webhook', ids: ['id'] },
  { table: 'inventory.hold', ids: ['holder', 'order_id'] },
  { table: 'inventory.ledger', ids: ['order_id'] },
  // Nobody packs here: as copies they would all be late, and a delay be told of each.
  { table: 'delivery.promised', ids: ['order_id'], set: { delivered_at: arrived } },
  { table: 'fulfilment.promise', ids: ['order_id', 'profile_id'], set: { arrived_at: arrived } },
  { table: 'analytics.proof_order', ids: ['order_id', 'checkout_id'] },
  { table: 'habits.purchase', ids: ['order_id', 'profile_id'], numbers: ['seq'] },
  { table: 'habits.purchase_line', ids: ['order_id'] },
  { table: 'habits.buyer', ids: ['profile_id', 'last_order_id'] },
  { table: 'habits.spend', ids: ['profile_id'] },
  { table: 'habits.supply', ids: ['profile_id'] },
  { table: 'habits.presence', ids: ['profile_id'] },
  { table: 'segments.membership', ids: ['person_id'] },
  // Looked at again as days went by, which copies of the past have behind them.
  { table: 'segments.person', ids: ['person_id'], set: { recheck_at: null } },
  { table: 'segments.happening', ids: ['person_id', 'profile_id', 'order_id'], numbers: ['seq'] },
  {
    table: 'messaging.send',
    ids: ['id', 'profile_id'],
    texts: ['key', 'message_id'],
    set: { html: '', body_text: '' },
  },
  { table: 'messaging.reading', ids: ['send_id'] },
  // Long passed by every consumer: their places lie behind.
  { table: 'kernel.event', ids: ['profile_id'], set: { xid: '3' } },
  { table: 'job.job_common', ids: ['id'], texts: ['singleton_key'], most: 100_000 },
]

/** What is as long as the catalogue, or empties again: it grows with no order. */
const passing = ['catalog.listing_stock', 'inventory.stock_card', 'inventory.held', 'http.idempotency']

export async function ordersIn(db: BenchDatabase): Promise<number> {
  const { rows } = await db.pool.query<{ count: number }>('select count(*) as count from orders."order"')
  return Number(rows[0]!.count)
}

const counted = `
  select quote_ident(schemaname) || '.' || quote_ident(relname) as table, n_tup_ins as rows from pg_stat_user_tables`

/** How many rows each table was given so far. */
export async function rowsGiven(db: BenchDatabase): Promise<Map<string, number>> {
  await db.pool.query('select pg_stat_force_next_flush()')
  const { rows } = await db.pool.query<{ table: string; rows: number }>(counted)
  return new Map(rows.map(({ table, rows: given }) => [table, given]))
}

/** Tables that purchases gave more rows than one for every second order, and that are not filled: nothing may be left out. */
export async function notFilled(db: BenchDatabase, before: Map<string, number>, orders: number): Promise<string[]> {
  const known = new Set([...tables.map(({ table }) => table), ...passing])
  const after = await rowsGiven(db)
  return [...after]
    .filter(([table, given]) => given - (before.get(table) ?? 0) > orders / 2 && !known.has(table))
    .map(([table]) => table)
}
