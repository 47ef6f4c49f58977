import type { Migration } from '../../../kernel/migration.ts'

/** What is known of a person beside her identities: every observation with where and when, of which one counts. */
export const traits: Migration = {
  name: 'profiles/0004-traits',
  up: `
    create table profiles.trait (
      id uuid primary key,
      profile_id uuid not null references profiles.profile,
      name text not null check (name ~ '^[a-z][a-z0-9-]{0,59}$'),
      value jsonb not null,
      value_hash text not null generated always as (md5(value::text)) stored,
      source text not null check (source in ('staff', 'shopper', 'channel', 'import', 'page')),
      observed_at timestamptz not null,
      recorded_at timestamptz not null,
      by jsonb,
      unique (profile_id, name, source, observed_at, value_hash)
    );
    create index trait_by_value on profiles.trait (name, value_hash, profile_id);
  `,
}
