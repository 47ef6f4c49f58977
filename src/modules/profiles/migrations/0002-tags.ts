import type { Migration } from '../../../kernel/migration.ts'

export const tags: Migration = {
  name: 'profiles/0002-tags',
  up: `
    create table profiles.tag (
      profile_id uuid not null references profiles.profile,
      tag text not null check (length(tag) between 1 and 60),
      primary key (profile_id, tag)
    );
    create index tag_of_people on profiles.tag (tag, profile_id);
  `,
}
