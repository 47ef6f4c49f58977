import type { Migration } from '../../../kernel/migration.ts'

export const checkout: Migration = {
  name: 'checkout/0001-checkout',
  up: `
    create schema checkout;

    create table checkout.checkout (
      id uuid primary key,
      token text not null unique,
      version int not null default 1,
      market text not null,
      currency char(3) not null,
      locale text not null,
      source jsonb not null,
      profile_id uuid,
      signed_in boolean not null default false,
      email text,
      email_basis text,
      email_at timestamptz,
      phone text,
      name text,
      address jsonb,
      billing_address jsonb,
      delivery_code text,
      codes jsonb not null default '[]',
      services jsonb not null default '[]',
      gift_message text,
      note text,
      marketing boolean,
      fixed jsonb,
      held_until timestamptz,
      payment_id uuid,
      place_at timestamptz,
      given_back text,
      order_id uuid unique,
      order_token text,
      merged_into uuid references checkout.checkout,
      buy_now_key text,
      changed_at timestamptz not null,
      abandoned_at timestamptz,
      created_at timestamptz not null,
      check ((email is null) = (email_basis is null) and (email is null) = (email_at is null)),
      check ((order_id is null) = (order_token is null)),
      check ((fixed is null) = (held_until is null)),
      unique (profile_id, buy_now_key)
    );
    create index checkout_of_profile on checkout.checkout (profile_id, changed_at desc) where order_id is null;
    create index checkout_to_place on checkout.checkout (place_at) where place_at is not null and order_id is null;
    create index checkout_left on checkout.checkout (changed_at)
      where email is not null and order_id is null and abandoned_at is null and merged_into is null;

    create table checkout.line (
      checkout_id uuid not null references checkout.checkout,
      variant_id uuid not null,
      quantity int not null check (quantity between 1 and 999),
      added_at timestamptz not null,
      position int not null,
      removed_at timestamptz,
      primary key (checkout_id, variant_id)
    );

    create table checkout.exit_reason (
      id uuid primary key,
      checkout_id uuid not null references checkout.checkout,
      reason text not null,
      comment text,
      at timestamptz not null
    );
    create index exit_reason_of_checkout on checkout.exit_reason (checkout_id);
  `,
}
