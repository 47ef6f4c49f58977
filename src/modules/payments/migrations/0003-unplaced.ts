import type { Migration } from '../../../kernel/migration.ts'

export const unplaced: Migration = {
  name: 'payments/0003-unplaced',
  up: `
    drop index payments.payment_unclaimed;
    create index payment_unplaced on payments.payment (authorised_at)
      where status in ('authorised', 'captured') and order_id is null and let_go_at is null;
  `,
}
