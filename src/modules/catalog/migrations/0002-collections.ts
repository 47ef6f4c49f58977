import type { Migration } from '../../../kernel/migration.ts'

export const collections: Migration = {
  name: 'catalog/0002-collections',
  up: `
    create table catalog.collection (
      id uuid primary key,
      handle text not null unique,
      title jsonb not null,
      description jsonb not null default '{}',
      seo jsonb not null default '{}',
      media_id uuid,
      kind text not null check (kind in ('hand', 'rule')),
      match text not null default 'all' check (match in ('all', 'any')),
      published boolean not null default true,
      position int not null default 0,
      created_at timestamptz not null,
      changed_at timestamptz not null
    );
    create index collection_order on catalog.collection (position, id);

    create table catalog.collection_condition (
      collection_id uuid not null references catalog.collection on delete cascade,
      position int not null check (position between 0 and 59),
      field text not null,
      operator text not null,
      value text not null,
      name text not null default '',
      key text not null,
      primary key (collection_id, position)
    );
    create index condition_by_key on catalog.collection_condition (key, collection_id);

    create table catalog.collection_member (
      collection_id uuid not null references catalog.collection on delete cascade,
      product_id uuid not null references catalog.product,
      position int not null default 0,
      primary key (collection_id, product_id)
    );
    create index member_of on catalog.collection_member (product_id);
    create index member_order on catalog.collection_member (collection_id, position, product_id);
  `,
}
