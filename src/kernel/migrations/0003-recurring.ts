import type { Migration } from '../migration.ts'

export const recurring: Migration = {
  name: 'kernel/0003-recurring',
  up: `
    create table kernel.recurring (
      name text primary key,
      next_at timestamptz not null,
      -- Who runs it now, and until when that is believed without hearing from it.
      holder uuid,
      held_until timestamptz,
      last_began_at timestamptz,
      last_ended_at timestamptz,
      last_error text,
      check ((holder is null) = (held_until is null))
    );
  `,
}
