import { createHash } from 'node:crypto'
import { translated, type Translated } from '../../kernel/locale.ts'
import { query } from '../../kernel/query.ts'
import type { Tx } from '../../kernel/transaction.ts'
import { addImagesFromUrls } from '../media/index.ts'
import { checkFacts } from './check-product.ts'
import { holdRules } from './collection/membership.ts'
import { findProducts, getProduct } from './find-product.ts'
import { freeHandle } from './handle.ts'
import { type NewProduct, newProductSchema } from './product-input.ts'
import { blankProduct, plannedProduct } from './product-plan.ts'
import type { ProductDetail } from './product.ts'
import { refreshProducts } from './refresh-products.ts'
import { checked } from './refusals.ts'
import { type SaveOutcome, saveProduct } from './save-product.ts'

export interface ImportedProduct {
  /** Where it comes from: `shopify`, `woocommerce`, `demo`. */
  source: string
  /** What names it there, for ever: its handle or id. */
  sourceKey: string
  /** What is told of it; media come as `images`. */
  product: Omit<NewProduct, 'media' | 'variants'> & {
    variants?: (NonNullable<NewProduct['variants']>[number] & {
      /** Addresses among `images`. */
      imageUrls?: readonly string[]
    })[]
  }
  /** In order; each is fetched by a job. When given, they replace the pictures the product has. */
  images?: readonly { url: string; alt?: Translated }[]
}

export interface UpsertedProduct {
  outcome: SaveOutcome
  /** As it now is; its variants in the order of the import. */
  product: ProductDetail
}

/** One of them; see `upsertProducts`. */
export async function upsertProduct(tx: Tx, input: ImportedProduct): Promise<UpsertedProduct> {
  return (await upsertProducts(tx, [input]))[0]!
}

/**
 * Brings products of an outside source into the catalogue, or up to date with it, in their order.
 *
 * The same input again changes and announces nothing, and leaves what staff have changed since; a different input
 * replaces what it tells. A product keeps its handle, and a new one gets the wished handle or the next free one. A
 * constant number of statements a product, and one more handful for all: search and collections are brought up to date
 * at the end. What its category requires is not asked for: completeness shows it.
 *
 * @throws as `createProduct`, except {AttributesMissing} and {HandleTaken}; {AddressRefused} for an image address
 */
export async function upsertProducts(tx: Tx, inputs: readonly ImportedProduct[]): Promise<UpsertedProduct[]> {
  const stale = new Set<string>()
  const written: { id: string; outcome: SaveOutcome }[] = []
  for (const input of inputs) written.push(await upsertOne(tx, input, stale))
  await refreshProducts(tx, [...stale])
  const ids = [...new Set(written.map(({ id }) => id))]
  const products = new Map((await findProducts(tx, ids)).map((product) => [product.id, product]))
  return written.map(({ id, outcome }) => ({ outcome, product: products.get(id)! }))
}

async function upsertOne(
  tx: Tx,
  input: ImportedProduct,
  stale: Set<string>,
): Promise<{ id: string; outcome: SaveOutcome }> {
  const digest = createHash('sha256').update(JSON.stringify(input)).digest('base64url')
  const present = await lockBySource(tx, input)
  if (present?.digest === digest) return { outcome: 'unchanged', id: present.id }

  const patch = checked(newProductSchema, await withMedia(tx, input))
  const before = present && (await getProduct(tx, present.id))
  const base = before ?? blankProduct(tx.newId(), tx.now)
  const next = plannedProduct(base, patch, tx)
  await checkFacts(tx, base, next)
  const handle = before?.handle ?? (await freeHandle(tx, 'product', patch.handle ?? translated(next.title, 'en')))
  const outcome = await saveProduct(tx, before, { ...next, handle }, stale)
  await query(tx, 'update catalog.product set source = $2, source_key = $3, source_digest = $4 where id = $1', [
    ...[next.id, input.source, input.sourceKey, digest],
  ])
  return { outcome, id: next.id }
}

async function lockBySource(
  tx: Tx,
  { source, sourceKey }: ImportedProduct,
): Promise<{ id: string; digest: string } | undefined> {
  await query(tx, `select pg_advisory_xact_lock(hashtextextended('catalog.source ' || $1 || ' ' || $2, 0))`, [
    source,
    sourceKey,
  ])
  await holdRules(tx)
  const rows = await query<{ id: string; digest: string }>(
    tx,
    `select id, source_digest as digest from catalog.product where source = $1 and source_key = $2 for update`,
    [source, sourceKey],
  )
  return rows[0]
}

/** The patch with each image address replaced by the asset that the address has become. */
async function withMedia(tx: Tx, { product, images }: ImportedProduct): Promise<NewProduct> {
  const { variants, ...told } = product
  const urls = variants?.flatMap(({ imageUrls }) => imageUrls ?? []) ?? []
  const all = [...(images ?? []), ...urls.map((url) => ({ url }))]
  const byUrl = await addImagesFromUrls(tx, all)
  const media = [...new Map(all.toReversed().map((image) => [image.url, image])).values()].toReversed()
  return {
    ...told,
    ...(images && { media: media.map(({ url, ...image }) => ({ mediaId: byUrl.get(url)!, ...image })) }),
    ...(variants && {
      variants: variants.map(({ imageUrls, ...variant }) => ({
        ...variant,
        ...(imageUrls && { mediaIds: imageUrls.map((url) => byUrl.get(url)!) }),
      })),
    }),
  }
}
