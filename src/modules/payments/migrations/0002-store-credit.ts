import type { Migration } from '../../../kernel/migration.ts'

export const storeCredit: Migration = {
  name: 'payments/0002-store-credit',
  up: `
    drop index payments.one_payment_waited_for;
    create unique index one_payment_waited_for
      on payments.payment (reference, (provider = 'store-credit')) where let_go_at is null;
    comment on index payments.one_payment_waited_for is 'store credit may pay a part beside one provider';
  `,
}
