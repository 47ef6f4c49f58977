import type { Migration } from '../../../kernel/migration.ts'

export const pieces: Migration = {
  name: 'pieces/0001-pieces',
  up: `
    create schema pieces;

    create table pieces.piece (
      id uuid primary key,
      slug text not null unique check (slug ~ '^[a-z0-9]{8}$'),
      review_id uuid not null,
      media_id uuid not null,
      product_id uuid not null,
      profile_id uuid,
      format text not null check (format in ('square', 'story', 'mail', 'landing')),
      network text,
      place text not null check (place in ('site', 'mail', 'ads')),
      state text not null check (state in
        ('waiting', 'draft', 'scheduled', 'due', 'published', 'pulled', 'revoked', 'discarded')),
      quote text not null check (length(quote) <= 300),
      credit text not null check (length(credit) <= 60),
      incentive text,
      caption jsonb not null,
      alt jsonb not null,
      scheduled_at timestamptz,
      published_at timestamptz,
      published_url text,
      composed text,
      by text not null,
      created_at timestamptz not null,
      changed_at timestamptz not null,
      check ((state = 'scheduled') <= (scheduled_at is not null)),
      check ((format in ('square', 'story')) = (network is not null))
    );
    create index piece_newest on pieces.piece (state, changed_at desc, id desc);
    create index piece_of_review on pieces.piece (review_id);
    create index piece_due on pieces.piece (scheduled_at) where state = 'scheduled';
    create index piece_of_person on pieces.piece (profile_id) where profile_id is not null;
    create index piece_on_pages on pieces.piece (published_at desc, id desc)
      where state = 'published' and format = 'landing';
    comment on column pieces.piece.composed is 'where its picture is kept, once somebody asked for it';

    create table pieces.figure (
      piece_id uuid not null references pieces.piece on delete cascade,
      day date not null,
      views int not null default 0,
      clicks int not null default 0,
      primary key (piece_id, day)
    );

    create table pieces.brought (
      order_id uuid primary key,
      piece_id uuid not null references pieces.piece on delete cascade,
      amount bigint not null,
      currency text not null,
      refunded bigint not null default 0,
      at timestamptz not null,
      cancelled_at timestamptz
    );
    create index brought_by_piece on pieces.brought (piece_id);
  `,
}
