import type { Migration } from '../../../kernel/migration.ts'

export const videos: Migration = {
  name: 'media/0006-videos',
  up: `
    create table media.upload (
      id uuid primary key,
      secret bytea not null unique,
      door text not null check (door in ('staff', 'shopper')),
      bytes bigint not null check (bytes > 0),
      received bigint not null default 0 check (received between 0 and bytes),
      part_ends bigint[] not null default '{}',
      network bytea,
      media_id uuid,
      created_at timestamptz not null,
      changed_at timestamptz not null
    );
    comment on table media.upload is
      'a file that arrives in parts; each part ends at its place in part_ends, and is a file of its own until all is here';
    create index upload_by_age on media.upload (changed_at);
    create index upload_of_network on media.upload (network, created_at) where network is not null;

    create table media.video (
      content_hash text primary key references media.original,
      upload_id uuid references media.upload,
      percent smallint not null default 0 check (percent between 0 and 100),
      fault text,
      poster_hash text references media.original,
      width int check (width > 0),
      height int check (height > 0),
      duration_ms int check (duration_ms > 0),
      has_sound boolean,
      check (num_nulls(poster_hash, width, height, duration_ms, has_sound) in (0, 5))
    );
    comment on column media.video.upload_id is 'where the file as it came lies, until it is made anew';
    create index video_of_poster on media.video (poster_hash) where poster_hash is not null;

    create table media.captions (
      media_id uuid not null references media.asset on delete cascade,
      locale text not null,
      file_hash text not null check (file_hash ~ '^[0-9a-f]{64}$'),
      cues int not null check (cues > 0),
      changed_at timestamptz not null,
      primary key (media_id, locale)
    );
  `,
}
