import { query } from '../../../kernel/query.ts'
import type { Tx } from '../../../kernel/transaction.ts'
import { documentOf, type Searchable } from './document.ts'
import { keepFacetLabels } from './facet-labels.ts'
import { isUnspaced } from './words.ts'
import { soundOf } from './sound.ts'

/** Keeps what search knows of these products, and how many products have each word, and what its filters are called. Three statements. */
export async function indexProducts(tx: Tx, productIds: readonly string[]): Promise<void> {
  const products = await query<Searchable>(tx, searchable, [productIds])
  const documents = products.map((product) => ({ product, ...documentOf(product) }))
  await keepFacetLabels(tx, products)
  const words = new Set(documents.flatMap(({ counted }) => counted))
  await query(tx, indexing, [
    JSON.stringify(
      documents.map(({ product, words, facets, counted }) => ({
        id: product.id,
        status: product.status,
        published_at: product.publishedAt,
        not_sold_in: product.notSoldIn,
        words,
        facets,
        counted: product.status === 'active' ? counted : [],
      })),
    ),
    JSON.stringify(
      [...words].map((word) => ({ word, sound: isUnspaced(word) && word.length < 2 ? null : soundOf(word) })),
    ),
  ])
}

const searchable = `
  select product.id, status, product.title, product.description, vendor, type, tags, options, product.attributes,
    published_at as "publishedAt", not_sold_in as "notSoldIn",
    coalesce((select jsonb_agg(jsonb_build_object('id', above.id, 'title', above.title, 'attributes', above.attributes))
      from catalog.category join catalog.category as above on above.id = any(category.path)
      where category.id = product.category_id), '[]') as categories,
    array(select code from catalog.variant, unnest(array[sku, barcode]) as code
      where variant.product_id = product.id and code is not null limit 4000) as codes
  from catalog.product where product.id = any($1::uuid[])`

const indexing = `
  with given as materialized (
    select * from jsonb_to_recordset($1::jsonb) as (
      id uuid, status text, published_at timestamptz, words text, facets text[], counted text[],
      not_sold_in text[])
  ), change as materialized (
    select word, sum(by)::int as by from (
      select unnest(counted) as word, 1 as by from given
      union all
      select unnest(document.counted), -1 from catalog.document where product_id in (select id from given)) as each
    group by word having sum(by) <> 0 order by word
  ), fewer as (
    update catalog.word set count = word.count + change.by from change where change.word = word.word and change.by < 0
  ), more as (
    insert into catalog.word (word, sound, count)
    select change.word, sound, by from change
    join jsonb_to_recordset($2::jsonb) as heard (word text, sound text) on heard.word = change.word
    where by > 0 order by change.word
    on conflict (word) do update set count = word.count + excluded.count
  )
  insert into catalog.document (product_id, status, words, facets, counted, published_at, not_sold_in)
  select id, status, words::tsvector, facets, counted, published_at, not_sold_in from given
  on conflict (product_id) do update set status = excluded.status, words = excluded.words, facets = excluded.facets,
    counted = excluded.counted, published_at = excluded.published_at,
    not_sold_in = excluded.not_sold_in`
