import type { Migration } from '../../../kernel/migration.ts'

/** Moving everybody to another version goes page by page; here is how far it has come. */
export const migratingInPages: Migration = {
  name: 'journeys/0020-migrating-in-pages',
  up: `
    -- The last that staff asked for, of each journey.
    create table journeys.migration (
      journey_id uuid primary key references journeys.journey,
      to_version int not null,
      -- Only who goes by this one; every earlier one where there is none.
      from_version int,
      -- Old step → new step.
      steps jsonb not null,
      started_at timestamptz not null,
      moved int not null default 0,
      done_at timestamptz,
      foreign key (journey_id, to_version) references journeys.version
    );
    create index migration_under_way on journeys.migration (started_at) where done_at is null;

    -- Who stands at a step, also by one version alone.
    create index run_standing on journeys.run (journey_id, step, version) where state <> 'ended';
    drop index journeys.run_open;
  `,
}
