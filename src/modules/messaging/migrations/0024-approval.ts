import { touching } from '../../../kernel/kept.ts'
import type { Migration } from '../../../kernel/migration.ts'

/** Pauses for the people of a segment, and messages that wait for a second pair of eyes. */
export const approval: Migration = {
  name: 'messaging/0024-approval',
  up: `
    alter table messaging.pause
      add column segment_id uuid,
      add column segment_name text,
      add constraint pause_names_its_segment check ((segment_id is null) = (segment_name is null)),
      add constraint pause_of_one_kind check (segment_id is null or country is null);
    drop index messaging.pause_at_a_time;
    create unique index pause_at_a_time on messaging.pause (coalesce(segment_id::text, country::text, ''))
      where ended_at is null;

    create table messaging.approval_settings (
      single boolean primary key default true check (single),
      settings jsonb not null check (octet_length(settings::text) <= 100000),
      version int not null default 1,
      changed_at timestamptz not null,
      changed_by text not null
    );

    create table messaging.approval_in_advance (
      id uuid primary key,
      automation_kind text not null,
      automation_id text not null,
      template_id uuid,
      template_version int,
      decision text not null check (decision in ('approved', 'rejected', 'sent-back')),
      note text not null default '' check (length(note) <= 500),
      by text not null,
      at timestamptz not null,
      ended_at timestamptz
    );
    comment on table messaging.approval_in_advance is
      'what was decided of the very same words that are ordered later; for one version of a template';
    create unique index approval_in_advance_at_a_time on messaging.approval_in_advance
      (automation_kind, automation_id, coalesce(template_id::text, ''), coalesce(template_version, 0))
      where ended_at is null;

    create table messaging.approval_item (
      id uuid primary key,
      key text not null unique,
      profile_id uuid not null,
      channel text not null,
      locale text not null,
      country char(2),
      subject text not null,
      automation_kind text,
      automation_id text,
      automation_step text,
      template_id uuid,
      template_version int,
      author text,
      because jsonb not null,
      letter jsonb,
      send_id uuid,
      state text not null check
        (state in ('waiting', 'sent-back', 'approved', 'rejected', 'expired', 'left', 'gone')),
      asked_at timestamptz not null,
      expires_at timestamptz not null,
      decided_at timestamptz,
      decided_by text,
      note text check (length(note) <= 500),
      check ((decided_at is null) = (decided_by is null)),
      check (letter is null or state in ('waiting', 'sent-back', 'approved'))
    );
    comment on table messaging.approval_item is
      'a message that waits for a second pair of eyes, as it leaves once it may, and what was decided of it';
    comment on column messaging.approval_item.author is 'who wrote the words: may not approve them';
    comment on column messaging.approval_item.send_id is 'of a notice, which waits in the outbox itself';
    create index approval_item_open on messaging.approval_item (automation_kind, automation_id, asked_at)
      where state in ('waiting', 'sent-back');
    create index approval_item_late on messaging.approval_item (expires_at)
      where state in ('waiting', 'sent-back', 'approved');
    create index approval_item_decided on messaging.approval_item (decided_at desc) where decided_at is not null;
    create index approval_item_of_profile on messaging.approval_item (profile_id);
    create index approval_item_by_time on messaging.approval_item (asked_at);
    ${touching('messaging.approval-rules', 'messaging.approval_settings', 'messaging.approval_in_advance')}
  `,
}
