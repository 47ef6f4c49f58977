import type { Migration } from '../../../kernel/migration.ts'

export const readings: Migration = {
  name: 'messaging/0010-readings',
  up: `
    create table messaging.signing_key (
      single boolean primary key default true check (single),
      key bytea not null check (length(key) = 32)
    );
    comment on table messaging.signing_key is
      'signs the addresses and links of mails that left; kept with the data, so that they hold after a move';
    insert into messaging.signing_key (key)
      values (decode(replace(gen_random_uuid()::text || gen_random_uuid()::text, '-', ''), 'hex'));

    create table messaging.reading (
      send_id uuid primary key references messaging.send,
      opened_at timestamptz,
      opened_by_machine_at timestamptz,
      clicked_at timestamptz,
      clicked_by_machine_at timestamptz,
      bounced_at timestamptz,
      complained_at timestamptz,
      replied_at timestamptz,
      unsubscribed_at timestamptz,
      opens int not null default 0,
      machine_opens int not null default 0,
      clicks int not null default 0,
      machine_clicks int not null default 0
    );
    comment on table messaging.reading is 'what is known to have become of a send once it had left; first instants';

    create table messaging.visit (
      id uuid primary key,
      send_id uuid not null references messaging.send,
      kind text not null check (kind in ('open', 'click')),
      url text check (length(url) <= 2000),
      is_trap boolean not null default false,
      method text not null,
      agent text not null check (agent in ('person', 'picture-proxy', 'privacy-proxy', 'machine')),
      visitor bytea,
      at timestamptz not null,
      settled_at timestamptz,
      is_machine boolean,
      because text,
      check ((settled_at is null) = (is_machine is null))
    );
    create index visit_unsettled on messaging.visit (at) where settled_at is null;
    create index visit_of_send on messaging.visit (send_id);
    comment on column messaging.visit.visitor is 'keyed digest of address and agent; forgotten once it is settled who it was';
    comment on column messaging.visit.url is 'where the link leads, without its secrets';

    create table messaging.report (
      id uuid primary key,
      source text not null check (source in ('smtp', 'mail', 'ses', 'sendgrid')),
      source_key text not null,
      kind text not null check (kind in ('hard', 'soft', 'complaint', 'away')),
      send_id uuid references messaging.send,
      profile_id uuid,
      address_hash bytea,
      domain text not null,
      status text,
      said text check (length(said) <= 500),
      at timestamptz not null,
      unique (source, source_key)
    );
    create index report_newest on messaging.report (at desc);
    create index report_of_send on messaging.report (send_id);
    create index report_soft on messaging.report (address_hash, at) where kind = 'soft';
    comment on table messaging.report is 'what mail servers and providers told of a send: it came back, or was called spam';

    create table messaging.reply (
      id uuid primary key,
      message_id text not null unique,
      send_id uuid references messaging.send,
      profile_id uuid,
      is_from_recipient boolean not null,
      from_address text not null,
      from_name text not null,
      subject text not null,
      body_text text not null,
      html text not null,
      attachments jsonb not null default '[]',
      received_at timestamptz not null,
      done_at timestamptz,
      done_by text
    );
    create index reply_of_send on messaging.reply (send_id);
    create index reply_of_profile on messaging.reply (profile_id, id desc) where profile_id is not null;
    create index reply_waiting on messaging.reply (id desc) where done_at is null;
  `,
}
