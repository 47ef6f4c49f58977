import { touching } from '../../../kernel/kept.ts'
import type { Migration } from '../../../kernel/migration.ts'

/** Who sends events, with which keys, and what came. */
export const collecting: Migration = {
  name: 'collecting/0001-collecting',
  up: `
    create schema collecting;

    create table collecting.source (
      id uuid primary key,
      name text not null check (length(name) between 1 and 80),
      channel text not null,
      -- Of the sites whose pages may send with its keys; other programs bring no origin.
      origins text[] not null default '{}' check (cardinality(origins) <= 20),
      created_at timestamptz not null,
      created_by text not null
    );

    create table collecting.write_key (
      id uuid primary key,
      source_id uuid not null references collecting.source,
      shown text not null,
      secret_hash bytea not null unique,
      created_at timestamptz not null,
      created_by text not null,
      revoked_at timestamptz
    );
    create index write_key_of_source on collecting.write_key (source_id, id);
    ${touching('collecting.keys', 'collecting.source', 'collecting.write_key')}

    -- Apart from the keys, which processes keep.
    create table collecting.key_use (
      key_id uuid primary key references collecting.write_key,
      used_at timestamptz not null
    );

    create table collecting.event (
      -- A hash of the source and the sender's id of the message: the same one is taken once.
      id uuid primary key,
      source_id uuid not null references collecting.source,
      message_id text not null,
      type text not null,
      name text not null,
      profile_id uuid,
      -- In the time of this shop: the sender's clock may be wrong.
      occurred_at timestamptz not null,
      received_at timestamptz not null,
      data jsonb not null
    );
    comment on column collecting.event.data is
      'properties, traits and context as they were sent; may hold personal data, which is why they are not in the log';
    create index event_of_source on collecting.event (source_id, received_at desc, occurred_at desc);
    create index event_of_profile on collecting.event (profile_id, occurred_at desc, id desc) where profile_id is not null;
    create index event_by_age on collecting.event using brin (received_at);

    -- Sets of identities by which somebody was met, as hashes, and since when.
    create table collecting.met (
      id uuid primary key,
      profile_id uuid not null,
      first_at timestamptz not null
    );

    create table collecting.problem (
      id uuid primary key,
      source_id uuid not null references collecting.source,
      at timestamptz not null,
      door text not null,
      type text not null,
      name text not null,
      field text not null,
      message text not null
    );
    create index problem_of_source on collecting.problem (source_id, id desc);

    create table collecting.source_hour (
      source_id uuid not null references collecting.source,
      hour timestamptz not null,
      taken int not null default 0 check (taken >= 0),
      repeated int not null default 0 check (repeated >= 0),
      refused int not null default 0 check (refused >= 0),
      primary key (source_id, hour)
    );
  `,
}
