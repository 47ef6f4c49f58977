import { touching } from '../../../kernel/kept.ts'
import type { Migration } from '../../../kernel/migration.ts'

export const help: Migration = {
  name: 'help/0001-help',
  up: `
    create schema help;

    create table help.article (
      id uuid primary key,
      handle text not null unique check (handle <> ''),
      topic text not null check (topic in ('use', 'care', 'sizes', 'orders', 'other')),
      title jsonb not null,
      lead jsonb not null default '{}',
      body jsonb not null default '{}',
      search_text text not null,
      status text not null check (status in ('draft', 'published')),
      published_at timestamptz,
      created_at timestamptz not null,
      changed_at timestamptz not null,
      check (status = 'draft' or published_at is not null)
    );
    comment on column help.article.search_text is 'all its words in all languages, in small letters, a space before each';

    create table help.handle (
      handle text primary key check (handle <> ''),
      article_id uuid not null references help.article on delete cascade,
      current boolean not null
    );
    comment on table help.handle is 'where articles stand and stood: earlier handles lead on';
    create unique index handle_of_article on help.handle (article_id) where current;
    create index handle_article on help.handle (article_id);
    create index handle_begin on help.handle (handle text_pattern_ops);

    create table help.link (
      article_id uuid not null references help.article on delete cascade,
      product_id uuid not null,
      place_at_product int not null check (place_at_product >= 0),
      place_at_article int not null check (place_at_article >= 0),
      rests boolean not null default false,
      primary key (product_id, article_id)
    );
    comment on column help.link.rests is 'the product is archived; when it comes back, so does the link';
    create index link_of_article on help.link (article_id, place_at_article);

    ${touching('help.published', 'help.article:status')}
  `,
}
