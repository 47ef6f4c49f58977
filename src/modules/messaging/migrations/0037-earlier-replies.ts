import type { Migration } from '../../../kernel/migration.ts'

/** What people answered before there were conversations is told of once, so that it finds its thread. */
export const earlierReplies: Migration = {
  name: 'messaging/0037-earlier-replies',
  up: `
    alter table messaging.reply add column is_told boolean not null default false;
    comment on column messaging.reply.is_told is 'messaging.heard was announced';
    create index reply_to_tell on messaging.reply (id) where not is_told and done_at is null;
  `,
}
