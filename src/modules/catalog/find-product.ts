import { query, queryByKey } from '../../kernel/query.ts'
import type { Read, Tx } from '../../kernel/transaction.ts'
import { holdRules } from './collection/membership.ts'
import { type ProductDetail, variantTitle } from './product.ts'
import { ProductUnknown } from './refusals.ts'

const detail = `
  product.id, product.handle, product.title, product.description, product.category_id as "categoryId",
  product.vendor, product.type, product.tags, product.status, product.options, product.attributes, product.seo,
  product.not_sold_in as "notSoldIn",
  product.published_at as "publishedAt", product.created_at as "createdAt", product.changed_at as "changedAt",
  coalesce((select jsonb_agg(jsonb_build_object(
      'id', id, 'productId', product_id, 'sku', sku, 'barcode', barcode, 'optionValues', option_values,
      'position', position, 'weightGrams', weight_grams, 'taxClass', tax_class,
      'requiresDelivery', requires_delivery, 'mediaIds', media_ids) order by position)
    from catalog.variant where product_id = product.id), '[]') as variants,
  coalesce((select jsonb_agg(jsonb_build_object('mediaId', media_id, 'alt', alt) order by position)
    from catalog.product_media where product_id = product.id), '[]') as media`

const named = (row: ProductDetail): ProductDetail => ({
  ...row,
  variants: row.variants.map((variant) => ({
    ...variant,
    title: variantTitle(variant.optionValues),
    mediaId: variant.mediaIds[0],
  })),
})

/** A product with its variants and media, whatever its status. */
export async function findProduct(read: Read, productId: string): Promise<ProductDetail | undefined> {
  return one(read, `select ${detail} from catalog.product where product.id = $1`, productId)
}

/** The product that stands at this handle now or stood there before. One query. */
export async function findProductAt(read: Read, handle: string): Promise<ProductDetail | undefined> {
  const rows = await queryByKey<ProductDetail & { key: string }>(
    read,
    `select handle.handle as key, ${detail} from catalog.handle join catalog.product on product.id = handle.target_id
     where handle.kind = 'product' and handle.handle = any((select $1::text[])::text[])`,
    [handle],
  )
  const row = rows.get(handle)?.[0]
  return row && named(row)
}

// NOTE of a list of one, PostgreSQL thinks that it might be long, and plans anew for each.
async function one(read: Read, text: string, value: string): Promise<ProductDetail | undefined> {
  const [row] = await query<ProductDetail>(read, text, [value])
  return row && named(row)
}

/** The products with these ids, in the order of the ids; absent ids are absent. One query. */
export async function findProducts(read: Read, productIds: readonly string[]): Promise<ProductDetail[]> {
  const rows = await query<ProductDetail>(
    read,
    `select ${detail} from unnest($1::uuid[]) with ordinality as wished (id, place)
     join catalog.product using (id) order by place`,
    [productIds],
  )
  return rows.map(named)
}

/** @throws {ProductUnknown} when there is none with this id */
export async function getProduct(read: Read, productId: string): Promise<ProductDetail> {
  const product = await findProduct(read, productId)
  if (!product) throw new ProductUnknown()
  return product
}

/** A product locked until the transaction ends. @throws {ProductUnknown} when there is none with this id */
export async function lockProduct(tx: Tx, productId: string): Promise<ProductDetail> {
  await holdRules(tx)
  const rows = await query(tx, 'select 1 from catalog.product where id = $1 for update', [productId])
  if (rows.length === 0) throw new ProductUnknown()
  return getProduct(tx, productId)
}
