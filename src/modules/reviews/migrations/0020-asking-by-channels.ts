import type { Migration } from '../../../kernel/migration.ts'

export const askingByChannels: Migration = {
  name: 'reviews/0020-asking-by-channels',
  up: `
    alter table reviews.asking drop constraint asking_channel_check;
    update reviews.asking set channel = 'messenger' where channel = 'chat';
    alter table reviews.asking add constraint asking_channel_check
      check (channel in ('email', 'sms', 'push', 'messenger', 'page'));
    alter table reviews.asking add column message_key text, add column code text unique,
      add column failed_at timestamptz;
    create index asking_of_message on reviews.asking (message_key) where message_key is not null;
    comment on column reviews.asking.message_key is 'the message that carried it; lines asked about together share it';
    comment on column reviews.asking.code is 'the short name of its link, a keyed hash of the id';
    comment on column reviews.asking.failed_at is 'when it turned out that the message did not reach her';

    alter table reviews.request add column waits_until timestamptz;
    comment on column reviews.request.waits_until is
      'not asked about before: quiet hours, a pause or a spent budget held the message back';
  `,
}
