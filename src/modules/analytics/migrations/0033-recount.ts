import type { Migration } from '../../../kernel/migration.ts'

/** Another zone of the shop is counted page by page; what is not yet done lies behind a place that is written down. */
export const recount: Migration = {
  name: 'analytics/0033-recount',
  up: `
    alter table analytics.sales_zone
      add column recounting text check (recounting in ('sales', 'buyers')),
      add column after uuid,
      add column done int not null default 0,
      add column total int not null default 0;
    comment on column analytics.sales_zone.recounting is 'what is being counted anew; null: all is in the days of the zone';
    comment on column analytics.sales_zone.after is 'the last one that is in the days of the zone; null: none of these yet';
  `,
}
