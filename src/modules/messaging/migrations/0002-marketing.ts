import type { Migration } from '../../../kernel/migration.ts'

export const marketing: Migration = {
  name: 'messaging/0002-marketing',
  up: `
    alter table messaging.send
      add column purpose text not null default 'order' check (purpose in ('order', 'marketing')),
      add column country char(2),
      add column bought_at timestamptz,
      add column unsubscribe_url text,
      add check ((purpose = 'marketing') = (unsubscribe_url is not null)),
      add check (purpose = 'order' or profile_id is not null);
    comment on column messaging.send.country is 'whose rules of advertising hold; of marketing alone';
    comment on column messaging.send.bought_at is 'for news about goods like those she bought; of marketing alone';
  `,
}
