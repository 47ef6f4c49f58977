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
      name text not null,
      key text not null,
      probe text,
      primary key (collection_id, position)
    );
    create index condition_by_probe on catalog.collection_condition (probe, collection_id) where probe is not null;

    create table catalog.collection_member (
      collection_id uuid not null references catalog.collection on delete cascade,
      product_id uuid not null references catalog.product,
      position int not null default 0,
      primary key (collection_id, product_id)
    );
    create index member_of on catalog.collection_member (product_id);
    create index member_order on catalog.collection_member (collection_id, position, product_id);

    create table catalog.listing_price (
      product_id uuid not null references catalog.product,
      currency text not null check (length(currency) = 3),
      min_price bigint not null check (min_price >= 0),
      max_price bigint not null check (max_price >= min_price),
      compare_at bigint,
      primary key (product_id, currency)
    );
    create index listing_by_price on catalog.listing_price (currency, min_price);

    create table catalog.listing_stock (
      product_id uuid primary key references catalog.product,
      available boolean not null
    );

    create function catalog.condition_key(field text, name text, value text) returns text language sql immutable
    as $$ select case field when 'option' then 'option:' || lower(name) || ':' || lower(value)
                 else field || ':' || lower(value) end $$;

    -- What a product is found by: one key per tag, vendor, type, category (with those above it) and option value,
    -- and '*', which every product has.
    create function catalog.keys_of(product catalog.product) returns text[] language sql stable
    as $$ select array['*']
      || array(select catalog.condition_key('tag', '', tag) from unnest(product.tags) as tag)
      || case when product.vendor is null then '{}' else array[catalog.condition_key('vendor', '', product.vendor)] end
      || case when product.type is null then '{}' else array[catalog.condition_key('type', '', product.type)] end
      || array(select 'category:' || above from catalog.category, unnest(path) as above
               where category.id = product.category_id)
      || array(select catalog.condition_key('option', option ->> 'name', chosen)
               from jsonb_array_elements(product.options) as option,
                 jsonb_array_elements_text(option -> 'values') as chosen)
    $$;

    create function catalog.meets(product catalog.product, keys text[], condition catalog.collection_condition)
    returns boolean language sql stable
    as $$ select case condition.field
      when 'title' then (condition.operator = 'contains') = exists (
        select from jsonb_each_text(product.title) as title
        where strpos(lower(title.value), lower(condition.value)) > 0)
      when 'price' then coalesce((
        select case condition.operator when 'less-than' then min_price < condition.value::bigint
                                       else min_price > condition.value::bigint end
        from catalog.listing_price
        where listing_price.product_id = product.id and currency = condition.name), false)
      else (condition.operator = 'is') = (condition.key = any(keys)) end $$;
  `,
}
