import type { Migration } from '../../../kernel/migration.ts'

/** How many carts of the last days became orders is counted in the index alone. */
export const cartsByDay: Migration = {
  name: 'checkout/0004-carts-by-day',
  up: `create index checkout_by_day on checkout.checkout (created_at) include (order_id) where merged_into is null`,
}
