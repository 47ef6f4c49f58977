import type { Migration } from '../../../kernel/migration.ts'

/** How each country does: parcels, messages in its own hours, and who may be written to. */
export const countries: Migration = {
  name: 'analytics/0032-countries',
  up: `
    create table analytics.parcel (
      shipment_id uuid primary key,
      order_id uuid not null,
      shipped_at timestamptz,
      delivered_at timestamptz
    );
    create table analytics.parcel_day (
      day date not null,
      country text not null,
      -- Whole hours from the house to the door.
      hours int not null check (hours >= 0),
      parcels int not null check (parcels > 0),
      primary key (day, country, hours)
    );
    comment on table analytics.parcel_day is 'parcels that arrived, by the day on which they did';

    create table analytics.message (
      send_id uuid primary key,
      day date not null,
      country text not null,
      is_marketing boolean not null,
      is_measured boolean not null,
      is_opened boolean not null,
      is_clicked boolean not null
    );
    create index message_by_day on analytics.message (day);
    create table analytics.message_day (
      day date not null,
      country text not null,
      is_marketing boolean not null,
      sent int not null,
      measured int not null,
      opened int not null,
      clicked int not null,
      primary key (day, country, is_marketing)
    );
    comment on table analytics.message_day is 'by the day on which they left; opened and clicked by people';
    create table analytics.message_hour (
      day date not null,
      country text not null,
      hour smallint not null check (hour between 0 and 23),
      sent int not null,
      primary key (day, country, hour)
    );
    comment on table analytics.message_hour is 'marketing by the hour that clocks showed where each reader lives';

    create table analytics.listener (
      person_id uuid primary key,
      country text not null,
      channels text[] not null check (cardinality(channels) > 0)
    );
    comment on table analytics.listener is 'people who agreed to be written to, and on which channels';
    create table analytics.listener_count (
      country text not null,
      channel text not null,
      people int not null,
      primary key (country, channel)
    );
    create table analytics.leaver (
      entry_id uuid primary key,
      day date not null,
      country text not null
    );
    comment on table analytics.leaver is 'what was withdrawn of marketing, so that it counts once';
    create table analytics.leaver_day (
      day date not null,
      country text not null,
      people int not null,
      primary key (day, country)
    );
    create table analytics.market_day (
      day date not null,
      market text not null,
      entries int not null check (entries > 0),
      primary key (day, market)
    );
    comment on table analytics.market_day is 'page views that began a visit, by market; days in UTC';
    comment on table analytics.leaver_day is 'how often somebody said that she wants no more of it';
  `,
}
