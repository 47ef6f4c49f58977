import type { Migration } from '../../../kernel/migration.ts'

export const earnings: Migration = {
  name: 'messaging/0011-earnings',
  up: `
    create table messaging.earning (
      order_id uuid primary key,
      send_id uuid not null references messaging.send,
      amount bigint not null,
      currency char(3) not null,
      clicked_at timestamptz not null,
      at timestamptz not null
    );
    create index earning_of_send on messaging.earning (send_id);
    comment on table messaging.earning is
      'orders of somebody who had followed a link of a mail in the five days before; the last link counts';
    create index send_by_time on messaging.send using brin (sent_at);
  `,
}
