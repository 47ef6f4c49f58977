import type { Migration } from '../../../kernel/migration.ts'

/** From where somebody wrote, until when the platform lets the shop answer, and which mail a mail of ours answers. */
export const heardInThreads: Migration = {
  name: 'messaging/0030-heard-in-threads',
  up: `
    alter table messaging.heard
      add column from_address text check (length(from_address) <= 300),
      add column window_until timestamptz;
    comment on column messaging.heard.window_until is 'null where the shop may answer at any time';

    alter table messaging.send
      add column in_reply_to text check (length(in_reply_to) <= 500),
      add column reference_ids text check (length(reference_ids) <= 4000);
    comment on column messaging.send.in_reply_to is 'of an answer: the Message-ID of the mail that it answers';
    comment on column messaging.send.reference_ids is 'Message-IDs of what was written before, the oldest first';
  `,
}
