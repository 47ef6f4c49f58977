import type { Migration } from '../../../kernel/migration.ts'

export const conversations: Migration = {
  name: 'conversations/0001-conversations',
  up: `
    create schema conversations;

    create table conversations.thread (
      id uuid primary key,
      key text not null unique check (length(key) <= 400),
      channel text not null check (channel in ('chat', 'email', 'sms', 'messenger')),
      platform text,
      address text,
      profile_id uuid,
      known_by text not null check (known_by in ('device', 'address', 'sign-in')),
      said_email text,
      name text not null default '',
      subject text not null default '',
      locale text not null,
      about jsonb not null default '{}' check (octet_length(about::text) <= 4000),
      state text not null default 'open' check (state in ('open', 'snoozed', 'closed')),
      snoozed_until timestamptz,
      closed_at timestamptz,
      held_by text not null check (held_by in ('helper', 'nobody', 'staff')),
      staff_id text,
      misses int not null default 0,
      messages int not null default 0,
      unread int not null default 0 check (unread >= 0),
      seen_number int not null default 0,
      waiting_since timestamptz,
      window_until timestamptz,
      last_number int not null default 0,
      last_who text,
      last_text text not null default '',
      last_at timestamptz not null,
      version bigint not null default 1,
      created_at timestamptz not null,
      changed_at timestamptz not null,
      check ((held_by = 'staff') = (staff_id is not null)),
      check ((state = 'snoozed') = (snoozed_until is not null)),
      check ((state = 'closed') = (closed_at is not null))
    );
    create index thread_latest on conversations.thread (state, last_at desc, id desc) where messages > 0;
    create index thread_of_profile on conversations.thread (profile_id) where profile_id is not null;
    create index thread_changed on conversations.thread (changed_at);
    create index thread_snoozed on conversations.thread (snoozed_until) where state = 'snoozed';
    comment on column conversations.thread.key is
      'whose it is: chat:device:HASH, chat:person:PROFILE, email:ADDRESS SUBJECT, sms:NUMBER, messenger:PLATFORM:ID';
    comment on column conversations.thread.said_email is 'where a guest wants to be answered; said, never proven';
    comment on column conversations.thread.seen_number is 'the number of the last message that she has seen';
    comment on column conversations.thread.waiting_since is 'since when what she wrote waits for somebody to answer';

    create table conversations.message (
      id uuid primary key,
      thread_id uuid not null references conversations.thread on delete cascade,
      number int not null,
      key text not null unique check (length(key) <= 300),
      who text not null check (who in ('her', 'helper', 'staff', 'note', 'shop')),
      staff_id text,
      name text not null default '',
      body text not null check (length(body) <= 20000),
      cards jsonb not null default '[]' check (octet_length(cards::text) <= 20000),
      files jsonb not null default '[]',
      source jsonb,
      send_id uuid,
      delivery text check (delivery in ('sending', 'sent', 'failed')),
      failure text check (length(failure) <= 500),
      mailed_at timestamptz,
      at timestamptz not null,
      unique (thread_id, number)
    );
    create index message_of_send on conversations.message (send_id) where send_id is not null;
    create index message_to_mail on conversations.message (at)
      where who in ('staff', 'helper') and mailed_at is null and send_id is null;
    create index message_words on conversations.message using gin (to_tsvector('simple', body));

    create table conversations.picture (
      id uuid primary key,
      thread_id uuid not null references conversations.thread on delete cascade,
      message_id uuid references conversations.message on delete cascade,
      place int not null default 0,
      content_hash text not null,
      bytes int not null,
      by_staff boolean not null,
      at timestamptz not null
    );
    create index picture_of_message on conversations.picture (message_id);
    create index picture_of_thread on conversations.picture (thread_id);

    create table conversations.round (
      id uuid primary key,
      thread_id uuid not null references conversations.thread on delete cascade,
      channel text not null,
      opened_at timestamptz not null,
      answered_at timestamptz,
      answered_by text check (answered_by in ('helper', 'staff')),
      staff_answered_at timestamptz,
      handed_over_at timestamptz,
      closed_at timestamptz,
      check ((answered_at is null) = (answered_by is null))
    );
    create unique index round_open on conversations.round (thread_id) where closed_at is null;
    create index round_opened on conversations.round (opened_at);
    comment on table conversations.round is 'from the first word she writes until it is settled: what figures are reckoned from';

    create table conversations.saved_answer (
      id uuid primary key,
      title text not null check (length(title) between 1 and 80),
      body jsonb not null check (octet_length(body::text) <= 20000),
      changed_at timestamptz not null,
      changed_by text not null
    );
    create unique index saved_answer_title on conversations.saved_answer (lower(title));
  `,
}
