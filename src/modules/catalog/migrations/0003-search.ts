import type { Migration } from '../../../kernel/migration.ts'

export const search: Migration = {
  name: 'catalog/0003-search',
  up: `
    create table catalog.document (
      product_id uuid primary key references catalog.product,
      status text not null,
      words tsvector not null,
      facets text[] not null,
      counted text[] not null,
      published_at timestamptz
    );
    create index document_words on catalog.document using gin (words);
    create index document_facets on catalog.document using gin (facets);
    create index document_newest on catalog.document (published_at desc, product_id desc) where status = 'active';

    create table catalog.word (
      word text primary key,
      sound text,
      count int not null check (count >= 0)
    );
    create index word_begin on catalog.word (word text_pattern_ops);
    create index word_sound on catalog.word using gin (sound gin_trgm_ops) where sound is not null;

    create table catalog.synonym (
      id uuid primary key,
      words text[] not null check (cardinality(words) between 2 and 20),
      stems text[] not null,
      created_at timestamptz not null
    );
    create index synonym_stems on catalog.synonym using gin (stems);

    create table catalog.search_term (
      term text primary key,
      searches int not null check (searches > 0),
      results int not null check (results >= 0),
      first_at timestamptz not null,
      last_at timestamptz not null
    );
    create index search_term_begin on catalog.search_term (term text_pattern_ops) where results > 0;
    create index search_term_without on catalog.search_term (searches desc, term) where results = 0;
  `,
}
