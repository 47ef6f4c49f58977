import type { Migration } from '../../../kernel/migration.ts'

export const paidCheckouts: Migration = {
  name: 'checkout/0005-paid-checkouts',
  up: `
    drop index checkout.checkout_to_place;
    alter table checkout.checkout rename place_at to not_placed_before;
    comment on column checkout.checkout.not_placed_before is 'paid, but could not be placed: tried again then';
  `,
}
