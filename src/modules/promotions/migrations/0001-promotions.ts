import type { Migration } from '../../../kernel/migration.ts'

export const promotions: Migration = {
  name: 'promotions/0001-promotions',
  up: `
    create schema promotions;

    create table promotions.promotion (
      id uuid primary key,
      title jsonb not null,
      rule jsonb not null,
      conditions jsonb not null,
      combines_with text[] not null,
      priority int not null,
      automatic boolean not null,
      starts_at timestamptz not null,
      ends_at timestamptz check (ends_at > starts_at),
      most_uses int check (most_uses > 0),
      most_uses_per_profile int check (most_uses_per_profile > 0),
      -- Counted here only where most_uses bounds it: a row that every order wrote would make orders wait for each other.
      limited_uses int not null default 0 check (limited_uses >= 0),
      ended_at timestamptz,
      created_at timestamptz not null,
      check (most_uses is null or limited_uses <= most_uses)
    );
    create index automatic_promotion on promotions.promotion (starts_at) where automatic and ended_at is null;

    create table promotions.code (
      code text primary key check (code = upper(code) and code !~ '\\s' and length(code) between 3 and 40),
      promotion_id uuid not null references promotions.promotion,
      most_uses int check (most_uses > 0),
      limited_uses int not null default 0 check (limited_uses >= 0),
      expires_at timestamptz,
      issued_for text,
      created_at timestamptz not null,
      check (most_uses is null or limited_uses <= most_uses)
    );
    create index code_of_promotion on promotions.code (promotion_id, code);
    create unique index code_issued_for on promotions.code (promotion_id, issued_for) where issued_for is not null;

    create table promotions.redemption (
      promotion_id uuid not null references promotions.promotion,
      order_id uuid not null,
      reference text not null,
      profile_id uuid,
      code text references promotions.code,
      redeemed_at timestamptz not null,
      released_at timestamptz,
      primary key (order_id, promotion_id)
    );
    create index redemption_of_promotion on promotions.redemption (promotion_id, redeemed_at, order_id);
    create index redemption_of_code on promotions.redemption (code) where code is not null;

    create table promotions.profile_use (
      promotion_id uuid not null references promotions.promotion,
      profile_id uuid not null,
      uses int not null check (uses >= 0),
      primary key (promotion_id, profile_id)
    );
  `,
}
