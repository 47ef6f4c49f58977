import type { Migration } from '../../../kernel/migration.ts'

/** Who comes back, and what is sold where: kept by following the log, and reckoned anew from it at any time. */
export const returning: Migration = {
  name: 'analytics/0031-returning',
  up: `
    create table analytics.sales_zone (
      single boolean primary key default true check (single),
      time_zone text not null
    );
    comment on table analytics.sales_zone is 'in whose days sales are counted; with another zone all is counted anew';

    create table analytics.sale (
      order_id uuid primary key,
      profile_id uuid not null,
      placed_at timestamptz not null,
      placed_on date not null,
      country text not null,
      currency char(3) not null,
      total bigint not null,
      refunded bigint not null,
      -- Not called off.
      is_kept boolean not null,
      -- Of these, what somebody bought and kept at least in part: no exchange, no fraud, not refunded wholly.
      is_bought boolean not null,
      check (is_kept or not is_bought)
    );
    create index sale_of_profile on analytics.sale (profile_id) where is_bought;
    comment on column analytics.sale.country is 'empty where it is not known';

    create table analytics.buyer (
      person_id uuid primary key,
      orders int not null check (orders > 0),
      first_at timestamptz not null,
      second_at timestamptz check (second_at >= first_at),
      first_on date not null,
      country text not null,
      gap_days int check (gap_days >= 0),
      check ((gap_days is null) = (second_at is null))
    );
    comment on table analytics.buyer is 'people with an order that counts, all their profiles together';
    comment on column analytics.buyer.country is 'of the first order';
    comment on column analytics.buyer.gap_days is 'from the day of the first to the day of the second order';

    create table analytics.buyer_day (
      first_on date not null,
      country text not null,
      -- -1: not come back yet.
      gap_days int not null,
      people int not null,
      primary key (first_on, country, gap_days)
    );
    comment on table analytics.buyer_day is 'analytics.buyer, counted';

    create table analytics.country_day (
      day date not null,
      country text not null,
      currency char(3) not null,
      orders int not null,
      total bigint not null,
      refunded bigint not null,
      refunded_orders int not null,
      primary key (day, country, currency)
    );
    comment on table analytics.country_day is 'the kept of analytics.sale, counted by the day they were placed';
  `,
}
