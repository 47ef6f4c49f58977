import type { Migration } from '../../../kernel/migration.ts'

/**
 * Identities of every kind, each with a profile of its own, and what binds profiles to one person.
 *
 * A merge is a row and a mark at the profiles that answer through another; nothing is rewritten, here or in another
 * module, so taking it back gives both as they were.
 */
export const persons: Migration = {
  name: 'profiles/0003-persons',
  up: `
    alter table profiles.identity drop constraint identity_kind_check;
    alter table profiles.identity
      add check (kind ~ '^(email|phone|card|device|channel:[a-z][a-z0-9-]{0,39})$'),
      add check (length(value) between 1 and 254),
      add first_seen_at timestamptz,
      add source text,
      add proven_at timestamptz;
    update profiles.identity set first_seen_at = created_at;
    alter table profiles.identity alter first_seen_at set not null;

    alter table profiles.profile
      -- Who answers for this profile; nothing: it answers for itself and for those that name it here.
      add merged_into uuid references profiles.profile,
      -- False of a device that nobody is known by.
      add is_known boolean not null default true,
      add check (merged_into <> id);
    create index profile_merged_into on profiles.profile (merged_into) where merged_into is not null;
    create index profile_known on profiles.profile (id) where is_known and merged_into is null;

    create extension if not exists pg_trgm;
    create index profile_by_name on profiles.profile using gin (lower(name) gin_trgm_ops) where name is not null;
    create index identity_by_beginning on profiles.identity using gin (value gin_trgm_ops) where kind <> 'device';

    -- A weak identity was seen together with a stronger one; the earliest time counts, in whatever order it is told.
    create table profiles.sighting (
      profile_id uuid not null references profiles.profile,
      with_profile_id uuid not null references profiles.profile,
      rank int not null,
      value text not null,
      first_seen_at timestamptz not null,
      primary key (profile_id, with_profile_id)
    );
    create index sighting_of_stronger on profiles.sighting (with_profile_id);

    -- Two profiles are one person, and why.
    create table profiles.merge (
      id uuid primary key,
      profile_id uuid not null references profiles.profile,
      with_profile_id uuid not null references profiles.profile,
      rule text not null check (rule in ('proof', 'seen-with', 'staff')),
      source text not null,
      evidence jsonb not null,
      observed_at timestamptz not null,
      by jsonb,
      at timestamptz not null,
      undone_at timestamptz,
      undone_by jsonb,
      undone_because text,
      check (profile_id <> with_profile_id),
      check ((undone_at is null) = (undone_because is null))
    );
    create unique index merge_holds_once on profiles.merge
      (least(profile_id, with_profile_id), greatest(profile_id, with_profile_id)) where undone_at is null;
    create unique index merge_seen_with_one on profiles.merge (profile_id)
      where undone_at is null and rule = 'seen-with';
    create index merge_of_profile on profiles.merge (profile_id);
    create index merge_with_profile on profiles.merge (with_profile_id);

    -- Staff said that these two are not one person: no rule brings them together again.
    create table profiles.apart (
      profile_id uuid not null references profiles.profile,
      with_profile_id uuid not null references profiles.profile,
      since timestamptz not null,
      primary key (profile_id, with_profile_id)
    );
    create index apart_with on profiles.apart (with_profile_id);
  `,
}
