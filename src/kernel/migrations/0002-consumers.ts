import type { Migration } from '../migration.ts'

export const consumers: Migration = {
  name: 'kernel/0002-consumers',
  up: `
    create table kernel.consumer_position (
      consumer text not null,
      lane int not null check (lane >= 0),
      lanes int not null check (lanes > lane),
      -- All events of its types up to here are handled.
      xid xid8 not null default '0',
      seq bigint not null default 0,
      -- Raised by a rewind, so that no worker moves the position by what it knew before.
      generation int not null default 0,
      moved_at timestamptz,
      -- The event the lane stands at because its reaction throws.
      failing_seq bigint,
      attempts int not null default 0,
      error text,
      retry_at timestamptz,
      primary key (consumer, lane)
    );
    create table kernel.set_aside (
      id uuid primary key,
      consumer text not null,
      lane int not null,
      event_seq bigint not null,
      error text not null,
      attempts int not null check (attempts > 0),
      at timestamptz not null,
      unique (consumer, event_seq)
    );
    create index set_aside_by_time on kernel.set_aside (at desc, id desc);
  `,
}
