import { touching } from '../../../kernel/kept.ts'
import type { Migration } from '../../../kernel/migration.ts'

export const webhooks: Migration = {
  name: 'webhooks/0001-webhooks',
  up: `
    create schema webhooks;

    create table webhooks.endpoint (
      id uuid primary key,
      kind text not null check (kind in ('endpoint', 'hook')),
      address text not null check (length(address) between 8 and 2000),
      description text not null default '',
      event_types text[] not null check (cardinality(event_types) between 1 and 100),
      salt uuid not null,
      earlier_salt uuid,
      earlier_until timestamptz,
      follows_from timestamptz not null,
      created_at timestamptz not null,
      created_by text not null,
      disabled_at timestamptz,
      disabled_for text check (disabled_for in ('staff', 'gone', 'failing')),
      failing_since timestamptz,
      check ((disabled_at is null) = (disabled_for is null)),
      check ((earlier_salt is null) = (earlier_until is null)),
      check (kind = 'endpoint' or cardinality(event_types) = 1)
    );
    comment on column webhooks.endpoint.kind is 'hook: subscribed by a program, for one kind of event';
    comment on column webhooks.endpoint.salt is 'the signing secret is derived from it and the secret of the shop; nothing of it is stored';
    comment on column webhooks.endpoint.follows_from is 'events from this instant on are sent by themselves';
    create unique index hook_once on webhooks.endpoint (created_by, address, (event_types[1]))
      where kind = 'hook' and disabled_at is null;

    create table webhooks.message (
      id text primary key,
      type text not null,
      body text not null,
      created_at timestamptz not null
    );
    comment on table webhooks.message is 'an event as it leaves, the same bytes at each try';
    create index message_by_age on webhooks.message (created_at);

    create table webhooks.delivery (
      id uuid primary key,
      endpoint_id uuid not null references webhooks.endpoint on delete cascade,
      message_id text not null references webhooks.message,
      state text not null default 'waiting' check (state in ('waiting', 'delivered', 'failed')),
      is_test boolean not null default false,
      attempts int not null default 0,
      tries int not null default 0,
      next_at timestamptz,
      created_at timestamptz not null,
      ended_at timestamptz,
      unique (endpoint_id, message_id),
      check ((state = 'waiting') = (ended_at is null)),
      check (state = 'waiting' or next_at is null)
    );
    comment on column webhooks.delivery.attempts is 'all there were';
    comment on column webhooks.delivery.tries is 'since it was made or last begun again: where it stands in the schedule';
    create index delivery_due on webhooks.delivery (endpoint_id, next_at, id) where state = 'waiting';
    create index delivery_of_endpoint on webhooks.delivery (endpoint_id, id desc);
    create index delivery_by_state on webhooks.delivery (endpoint_id, state, id desc);
    create index delivery_of_message on webhooks.delivery (message_id);
    create index delivery_by_age on webhooks.delivery (created_at);
    create index delivery_test_open on webhooks.delivery (created_at) where state = 'waiting' and is_test;

    create table webhooks.attempt (
      delivery_id uuid not null references webhooks.delivery on delete cascade,
      number int not null,
      at timestamptz not null,
      took_ms int not null,
      status int,
      answer text,
      failure text,
      primary key (delivery_id, number),
      check ((status is null) <> (failure is null))
    );

    create table webhooks.sender (
      endpoint_id uuid primary key references webhooks.endpoint on delete cascade,
      holder uuid not null,
      until timestamptz not null
    );
    comment on table webhooks.sender is 'one sends to an endpoint at a time';

    create table webhooks.replay (
      id uuid primary key,
      endpoint_id uuid not null references webhooks.endpoint on delete cascade,
      what text not null check (what in ('failed', 'missing', 'all')),
      since timestamptz not null,
      state text not null default 'running' check (state in ('running', 'finished', 'full')),
      after_seq bigint,
      reached timestamptz,
      made int not null default 0,
      created_at timestamptz not null,
      created_by text not null,
      moved_at timestamptz not null
    );
    comment on column webhooks.replay.after_seq is 'how far in the log it is; null before it began';
    create unique index replay_at_a_time on webhooks.replay (endpoint_id) where state = 'running';
    create index replay_of_endpoint on webhooks.replay (endpoint_id, id desc);
    create index replay_by_age on webhooks.replay (created_at);

    ${touching('webhooks.subscriptions', 'webhooks.endpoint:event_types, disabled_at, follows_from')}
  `,
}
