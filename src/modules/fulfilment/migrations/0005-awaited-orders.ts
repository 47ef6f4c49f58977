import type { Migration } from '../../../kernel/migration.ts'

export const awaitedOrders: Migration = {
  name: 'fulfilment/0005-awaited-orders',
  up: `create index promise_awaited on fulfilment.promise (due_at) include (order_id) where arrived_at is null;`,
}
