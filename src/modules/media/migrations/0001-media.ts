import type { Migration } from '../../../kernel/migration.ts'

export const media: Migration = {
  name: 'media/0001-media',
  up: `
    create schema media;

    create table media.original (
      content_hash text primary key check (content_hash ~ '^[0-9a-f]{64}$'),
      media_type text not null,
      bytes bigint not null check (bytes > 0),
      width int check (width > 0),
      height int check (height > 0),
      placeholder text,
      state text not null check (state in ('stored', 'ready', 'unreadable')),
      problem text,
      created_at timestamptz not null
    );
    create index original_waiting on media.original (created_at) where state = 'stored';

    create table media.asset (
      id uuid primary key,
      kind text not null check (kind ~ '^[a-z][a-z-]*$'),
      content_hash text references media.original,
      source_url text,
      state text not null check (state in ('awaited', 'fetched', 'unreachable')),
      problem text,
      tries int not null default 0 check (tries >= 0),
      alt jsonb not null default '{}',
      credit text,
      created_at timestamptz not null,
      changed_at timestamptz not null,
      check ((state = 'fetched') = (content_hash is not null))
    );
    create unique index asset_uploaded_once on media.asset (content_hash) where source_url is null;
    create unique index asset_of_source on media.asset (md5(source_url)) where source_url is not null;
    create index asset_of_original on media.asset (content_hash);
    create index asset_awaited on media.asset (changed_at) where state = 'awaited';

    create table media.rendition (
      content_hash text not null references media.original,
      media_type text not null,
      width int not null check (width > 0),
      height int not null check (height > 0),
      name text not null unique,
      bytes bigint not null check (bytes > 0),
      primary key (content_hash, media_type, width)
    );
  `,
}
