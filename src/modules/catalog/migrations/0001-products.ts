import type { Migration } from '../../../kernel/migration.ts'

export const products: Migration = {
  name: 'catalog/0001-products',
  up: `
    create extension if not exists pg_trgm;
    create schema catalog;

    create table catalog.handle (
      kind text not null check (kind in ('product', 'collection', 'category')),
      handle text not null check (handle <> ''),
      target_id uuid not null,
      current boolean not null,
      primary key (kind, handle)
    );
    create index handle_begin on catalog.handle (kind, handle text_pattern_ops);
    create unique index handle_of_target on catalog.handle (target_id) where current;

    create table catalog.category (
      id uuid primary key,
      handle text not null unique,
      parent_id uuid references catalog.category,
      path uuid[] not null check (cardinality(path) between 1 and 5),
      position int not null default 0,
      title jsonb not null,
      description jsonb not null default '{}',
      seo jsonb not null default '{}',
      attributes jsonb not null default '[]',
      created_at timestamptz not null,
      changed_at timestamptz not null
    );
    create index category_children on catalog.category (parent_id, position);
    create index category_path on catalog.category using gin (path);

    create table catalog.product (
      id uuid primary key,
      handle text not null unique,
      title jsonb not null,
      description jsonb not null default '{}',
      category_id uuid references catalog.category,
      vendor text,
      type text,
      tags text[] not null default '{}',
      status text not null check (status in ('draft', 'active', 'archived')),
      options jsonb not null default '[]' check (jsonb_array_length(options) <= 3),
      attributes jsonb not null default '{}',
      seo jsonb not null default '{}',
      published_at timestamptz,
      source text,
      source_key text,
      source_digest text,
      created_at timestamptz not null,
      changed_at timestamptz not null,
      unique (source, source_key)
    );
    create index product_of_category on catalog.product (category_id);
    create index product_newest on catalog.product (published_at desc nulls last, id desc);
    create index product_created on catalog.product (id desc) include (status);

    create table catalog.variant (
      id uuid primary key,
      product_id uuid not null references catalog.product,
      sku text,
      barcode text,
      option_values text[] not null default '{}' check (cardinality(option_values) <= 3),
      position int not null check (position >= 0 and position < 2000),
      weight_grams int not null default 0 check (weight_grams >= 0),
      tax_class text not null default 'standard',
      requires_delivery boolean not null default true,
      media_ids uuid[] not null default '{}',
      unique (product_id, option_values) deferrable,
      unique (product_id, position) deferrable
    );
    create index variant_sku on catalog.variant (sku) where sku is not null;
    create index variant_barcode on catalog.variant (barcode) where barcode is not null;

    create table catalog.product_media (
      product_id uuid not null references catalog.product,
      media_id uuid not null,
      position int not null check (position >= 0 and position < 250),
      alt jsonb not null default '{}',
      primary key (product_id, media_id)
    );
    create index product_media_of on catalog.product_media (media_id);
  `,
}
