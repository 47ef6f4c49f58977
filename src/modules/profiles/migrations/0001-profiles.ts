import type { Migration } from '../../../kernel/migration.ts'

export const profiles: Migration = {
  name: 'profiles/0001-profiles',
  up: `
    create schema profiles;

    create table profiles.profile (
      id uuid primary key,
      name text,
      locale text,
      created_at timestamptz not null
    );

    create table profiles.identity (
      kind text not null check (kind in ('email', 'phone', 'device')),
      value text not null,
      profile_id uuid not null references profiles.profile,
      created_at timestamptz not null,
      primary key (kind, value)
    );
    create index identity_of_profile on profiles.identity (profile_id);

    create table profiles.address (
      id uuid primary key,
      profile_id uuid not null references profiles.profile,
      address jsonb not null,
      fingerprint text not null generated always as (md5(address::text)) stored,
      used_at timestamptz not null,
      unique (profile_id, fingerprint)
    );

    create table profiles.sign_in (
      token_hash bytea primary key,
      code_hash bytea not null,
      profile_id uuid not null references profiles.profile,
      return_to text,
      tries_left int not null default 5 check (tries_left >= 0),
      expires_at timestamptz not null,
      created_at timestamptz not null
    );
    create index sign_in_of_profile on profiles.sign_in (profile_id, created_at desc);
    create index sign_in_expiry on profiles.sign_in (expires_at);

    create table profiles.session (
      token_hash bytea primary key,
      profile_id uuid not null references profiles.profile,
      expires_at timestamptz not null,
      created_at timestamptz not null
    );
    create index session_of_profile on profiles.session (profile_id);
    create index session_expiry on profiles.session (expires_at);
  `,
}
