import type { Migration } from '../../../kernel/migration.ts'

/** Whoever asks for carts by their beginning leaves out those that went into another: `checkout_by_day` has them. */
export const oneIndexByDay: Migration = {
  name: 'checkout/0006-one-index-by-day',
  up: 'drop index checkout.checkout_started',
}
