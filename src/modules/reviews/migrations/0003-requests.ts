import type { Migration } from '../../../kernel/migration.ts'

export const requests: Migration = {
  name: 'reviews/0003-requests',
  up: `
    create table reviews.request (
      id uuid primary key,
      line_id uuid not null unique,
      order_id uuid not null,
      product_id uuid not null,
      variant_id uuid not null,
      profile_id uuid not null,
      delivered_at timestamptz not null,
      due_at timestamptz not null,
      asked_at timestamptz,
      reminded_at timestamptz,
      incentive text,
      stopped_at timestamptz,
      stopped_because text check (stopped_because in ('reviewed', 'returned', 'refunded', 'cancelled', 'withheld')),
      check ((stopped_at is null) = (stopped_because is null))
    );
    comment on table reviews.request is 'what is asked of one order line after its parcel arrived, once';
    create index request_due on reviews.request (due_at) where asked_at is null and stopped_at is null;
    create index request_to_remind on reviews.request (asked_at)
      where asked_at is not null and reminded_at is null and stopped_at is null;
    create index request_of_order on reviews.request (order_id);

    create table reviews.asking (
      id uuid primary key,
      request_id uuid not null references reviews.request,
      channel text not null check (channel in ('email', 'chat', 'sms')),
      round smallint not null check (round in (1, 2)),
      at timestamptz not null,
      opened_at timestamptz,
      reviewed_at timestamptz,
      unique (request_id, channel, round)
    );
    create index asking_by_day on reviews.asking (at, channel);
    comment on table reviews.asking is 'one message about one line; its id is what the signed link names';

    create table reviews.ask_delay (
      product_id uuid primary key,
      days int not null check (days between 0 and 365)
    );

    create table reviews.unconfirmed (
      token_hash bytea primary key,
      email text not null,
      wish jsonb not null,
      network bytea,
      created_at timestamptz not null,
      expires_at timestamptz not null
    );
    create index unconfirmed_expiry on reviews.unconfirmed (expires_at);
    create index unconfirmed_of_network on reviews.unconfirmed (network, created_at) where network is not null;
    create index unconfirmed_of_email on reviews.unconfirmed (email, created_at);
    comment on table reviews.unconfirmed is 'reviews of visitors who have not yet shown that their address is theirs';
  `,
}
