import type { Migration } from '../../../kernel/migration.ts'

/** Who was erased, when and what was done; without a word about who it was. */
export const erasures: Migration = {
  name: 'profiles/0005-erasures',
  up: `
    create table profiles.erasure (
      id uuid primary key,
      profile_id uuid not null references profiles.profile,
      profile_ids uuid[] not null,
      by jsonb not null,
      at timestamptz not null,
      parts jsonb not null
    );
    create index erasure_of_profile on profiles.erasure using gin (profile_ids);
    alter table profiles.profile add erased_at timestamptz;
  `,
}
