import type { Migration } from '../../../kernel/migration.ts'

/** Platforms on which people write to the shop: where each may be written to, and links that join her there to her profile. */
export const platforms: Migration = {
  name: 'messaging/0032-platforms',
  up: `
    create table messaging.platform_address (
      adapter text not null,
      address text not null check (length(address) <= 254),
      profile_id uuid not null,
      opened_at timestamptz not null,
      heard_at timestamptz not null,
      ended_at timestamptz,
      ended_because text check (ended_because in ('stopped', 'gone')),
      primary key (adapter, address),
      check ((ended_at is null) = (ended_because is null))
    );
    create index platform_address_of_profile on messaging.platform_address (profile_id);
    comment on table messaging.platform_address is
      'who wrote to the shop on a platform, and so may be written to there, until she stops it or is gone';
    comment on column messaging.platform_address.profile_id is 'of the identity';

    create table messaging.start_link_used (
      token_hash bytea primary key,
      adapter text not null,
      address text not null,
      profile_id uuid not null,
      at timestamptz not null
    );
    create index start_link_used_of_profile on messaging.start_link_used (profile_id);
    comment on table messaging.start_link_used is 'links that joined an address to a profile; each does so once';

    alter table messaging.channel_setting add column window_hours int check (window_hours > 0);
    comment on column messaging.channel_setting.window_hours is
      'within how many hours after somebody wrote the adapter may speak; null: at any time';
    alter table messaging.send add column link_text text,
      add column answers text[];
  `,
}
