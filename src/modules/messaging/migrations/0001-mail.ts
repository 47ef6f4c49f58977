import type { Migration } from '../../../kernel/migration.ts'

export const mail: Migration = {
  name: 'messaging/0001-mail',
  up: `
    create schema messaging;

    create table messaging.send (
      id uuid primary key,
      key text not null unique,
      template text not null,
      profile_id uuid,
      recipient text not null,
      locale text not null,
      subject text not null,
      html text not null,
      body_text text not null,
      message_id text not null unique,
      state text not null default 'queued' check (state in ('queued', 'sent', 'refused')),
      tries int not null default 0,
      last_error text,
      created_at timestamptz not null,
      sent_at timestamptz
    );
    create index send_newest on messaging.send (id desc);
    create index send_waiting on messaging.send (created_at) where state = 'queued';
    create index send_of_profile on messaging.send (profile_id, id desc) where profile_id is not null;
  `,
}
