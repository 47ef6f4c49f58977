import type { Migration } from '../../../kernel/migration.ts'

export const revision: Migration = {
  name: 'journeys/0002-revision',
  up: `
    alter table journeys.journey add column revision int not null default 0 check (revision >= 0);
    comment on column journeys.journey.revision is
      'grows each time its draft is kept or published, so that nobody writes over what she has not seen';
  `,
}
