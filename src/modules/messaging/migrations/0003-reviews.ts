import type { Migration } from '../../../kernel/migration.ts'

export const reviews: Migration = {
  name: 'messaging/0003-reviews',
  up: `
    alter table messaging.send
      drop constraint send_purpose_check,
      drop constraint send_check,
      add constraint send_purpose_check check (purpose in ('order', 'marketing', 'reviews')),
      add constraint send_can_be_left check ((purpose <> 'order') = (unsubscribe_url is not null));
  `,
}
