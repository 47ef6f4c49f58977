import { createHash } from 'node:crypto'
import { query } from '../../kernel/query.ts'
import type { Tx } from '../../kernel/transaction.ts'
import type { ImportTerms } from './import-terms.ts'
import type { Incoming, IncomingProduct, IncomingStock, SourceName } from './incoming.ts'

/** What a source last said of a variant: only what it now says differently is touched in the shop. */
export interface ToldVariant {
  readonly price?: { amount: number; compareAt: number | null; currency: string } | undefined
  readonly stock: IncomingStock
}

export interface ToldProduct {
  readonly sourceKey: string
  readonly productId: string
  /** Of all that was told. */
  readonly digest: string
  /** By the variant's id. */
  readonly variants: Readonly<Record<string, ToldVariant>>
}

/** Of all that is told of a product; rows may move within the file. */
export function digestOf(product: IncomingProduct, { currency, locale }: ImportTerms): string {
  const variants = product.variants.map((variant) => ({ ...variant, row: 0 }))
  return createHash('sha256')
    .update(JSON.stringify([{ ...product, variants }, currency, locale]))
    .digest('base64url')
}

/** What the source has told of these products before; until the transaction ends no other import of it goes on. */
export async function toldBefore(
  tx: Tx,
  source: SourceName,
  batch: readonly Incoming[],
): Promise<Map<string, ToldProduct>> {
  await query(tx, `select pg_advisory_xact_lock(hashtextextended('imports.source ' || $1, 0))`, [source])
  const rows = await query<ToldProduct>(
    tx,
    `select source_key as "sourceKey", product_id as "productId", digest, variants from imports.product
     where source = $1 and source_key = any($2)`,
    [source, batch.map(({ key }) => key)],
  )
  return new Map(rows.map((row) => [row.sourceKey, row]))
}

export async function keepTold(tx: Tx, source: SourceName, told: readonly ToldProduct[]): Promise<void> {
  if (told.length === 0) return
  await query(
    tx,
    `insert into imports.product (source, source_key, product_id, digest, variants)
     select $1, "sourceKey", "productId", digest, variants
     from jsonb_to_recordset($2::jsonb) as told ("sourceKey" text, "productId" uuid, digest text, variants jsonb)
     on conflict (source, source_key) do update
       set product_id = excluded.product_id, digest = excluded.digest, variants = excluded.variants`,
    [source, JSON.stringify(told)],
  )
}
