import type { Migration } from '../../../kernel/migration.ts'

export const wishes: Migration = {
  name: 'wishes/0001-wishes',
  up: `
    create schema wishes;

    create table wishes.wish (
      id uuid primary key,
      profile_id uuid not null,
      variant_id uuid not null,
      product_id uuid not null,
      kind text not null check (kind in ('back-in-stock', 'lower-price')),
      market text not null,
      currency text not null,
      -- What it cost when she asked, in minor units.
      price bigint check (price >= 0),
      asked_at timestamptz not null,
      told_at timestamptz,
      check ((kind = 'lower-price') <= (price is not null))
    );
    create unique index wish_at_a_time on wishes.wish (profile_id, variant_id, kind) where told_at is null;
    create index wish_waiting on wishes.wish (variant_id, kind, asked_at) where told_at is null;
  `,
}
