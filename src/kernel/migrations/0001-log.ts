import type { Migration } from '../migration.ts'

export const log: Migration = {
  name: 'kernel/0001-log',
  up: `
    create table kernel.event (
      seq bigint generated always as identity primary key,
      xid xid8 not null default pg_current_xact_id(),
      type text not null,
      profile_id uuid,
      data jsonb not null,
      at timestamptz not null
    );
    create index event_in_order on kernel.event (xid, seq);
    create index event_of_profile on kernel.event (profile_id, seq desc) where profile_id is not null;
  `,
}
