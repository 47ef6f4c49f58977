import type { Migration } from '../../../kernel/migration.ts'

/** The shop's own chat as a platform: it is on without anybody setting it up. */
export const ownChat: Migration = {
  name: 'messaging/0038-own-chat',
  up: `
    insert into messaging.channel_setting (adapter, channel, is_on, settings, changed_at, changed_by)
      values ('chat', 'messenger', true, '{"title": "Chat"}', now(), 'shop') on conflict (adapter) do nothing;
    alter table messaging.send add column card jsonb check (octet_length(card::text) <= 1000);
    comment on column messaging.send.card is 'of the shop''s own chat: what is shown beside the words, looked up as it leaves';
  `,
}
