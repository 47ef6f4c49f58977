import type { Migration } from '../../../kernel/migration.ts'

export const people: Migration = {
  name: 'media/0005-people',
  up: `
    alter table media.asset add column person jsonb
      check (person is null or (jsonb_typeof(person) = 'object' and person <> '{}'));
    comment on column media.asset.person is
      'who wears or uses what is shown, as far as she agreed to tell: heightCm, sizeWorn, tone (Monk scale, 1 to 10)';
  `,
}
