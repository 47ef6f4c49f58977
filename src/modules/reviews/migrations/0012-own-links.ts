import type { Migration } from '../../../kernel/migration.ts'

export const ownLinks: Migration = {
  name: 'reviews/0012-own-links',
  up: `
    alter table reviews.asking drop constraint asking_channel_check;
    alter table reviews.asking add constraint asking_channel_check check (channel in ('email', 'chat', 'sms', 'page'));
    create index request_of_profile on reviews.request (profile_id, product_id);

    create table reviews.link_wish (
      id uuid primary key,
      email bytea not null,
      network bytea,
      at timestamptz not null
    );
    create index link_wish_of_email on reviews.link_wish (email, at);
    create index link_wish_of_network on reviews.link_wish (network, at) where network is not null;
    create index link_wish_by_age on reviews.link_wish (at);
    comment on table reviews.link_wish is
      'who asked for a link to review with, as keyed hashes and for a day: only to count';
  `,
}
