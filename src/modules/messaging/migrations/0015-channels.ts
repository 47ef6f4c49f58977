import { touching } from '../../../kernel/kept.ts'
import type { Migration } from '../../../kernel/migration.ts'

/** Channels beside mail: their settings, what was handed over to whom, what came back, and the devices that subscribed. */
export const channelsBeside: Migration = {
  name: 'messaging/0015-channels',
  up: `
    alter table messaging.send drop constraint send_channel_check,
      add constraint send_channel_check check (channel in ('email', 'sms', 'push', 'messenger'));
    create table messaging.channel_setting (
      adapter text primary key check (adapter ~ '^[a-z][a-z0-9-]{0,39}$'),
      channel text not null,
      is_on boolean not null,
      settings jsonb not null check (octet_length(settings::text) <= 20000),
      sealed bytea,
      changed_at timestamptz not null,
      changed_by text not null
    );
    comment on column messaging.channel_setting.sealed is
      'secrets of the supplier as JSON, encrypted with the secret of the shop';
    ${touching('messaging.channels', 'messaging.channel_setting')}

    create table messaging.handover (
      send_id uuid not null,
      recipient text not null,
      adapter text not null,
      begun_at timestamptz not null,
      external_id text,
      status text check (status in ('accepted', 'sent', 'delivered', 'failed')),
      code text check (length(code) <= 40),
      told_at timestamptz,
      primary key (send_id, recipient)
    );
    create unique index handover_known on messaging.handover (adapter, external_id) where external_id is not null;
    comment on table messaging.handover is
      'begun before a supplier without idempotency keys is asked, so that a crash is seen: to whom, and what it told';
    comment on column messaging.handover.recipient is 'of push the subscription''s id; empty elsewhere';

    create table messaging.heard (
      id uuid primary key,
      adapter text not null,
      external_id text not null,
      profile_id uuid,
      send_id uuid,
      body_text text not null,
      means text check (means in ('stop', 'start', 'help', 'yes')),
      at timestamptz not null,
      unique (adapter, external_id)
    );
    create index heard_of_profile on messaging.heard (profile_id, at desc) where profile_id is not null;
    comment on table messaging.heard is 'what people wrote to the shop on channels beside mail';

    create table messaging.push_subscription (
      id uuid primary key,
      profile_id uuid not null,
      endpoint text not null check (length(endpoint) <= 2000),
      endpoint_hash bytea not null unique,
      public_key text not null,
      auth text not null,
      locale text not null,
      device text not null,
      created_at timestamptz not null,
      reached_at timestamptz,
      ended_at timestamptz,
      ended_because text check (ended_because in ('gone', 'turned-off', 'moved')),
      check ((ended_at is null) = (ended_because is null))
    );
    create index push_subscription_of_profile on messaging.push_subscription (profile_id) where ended_at is null;

    create table messaging.phone_proof (
      id uuid primary key,
      profile_id uuid not null,
      asked_by uuid,
      line text,
      code_hash bytea not null,
      tries_left int not null default 5 check (tries_left >= 0),
      created_at timestamptz not null,
      expires_at timestamptz not null,
      proven_at timestamptz
    );
    create index phone_proof_of_profile on messaging.phone_proof (profile_id, created_at desc);
    create index phone_proof_newest on messaging.phone_proof (created_at);
    comment on column messaging.phone_proof.profile_id is 'of the number';
    comment on column messaging.phone_proof.asked_by is 'who was signed in as it was asked for; null of a guest';
  `,
}
