import type { Migration } from '../../../kernel/migration.ts'

export const leaving: Migration = {
  name: 'checkout/0003-leaving',
  up: `
    create index exit_reason_at on checkout.exit_reason (at);
    create index checkout_started on checkout.checkout (created_at);
  `,
}
