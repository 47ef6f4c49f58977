import type { Migration } from '../../../kernel/migration.ts'

export const storeCredit: Migration = {
  name: 'checkout/0002-store-credit',
  up: `
    alter table checkout.checkout add column credit_of uuid;
    comment on column checkout.checkout.credit_of is 'whose store credit pays, as far as it goes';
  `,
}
