import type { Migration } from '../../../kernel/migration.ts'

export const refundCause: Migration = {
  name: 'orders/0003-refund-cause',
  up: `
    alter table orders.refund add column cause text check (cause in ('fraud'));
    comment on column orders.refund.cause is 'what others act on, beside the reason in words; null for an ordinary refund';
    create index refund_as_fraud on orders.refund (order_id) where cause = 'fraud';
  `,
}
