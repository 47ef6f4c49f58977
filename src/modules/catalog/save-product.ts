import { isDeepStrictEqual } from 'node:util'
import { query } from '../../kernel/query.ts'
import type { Tx } from '../../kernel/transaction.ts'
import { productArchived, productChanged, productCreated, variantCreated, variantRemoved } from './events.ts'
import { claimHandle } from './handle.ts'
import type { ProductDetail, Variant } from './product.ts'
import { refreshProducts } from './refresh-products.ts'

export type SaveOutcome = 'created' | 'changed' | 'unchanged'

/**
 * Makes the stored product be `next`, touching only what differs, and announces it. Nothing differs: nothing happens.
 *
 * A constant number of statements however many variants and media. The caller has the product locked.
 *
 * @param later takes the id in place of refreshing what is derived; the caller then refreshes all at once
 * @throws {HandleTaken} when another product has the handle
 */
export async function saveProduct(
  tx: Tx,
  before: ProductDetail | undefined,
  next: ProductDetail,
  later?: Set<string>,
): Promise<SaveOutcome> {
  if (before && isDeepStrictEqual(comparable(before), comparable(next))) return 'unchanged'

  if (before?.handle !== next.handle) {
    await claimHandle(tx, { kind: 'product', handle: next.handle, targetId: next.id })
  }
  await writeProduct(tx, next)
  await writeVariants(tx, before?.variants ?? [], next)
  if (!isDeepStrictEqual(before?.media ?? [], next.media)) await writeMedia(tx, next)
  if (later) later.add(next.id)
  else await refreshProducts(tx, [next.id])
  await announce(tx, before, next)
  return before ? 'changed' : 'created'
}

/** As JSON keeps it: an absent field and an undefined one are the same, and it is not asked when it last changed. */
const comparable = (product: ProductDetail): unknown => JSON.parse(JSON.stringify({ ...product, changedAt: null }))

async function writeProduct(tx: Tx, product: ProductDetail): Promise<void> {
  await query(
    tx,
    `insert into catalog.product (id, handle, title, description, category_id, vendor, type, tags, status, options,
       attributes, seo, published_at, created_at, changed_at, not_sold_in)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $14, $15)
     on conflict (id) do update set handle = excluded.handle, title = excluded.title,
       description = excluded.description, category_id = excluded.category_id, vendor = excluded.vendor,
       type = excluded.type, tags = excluded.tags, status = excluded.status, options = excluded.options,
       attributes = excluded.attributes, seo = excluded.seo, published_at = excluded.published_at,
       changed_at = excluded.changed_at, not_sold_in = excluded.not_sold_in`,
    [
      ...[product.id, product.handle, JSON.stringify(product.title), JSON.stringify(product.description)],
      ...[product.categoryId, product.vendor, product.type, product.tags, product.status],
      ...[JSON.stringify(product.options), JSON.stringify(product.attributes), JSON.stringify(product.seo)],
      ...[product.publishedAt, tx.now, product.notSoldIn],
    ],
  )
}

async function writeVariants(tx: Tx, before: readonly Variant[], next: ProductDetail): Promise<void> {
  const present = new Map(before.map((variant) => [variant.id, variant]))
  const kept = new Set(next.variants.map(({ id }) => id))
  const removed = before.filter(({ id }) => !kept.has(id))
  if (removed.length > 0) {
    await query(tx, 'delete from catalog.variant where id = any($1::uuid[])', [removed.map(({ id }) => id)])
  }
  const differing = next.variants.filter(
    (variant) => !isDeepStrictEqual(plain(present.get(variant.id)), plain(variant)),
  )
  if (differing.length > 0) await query(tx, upsertVariants, [JSON.stringify(differing)])

  for (const { id } of next.variants) {
    if (!present.has(id)) await tx.publish(variantCreated({ variantId: id, productId: next.id }))
  }
  for (const { id } of removed) await tx.publish(variantRemoved({ variantId: id, productId: next.id }))
}

const plain = (variant: Variant | undefined): unknown => variant && JSON.parse(JSON.stringify(variant))

const upsertVariants = `
  insert into catalog.variant (id, product_id, sku, barcode, option_values, position, weight_grams, tax_class,
    requires_delivery, media_ids)
  select id, "productId", sku, barcode, "optionValues", position, "weightGrams", "taxClass", "requiresDelivery",
    "mediaIds"
  from jsonb_to_recordset($1::jsonb) as (id uuid, "productId" uuid, sku text, barcode text, "optionValues" text[],
    position int, "weightGrams" int, "taxClass" text, "requiresDelivery" boolean, "mediaIds" uuid[])
  on conflict (id) do update set sku = excluded.sku, barcode = excluded.barcode,
    option_values = excluded.option_values, position = excluded.position, weight_grams = excluded.weight_grams,
    tax_class = excluded.tax_class, requires_delivery = excluded.requires_delivery, media_ids = excluded.media_ids`

async function writeMedia(tx: Tx, { id, media }: ProductDetail): Promise<void> {
  await query(tx, 'delete from catalog.product_media where product_id = $1 and media_id <> all($2::uuid[])', [
    id,
    media.map(({ mediaId }) => mediaId),
  ])
  if (media.length === 0) return
  await query(
    tx,
    `insert into catalog.product_media (product_id, media_id, position, alt)
     select $1, media_id, position, alt from jsonb_to_recordset($2::jsonb) as (media_id uuid, position int, alt jsonb)
     on conflict (product_id, media_id) do update set position = excluded.position, alt = excluded.alt`,
    [id, JSON.stringify(media.map(({ mediaId, alt }, position) => ({ media_id: mediaId, position, alt })))],
  )
}

async function announce(tx: Tx, before: ProductDetail | undefined, next: ProductDetail): Promise<void> {
  const productId = next.id
  if (!before) return tx.publish(productCreated({ productId }))
  const archived = next.status === 'archived' && before.status !== 'archived'
  await tx.publish(archived ? productArchived({ productId }) : productChanged({ productId }))
}
