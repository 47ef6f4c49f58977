import type { Migration } from '../../../kernel/migration.ts'

/** A program that knocks at a journey's door says what it calls this; the same brings nobody in twice. */
export const toldAtTheDoor: Migration = {
  name: 'journeys/0021-told-at-the-door',
  up: `
    alter table journeys.run add column told_as text check (length(told_as) between 1 and 200);
    create unique index run_once_per_knock on journeys.run (journey_id, told_as) where told_as is not null;
  `,
}
