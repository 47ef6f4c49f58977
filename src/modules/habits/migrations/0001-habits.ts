import type { Migration } from '../../../kernel/migration.ts'

/** What buying tells of people, kept by following the log; `forget position` and following it again gives the same rows. */
export const habits: Migration = {
  name: 'habits/0001-habits',
  up: `
    create schema habits;

    create table habits.purchase (
      order_id uuid primary key,
      profile_id uuid not null,
      placed_at timestamptz not null,
      total bigint not null,
      currency text not null,
      market text not null,
      channel text not null,
      -- The event that told it.
      seq bigint not null
    );
    create index purchase_of_profile on habits.purchase (profile_id, placed_at);

    create table habits.purchase_line (
      order_id uuid not null references habits.purchase on delete cascade,
      product_id uuid not null,
      units int not null,
      total bigint not null,
      primary key (order_id, product_id)
    );

    -- May be told before the order it belongs to.
    create table habits.cancellation (order_id uuid primary key, at timestamptz not null);
    create table habits.refund (
      refund_id uuid primary key,
      order_id uuid not null,
      amount bigint not null
    );
    create index refund_of_order on habits.refund (order_id);

    create table habits.buyer (
      profile_id uuid primary key,
      orders int not null,
      cancelled int not null,
      first_order_at timestamptz,
      last_order_at timestamptz,
      -- The last order that was counted, so that anybody can look it up.
      last_order_id uuid
    );
    create table habits.spend (
      profile_id uuid not null,
      currency text not null,
      amount bigint not null,
      primary key (profile_id, currency)
    );
    create table habits.supply (
      profile_id uuid not null,
      product_id uuid not null,
      times int not null,
      units int not null,
      spent bigint not null,
      first_at timestamptz not null,
      last_at timestamptz not null,
      last_units int not null,
      primary key (profile_id, product_id)
    );
    create table habits.presence (
      profile_id uuid primary key,
      first_at timestamptz not null,
      last_at timestamptz not null,
      last_type text not null
    );
  `,
}
