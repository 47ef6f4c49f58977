import type { Migration } from '../../../kernel/migration.ts'

/**
 * On hand (what the shelf carries) = loose + unit + held (without what is owed) + unsettled, per variant and location;
 * the ledger's deltas add up to the same number.
 */
export const stockAndHolds: Migration = {
  name: 'inventory/0001-stock-and-holds',
  up: `
    create schema inventory;

    create table inventory.location (
      id uuid primary key,
      code text not null unique check (code ~ '^[a-z0-9][a-z0-9-]{0,39}$'),
      name text not null check (length(name) between 1 and 80)
    );
    insert into inventory.location values ('00000000-0000-7000-8000-000000000001', 'main', 'Main');

    create table inventory.stock_policy (
      variant_id uuid primary key,
      tracked boolean not null,
      policy text not null check (policy in ('deny', 'continue')),
      sold_out boolean not null default false
    );
    comment on column inventory.stock_policy.sold_out is 'what the log was last told';
    create index on inventory.stock_policy (variant_id) where sold_out;

    create table inventory.stock (
      variant_id uuid not null,
      location_id uuid not null references inventory.location,
      loose int not null default 0 check (loose >= 0),
      pool int not null default 20 check (pool between 1 and 1000),
      filled_at timestamptz,
      primary key (variant_id, location_id)
    );
    comment on column inventory.stock.loose is 'free units that are not in the pool of unit rows';
    comment on column inventory.stock.pool is 'how many unit rows the next filling makes at most';

    create table inventory.unit (
      variant_id uuid not null,
      location_id uuid not null,
      id bigint generated always as identity,
      primary key (variant_id, location_id, id)
    ) with (autovacuum_vacuum_scale_factor = 0.02, autovacuum_vacuum_threshold = 500);
    comment on table inventory.unit is 'one free unit that a buyer can take without waiting for another';

    create table inventory.hold (
      holder text primary key check (length(holder) between 1 and 100),
      wanted jsonb not null,
      until timestamptz not null,
      order_id uuid unique
    );
    comment on column inventory.hold.wanted is 'what was asked for: a hold that ran out is taken again by it';
    create index on inventory.hold (until) where order_id is null;

    create table inventory.held (
      holder text not null references inventory.hold on delete cascade,
      variant_id uuid not null,
      location_id uuid not null,
      quantity int not null check (quantity > 0),
      owed int not null default 0 check (owed between 0 and quantity),
      until timestamptz not null,
      primary key (holder, variant_id, location_id)
    );
    comment on column inventory.held.owed is 'the part of the quantity that was promised without being there';
    create index on inventory.held (variant_id, until);
    create index on inventory.held (until);

    create table inventory.unsettled (
      id bigint generated always as identity primary key,
      variant_id uuid not null,
      location_id uuid not null,
      quantity int not null check (quantity <> 0)
    );
    comment on table inventory.unsettled is
      'not yet counted into loose, so that nobody waits for its row: goods given back in bulk (+), sold and owed (-)';
    create index on inventory.unsettled (variant_id);

    create table inventory.ledger (
      id bigint generated always as identity primary key,
      variant_id uuid not null,
      location_id uuid not null references inventory.location,
      delta int not null check (delta <> 0),
      reason text not null check (reason in ('received', 'counted', 'imported', 'sold', 'restocked', 'moved',
        'damaged', 'lost', 'given', 'corrected')),
      reference text check (length(reference) <= 200),
      by text check (length(by) <= 200),
      at timestamptz not null
    );
    create index on inventory.ledger (variant_id, id);
    create index on inventory.ledger (reference, variant_id) where reference is not null;
    create index on inventory.ledger using brin (at);
  `,
}
