import type { Migration } from '../../../kernel/migration.ts'

export const feeds: Migration = {
  name: 'feeds/0001-feeds',
  up: `
    create schema feeds;

    create table feeds.feed (
      name text primary key check (name in ('google-reviews', 'meta-reviews')),
      key text unique check (length(key) >= 32),
      key_at timestamptz,
      tells_orders boolean not null default false,
      fetched_at timestamptz,
      written_at timestamptz,
      reviews int check (reviews >= 0),
      left_out jsonb not null default '{}',
      check ((key is null) = (key_at is null)),
      check ((written_at is null) = (reviews is null))
    );
    comment on table feeds.feed is 'a file of the shop that others fetch; without a key nobody can';
    comment on column feeds.feed.key is 'the part of its address that nobody guesses; staff read it to hand it on';
    comment on column feeds.feed.fetched_at is 'when somebody last asked for it, also where nothing was new';
    comment on column feeds.feed.written_at is 'when it was last written to its end';
    insert into feeds.feed (name) values ('google-reviews'), ('meta-reviews');

    create table feeds.news (
      single boolean primary key default true check (single),
      number bigint not null,
      at timestamptz not null
    );
    comment on table feeds.news is 'which state of the shop the feeds would tell of: who has this one need not fetch it';
    insert into feeds.news (number, at) values (1, now());
  `,
}
