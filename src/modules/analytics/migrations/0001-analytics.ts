import type { Migration } from '../../../kernel/migration.ts'

/**
 * What pages told of themselves, day by day, and the figures that grow with it.
 *
 * NOTE: rows of a day without a partition of its own go to the one of all other days: nothing is refused because a
 * partition is late, and a copy of the database can be loaded whose days are long gone.
 */
export const analytics: Migration = {
  name: 'analytics/0001-analytics',
  up: `
    create schema analytics;
    create table analytics.measurement (
      day date not null,
      -- Given by the page: the same one is counted once.
      id text not null check (length(id) between 8 and 80),
      type text not null,
      at timestamptz not null,
      template text not null,
      -- The product, collection or category that is shown; empty where a page shows none.
      subject text not null,
      locale text not null,
      market text not null,
      device text not null,
      source text not null,
      -- Hash with the salt of the day, which is forgotten with it; null where views may not be told to be one visitor's.
      visitor bytea,
      data jsonb not null,
      primary key (day, id)
    ) partition by range (day);
    create table analytics.measurement_other_days partition of analytics.measurement default;

    create table analytics.visitor (
      day date not null,
      -- Both empty: the whole shop. Subject empty: all pages of the template.
      template text not null,
      subject text not null,
      visitor bytea not null,
      primary key (day, template, subject, visitor)
    ) partition by range (day);
    create table analytics.visitor_other_days partition of analytics.visitor default;

    create table analytics.salt (day date primary key, salt bytea not null check (length(salt) = 32));

    create table analytics.page_day (
      day date not null,
      template text not null,
      subject text not null,
      views int not null default 0 check (views >= 0),
      visitors int not null default 0 check (visitors >= 0),
      -- Views that began a visit: the page before was none of the shop's.
      entries int not null default 0 check (entries between 0 and views),
      -- Of the entries, those from which somebody went on.
      went_on int not null default 0 check (went_on >= 0),
      primary key (day, template, subject)
    );

    create table analytics.spread_day (
      day date not null,
      template text not null,
      -- Only for the time a page is looked at; device and market are empty then.
      subject text not null,
      device text not null,
      market text not null,
      measure text not null,
      bucket smallint not null check (bucket between 0 and 400),
      count int not null check (count > 0),
      primary key (day, subject, template, device, market, measure, bucket)
    );

    create table analytics.search_day (
      day date not null,
      locale text not null,
      asked int not null check (asked > 0),
      in_vain int not null check (in_vain between 0 and asked),
      primary key (day, locale)
    );
  `,
}
