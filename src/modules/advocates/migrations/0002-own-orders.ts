import type { Migration } from '../../../kernel/migration.ts'

/** Whose order it was is kept, because two can turn out to be one person later, and be parted again. */
export const ownOrders: Migration = {
  name: 'advocates/0002-own-orders',
  up: `
    alter table advocates.brought add column buyer_id uuid, add column is_own boolean not null default false;
    comment on column advocates.brought.buyer_id is 'the profile that ordered; nothing is known of older ones';
    comment on column advocates.brought.is_own is 'the advocate herself ordered: it counts for nobody';
  `,
}
