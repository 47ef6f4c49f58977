import type { Migration } from '../../../kernel/migration.ts'

export const drafts: Migration = {
  name: 'templates/0002-drafts',
  up: `
    -- What somebody is writing and has not saved: one for each of the staff and template, and one for a new template.
    create table templates.draft (
      place text not null check (place = 'new' or length(place) = 36),
      by text not null,
      content text not null,
      on_version int,
      revision int not null check (revision >= 1),
      saved_at timestamptz not null,
      primary key (place, by)
    );
  `,
}
