import type { Migration } from '../../../kernel/migration.ts'

export const reviews: Migration = {
  name: 'consent/0002-reviews',
  up: `
    alter table consent.entry drop constraint entry_purpose_check,
      add constraint entry_purpose_check check (purpose in ('marketing', 'night-marketing', 'reviews'));
  `,
}
