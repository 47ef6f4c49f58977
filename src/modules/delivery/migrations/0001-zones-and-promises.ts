import type { Migration } from '../../../kernel/migration.ts'

export const zonesAndPromises: Migration = {
  name: 'delivery/0001-zones-and-promises',
  up: `
    create schema delivery;

    create table delivery.zone (
      id uuid primary key,
      name text not null check (length(name) between 1 and 80),
      countries text[] not null check (cardinality(countries) > 0),
      places jsonb not null,
      free_returns boolean not null default false
    );
    comment on column delivery.zone.countries is 'the countries of its places; * stands for everywhere';
    create index on delivery.zone using gin (countries);

    create table delivery.rate (
      id uuid primary key,
      zone_id uuid not null references delivery.zone on delete cascade,
      code text not null,
      position int not null default 0,
      terms jsonb not null,
      unique (zone_id, code)
    );

    create table delivery.holiday (
      "on" date not null,
      country text not null check (country = '*' or country ~ '^[A-Z]{2}$'),
      name text not null check (length(name) between 1 and 80),
      primary key ("on", country)
    );
    comment on table delivery.holiday is '*: the shop is closed; a country: no parcels are delivered there';

    create table delivery.service (
      id uuid primary key,
      code text not null unique,
      position int not null default 0,
      terms jsonb not null
    );

    create table delivery.slot_load (
      rate_id uuid not null,
      "on" date not null,
      slot_from text not null,
      taken int not null check (taken >= 0),
      primary key (rate_id, "on", slot_from)
    );

    create table delivery.promised (
      order_id uuid primary key,
      rate_id uuid not null,
      kind text not null check (kind in ('standard', 'express', 'same-day')),
      promised_from date not null,
      promised_to date not null check (promised_to >= promised_from),
      slot_from text,
      slot_to text,
      due_at timestamptz not null,
      price bigint not null check (price >= 0),
      currency text not null,
      at timestamptz not null,
      delivered_at timestamptz
    );
    comment on column delivery.promised.due_at is 'the end of the last promised day or slot, in the shop''s time zone';
    create index on delivery.promised (due_at);
    create index on delivery.promised (at);
  `,
}
