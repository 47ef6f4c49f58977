import type { Migration } from '../../../kernel/migration.ts'

export const unanswered: Migration = {
  name: 'messaging/0036-unanswered',
  up: `
    alter table messaging.send add column unanswered_at timestamptz;
    comment on column messaging.send.unanswered_at is
      'when a server was given it, or may have been, and no answer came: unless it is sent, it may have arrived';
    create index send_unanswered on messaging.send (automation_kind, automation_id)
      where unanswered_at is not null and state <> 'sent';
  `,
}
