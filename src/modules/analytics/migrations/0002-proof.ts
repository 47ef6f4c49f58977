import type { Migration } from '../../../kernel/migration.ts'

/** Where what customers say was seen and used, and which orders came of carts that saw it. */
export const proof: Migration = {
  name: 'analytics/0002-proof',
  up: `
    create table analytics.proof_day (
      day date not null,
      place text not null,
      -- Empty: it was seen.
      deed text not null,
      count int not null check (count > 0),
      primary key (day, place, deed)
    );

    create table analytics.proof_visitor (
      day date not null,
      -- Hash with the salt of the day; these rows go with it.
      visitor bytea not null,
      place text not null,
      seen_at timestamptz not null,
      used_at timestamptz,
      primary key (day, visitor, place)
    );

    create table analytics.proof_touch (
      checkout_id uuid not null,
      place text not null,
      first_at timestamptz not null,
      last_at timestamptz not null,
      used_at timestamptz,
      primary key (checkout_id, place)
    );
    comment on table analytics.proof_touch is
      'a cart from which a block of reviews was seen; only where views may be joined without asking';
    create index proof_touch_last on analytics.proof_touch (last_at);

    create table analytics.proof_order (
      order_id uuid primary key,
      checkout_id uuid not null,
      market text not null,
      currency char(3) not null,
      total bigint not null,
      placed_at timestamptz not null,
      cancelled_at timestamptz
    );
    create index proof_order_placed on analytics.proof_order (placed_at, order_id);
    create index proof_order_of_checkout on analytics.proof_order (checkout_id);

    create table analytics.proof_refund (
      refund_id uuid primary key,
      order_id uuid not null,
      amount bigint not null
    );
    create index proof_refund_of_order on analytics.proof_refund (order_id);
  `,
}
