import { translated, type Translated } from '../../kernel/locale.ts'
import { query, queryByKey } from '../../kernel/query.ts'
import type { Read } from '../../kernel/transaction.ts'
import { findMedia, pictureOf } from '../media/index.ts'
import { definitionsFor } from './category/category-definitions.ts'
import { findProduct, findProductAt } from './find-product.ts'
import { handleFrom } from './handle.ts'
import type { ProductDetail } from './product.ts'
import type { Crumb, ProductPage } from './product-page.ts'
import { shownProduct } from './shown-product.ts'

export interface ProductByHandle {
  handle: string
  locale: string
  /** For staff who look before it opens: also drafts and archived ones. */
  anyStatus?: boolean
}

/**
 * The page of the product at this handle, or where it has moved to; undefined when there is nothing for shoppers.
 * Five queries whatever the product, in two turns.
 */
export async function findProductByHandle(
  read: Read,
  { handle, locale, anyStatus = false }: ProductByHandle,
): Promise<{ product: ProductPage } | { redirectTo: string } | undefined> {
  const [there, crumbs] = await Promise.all([findProductAt(read, handle), crumbsOf(read, { handle }, locale)])
  const isShown = there?.handle === handle && (anyStatus || there.status === 'active')
  if (isShown) return { product: await pageOf(read, there, { locale, crumbs }) }
  const wished = handleFrom(handle)
  const rows = await query<{ id: string; handle: string }>(
    read,
    `select product.id, product.handle from catalog.handle join catalog.product on product.id = handle.target_id
     where handle.kind = 'product' and handle.handle = any($1) and ($2 or product.status = 'active')
     order by handle.handle = $3 desc limit 1`,
    [[handle, wished], anyStatus, handle],
  )
  const found = rows[0]
  if (!found) return undefined
  if (found.handle !== handle) return { redirectTo: found.handle }

  return { product: (await productPages(read, found.id, locale))! }
}

/** The same page by id, for callers that hold an id and not an address. */
export async function findProductPage(read: Read, productId: string, locale: string): Promise<ProductPage | undefined> {
  return productPages(read, productId, locale)
}

async function productPages(read: Read, productId: string, locale: string): Promise<ProductPage | undefined> {
  const product = await findProduct(read, productId)
  return product && pageOf(read, product, { locale, crumbs: await crumbsOf(read, { productId }, locale) })
}

async function pageOf(
  read: Read,
  product: ProductDetail,
  { locale, crumbs }: { locale: string; crumbs: Crumb[] },
): Promise<ProductPage> {
  const mediaIds = product.media.map(({ mediaId }) => mediaId)
  const swatches = product.options.flatMap(({ swatches }) => Object.values(swatches ?? {}))
  const [pictures, definitions] = await Promise.all([
    pictureOf(read, [...mediaIds, ...swatches.flatMap(({ mediaId }) => mediaId ?? [])]),
    definitionsFor(read, product.categoryId),
  ])
  const others = await findMedia(
    read,
    mediaIds.filter((id) => !pictures.has(id)),
  )
  return shownProduct(product, { locale, pictures, others, crumbs, definitions })
}

/** The product's categories from the widest down, then its published collections. */
async function crumbsOf(read: Read, of: { productId: string } | { handle: string }, locale: string): Promise<Crumb[]> {
  const [text, key] = 'handle' in of ? [crumbsAtHandles, of.handle] : [crumbsOfProducts, of.productId]
  const rows = await queryByKey<Omit<Crumb, 'title'> & { key: string; title: Translated }>(read, text, [key])
  return (rows.get(key) ?? []).map(({ kind, id, handle, title }) => ({
    ...{ kind, id, handle },
    title: translated(title, locale),
  }))
}

const crumbs = `
  select wished.key, crumb.kind, crumb.id, crumb.handle, crumb.title from wished cross join lateral (
    select 'category' as kind, above.id, above.handle, above.title, 0 as later, cardinality(above.path) as place
    from catalog.product join catalog.category on category.id = product.category_id
    join catalog.category as above on above.id = any(category.path) where product.id = wished.id
    union all
    select 'collection', collection.id, collection.handle, collection.title, 1, collection.position
    from catalog.collection_member join catalog.collection on collection.id = collection_id
    where product_id = wished.id and published
    order by later, place, id limit 100) as crumb
  order by wished.key, crumb.later, crumb.place, crumb.id`
const crumbsOfProducts = `
  with wished as (select id as key, id from unnest((select $1::uuid[])) as id) ${crumbs}`
const crumbsAtHandles = `
  with wished as (select handle as key, target_id as id from catalog.handle
    where kind = 'product' and handle = any((select $1::text[])::text[])) ${crumbs}`
