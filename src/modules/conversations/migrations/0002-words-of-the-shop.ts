import type { Migration } from '../../../kernel/migration.ts'

/** Messages of journeys and campaigns in the chat: what stands under them to be pressed, and when they go by mail. */
export const wordsOfTheShop: Migration = {
  name: 'conversations/0002-words-of-the-shop',
  up: `
    alter table conversations.message
      add column offer jsonb check (octet_length(offer::text) <= 8000),
      add column answers_id uuid,
      add column mail_due_at timestamptz,
      add column mail_send_id uuid;
    create index message_answering on conversations.message (answers_id) where answers_id is not null;
    create index message_mail_due on conversations.message (mail_due_at) where mail_due_at is not null;
    create index message_of_mail on conversations.message (mail_send_id) where mail_send_id is not null;
    comment on column conversations.message.offer is 'what may be pressed under it: answers, a link, a picture above';
    comment on column conversations.message.answers_id is 'of hers: under which message she pressed it';
    comment on column conversations.message.mail_due_at is
      'of an automation: from when it goes to her mail address, unless she has seen it by then; null: nothing is to be sent';
    comment on column conversations.message.mail_send_id is 'as which mail it went there';
  `,
}
