import type { Migration } from '../../../kernel/migration.ts'

export const mentions: Migration = {
  name: 'mentions/0001-mentions',
  up: `
    create schema mentions;

    create table mentions.mention (
      id uuid primary key,
      channel text not null,
      external_id text not null,
      kind text not null check (kind in ('post', 'comment', 'story', 'video')),
      url text,
      handle text not null,
      author text not null default '',
      body text not null check (length(body) <= 5000),
      picture_urls text[] not null default '{}' check (cardinality(picture_urls) <= 4),
      media_ids uuid[] not null default '{}',
      posted_at timestamptz not null,
      via text not null check (via in ('api', 'file', 'door')),
      profile_id uuid,
      state text not null check (state in ('new', 'asked', 'granted', 'declined', 'revoked', 'dismissed')),
      scopes text[] not null default '{}' check (scopes <@ array['site', 'mail', 'ads']),
      credit text not null default '' check (length(credit) <= 60),
      token text unique,
      asked_at timestamptz,
      asked_by text,
      created_at timestamptz not null,
      unique (channel, external_id)
    );
    create index mention_newest on mentions.mention (state, posted_at desc, id desc);
    create index mention_of_person on mentions.mention (profile_id) where profile_id is not null;
    create index mention_shown on mentions.mention (posted_at desc, id desc)
      where state = 'granted' and 'site' = any(scopes);

    create table mentions.product (
      mention_id uuid not null references mentions.mention on delete cascade,
      product_id uuid not null,
      by text not null check (by in ('address', 'tag', 'name', 'staff')),
      primary key (mention_id, product_id)
    );
    create index mention_of_product on mentions.product (product_id);

    create table mentions.reading (
      mention_id uuid not null references mentions.mention on delete cascade,
      at timestamptz not null,
      likes int not null check (likes >= 0),
      comments int not null check (comments >= 0),
      views int not null check (views >= 0),
      primary key (mention_id, at)
    );

    create table mentions.answer (
      id uuid primary key,
      mention_id uuid not null references mentions.mention on delete cascade,
      scopes text[] not null,
      wording text not null,
      at timestamptz not null
    );
    create index answer_of_mention on mentions.answer (mention_id, at);
    comment on table mentions.answer is 'what its author allowed or took back, by which words; an empty list is a no';
  `,
}
