import type { Migration } from '../../../kernel/migration.ts'

export const credited: Migration = {
  name: 'orders/0002-credited',
  up: `
    alter table orders."order" add column credited bigint not null default 0 check (credited between 0 and refunded);
    comment on column orders."order".credited is 'part of what went back that was given as store credit instead';
    alter table orders.refund add column as_credit boolean not null default false;
  `,
}
