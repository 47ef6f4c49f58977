import type { Migration } from '../../../kernel/migration.ts'

export const pricing: Migration = {
  name: 'pricing/0001-pricing',
  up: `
    create schema pricing;

    create table pricing.market (
      code text primary key check (code ~ '^[a-z0-9-]{1,32}$'),
      name text not null,
      currency text not null check (currency ~ '^[A-Z]{3}$'),
      locales text[] not null check (cardinality(locales) > 0),
      tax_included boolean not null,
      is_default boolean not null
    );
    create unique index one_default_market on pricing.market (is_default) where is_default;

    create table pricing.market_country (
      country text primary key check (country ~ '^[A-Z]{2}$'),
      market_code text not null references pricing.market on delete cascade
    );
    create index country_of_market on pricing.market_country (market_code);

    create table pricing.price_list (
      code text primary key check (code ~ '^[a-z0-9-]{1,32}$'),
      name text not null,
      priority int not null,
      market_code text references pricing.market,
      group_key text
    );
    create index price_list_of_market on pricing.price_list (market_code);
    insert into pricing.price_list (code, name, priority) values ('standard', 'Standard', 0);

    create table pricing.group_member (
      profile_id uuid not null,
      group_key text not null,
      primary key (profile_id, group_key)
    );

    create table pricing.price (
      variant_id uuid not null,
      currency text not null check (currency ~ '^[A-Z]{3}$'),
      list_code text not null references pricing.price_list on delete cascade,
      starts_at timestamptz not null default '-infinity',
      ends_at timestamptz check (ends_at > starts_at),
      amount bigint not null check (amount >= 0),
      compare_at bigint check (compare_at > amount),
      primary key (variant_id, currency, list_code, starts_at)
    );
    create index price_of_list on pricing.price (list_code);
    create index price_starting on pricing.price (starts_at) where starts_at > '-infinity';
    create index price_ending on pricing.price (ends_at) where ends_at is not null;

    create table pricing.schedule_position (
      singleton boolean primary key default true check (singleton),
      announced_until timestamptz not null
    );
    insert into pricing.schedule_position (announced_until) values ('-infinity');

    create table pricing.tax_rate (
      id uuid primary key,
      country text not null check (country ~ '^[A-Z]{2}$'),
      region text not null default '',
      tax_class text not null,
      name text not null,
      parts_per_million int not null check (parts_per_million between 0 and 1000000),
      instead_of_country boolean not null default false,
      source text not null,
      as_of date not null,
      to_be_checked boolean not null,
      unique (country, region, tax_class, name)
    );
  `,
}
