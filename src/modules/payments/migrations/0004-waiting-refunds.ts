import type { Migration } from '../../../kernel/migration.ts'

export const waitingRefunds: Migration = {
  name: 'payments/0004-waiting-refunds',
  up: `
    alter table payments.refund add column after_id uuid references payments.refund,
      add constraint waits_for_another check (after_id <> id);
    create index refund_waiting on payments.refund (after_id) where after_id is not null and status = 'wished';
    comment on column payments.refund.after_id is 'given only when that one is done, and not at all when it is rejected';
  `,
}
