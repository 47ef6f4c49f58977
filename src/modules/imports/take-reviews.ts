import { createHash } from 'node:crypto'
import { query } from '../../kernel/query.ts'
import type { Tx } from '../../kernel/transaction.ts'
import { productIdsByHandle } from '../catalog/index.ts'
import { addImagesFromUrls } from '../media/index.ts'
import {
  bringPictures,
  changeImportedReview,
  importReview,
  type ReviewOrigin,
  reviewOrigins,
  type ReviewToImport,
} from '../reviews/index.ts'
import type { Finding } from './finding.ts'
import type { Incoming, IncomingReview } from './incoming.ts'
import type { Taken, Taking } from './take-products.ts'

interface ToldReview {
  readonly sourceKey: string
  readonly reviewId: string
  readonly digest: string
}

/**
 * Brings reviews along, or up to date with their source. The same again changes and announces nothing, and does not
 * bring back what was withdrawn, decided or made nobody’s here.
 *
 * @throws {ReviewInvalid} for one of them, naming the field
 */
export async function takeReviews(tx: Tx, taking: Taking, batch: readonly Incoming[]): Promise<Taken> {
  const from = reviewOrigins.find((origin) => origin === taking.source)!
  const before = await toldBefore(tx, from, batch)
  const products = await productsOf(tx, batch)
  const counts = { created: 0, changed: 0, unchanged: 0, refused: 0 }
  const findings: Finding[] = batch.flatMap((one) => one.findings)
  const told: (ToldReview & { pictureUrls: readonly string[] })[] = []
  for (const { key: sourceKey, row, review } of batch) {
    const productId = review && productOf(review, products)
    if (!productId) {
      if (review) findings.push(noProduct(row, review))
      counts.refused++
      continue
    }
    const digest = digestOf(review)
    const known = before.get(sourceKey)
    if (known?.digest === digest) {
      counts.unchanged++
      continue
    }
    const { pictureUrls } = review
    const wish = { ...review, from, productId, by: taking.by ?? 'import' }
    const { reviewId, outcome } = await takeReview(tx, wish, known?.reviewId)
    counts[outcome]++
    told.push({ sourceKey, reviewId, digest, pictureUrls })
  }
  await keepTold(tx, from, told)
  await bringAll(tx, told)
  return { ...counts, findings }
}

/** Jobs fetch the pictures; the reviews stand without them until then. */
async function bringAll(
  tx: Tx,
  told: readonly { readonly reviewId: string; readonly pictureUrls: readonly string[] }[],
): Promise<void> {
  const urls = told.flatMap(({ pictureUrls }) => pictureUrls)
  const ids = await addImagesFromUrls(
    tx,
    urls.map((url) => ({ url })),
  )
  for (const { reviewId, pictureUrls } of told) {
    await bringPictures(tx, { reviewId, mediaIds: pictureUrls.flatMap((url) => ids.get(url) ?? []) })
  }
}

async function takeReview(tx: Tx, wish: ReviewToImport, reviewId: string | undefined) {
  if (reviewId) {
    const hasChanged = await changeImportedReview(tx, { ...wish, reviewId })
    return { reviewId, outcome: hasChanged ? ('changed' as const) : ('unchanged' as const) }
  }
  const made = await importReview(tx, wish)
  return { reviewId: made.reviewId, outcome: made.isNew ? ('created' as const) : ('unchanged' as const) }
}

/** What the source has told before; until the transaction ends no other import of it goes on. */
async function toldBefore(tx: Tx, source: ReviewOrigin, batch: readonly Incoming[]): Promise<Map<string, ToldReview>> {
  await query(tx, `select pg_advisory_xact_lock(hashtextextended('imports.source ' || $1, 0))`, [source])
  const rows = await query<ToldReview>(
    tx,
    `select source_key as "sourceKey", review_id as "reviewId", digest from imports.review
     where source = $1 and source_key = any($2)`,
    [source, batch.map(({ key }) => key)],
  )
  return new Map(rows.map((row) => [row.sourceKey, row]))
}

interface KnownProducts {
  /** As the catalogues that were imported named them: `shopify tea`, `woocommerce 44`. */
  readonly imported: ReadonlyMap<string, string>
  readonly byHandle: ReadonlyMap<string, string>
}

/** The products that the reviews name, by where they stood at their source or stand here. Two queries. */
async function productsOf(tx: Tx, batch: readonly Incoming[]): Promise<KnownProducts> {
  const handles = batch.flatMap(({ review }) => review?.handle ?? [])
  const ids = batch.flatMap(({ review }) => review?.sourceProductId ?? [])
  const rows = await query<{ key: string; productId: string }>(
    tx,
    `select source || ' ' || source_key as key, product_id as "productId" from imports.product
     where (source = 'shopify' and source_key = any($1)) or (source = 'woocommerce' and source_key = any($2))`,
    [handles, ids.map((id) => `id:${id}`)],
  )
  return {
    imported: new Map(rows.map(({ key, productId }) => [key, productId])),
    byHandle: await productIdsByHandle(tx, handles),
  }
}

const productOf = ({ handle, sourceProductId }: IncomingReview, { imported, byHandle }: KnownProducts) =>
  (handle && (imported.get(`shopify ${handle}`) ?? byHandle.get(handle))) ??
  imported.get(`woocommerce id:${sourceProductId}`)

const noProduct = (row: number, { handle, sourceProductId }: IncomingReview): Finding => ({
  row,
  field: handle ? 'product_handle' : 'product_id',
  level: 'problem',
  message: `The shop has no product “${handle ?? sourceProductId}”. Import the products first, or mend the name.`,
})

const digestOf = ({ row: _row, ...review }: IncomingReview): string =>
  createHash('sha256').update(JSON.stringify(review)).digest('base64url')

async function keepTold(
  tx: Tx,
  source: ReviewOrigin,
  told: readonly (ToldReview & { pictureUrls: readonly string[] })[],
): Promise<void> {
  if (told.length === 0) return
  await query(
    tx,
    `insert into imports.review (source, source_key, review_id, digest, picture_urls, brought_at)
     select $1, "sourceKey", "reviewId", digest, array(select jsonb_array_elements_text("pictureUrls")), $3
     from jsonb_to_recordset($2::jsonb) as told ("sourceKey" text, "reviewId" uuid, digest text, "pictureUrls" jsonb)
     on conflict (source, source_key) do update set digest = excluded.digest, picture_urls = excluded.picture_urls,
       brought_at = excluded.brought_at`,
    [source, JSON.stringify(told), tx.now],
  )
}
