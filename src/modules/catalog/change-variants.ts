import type { Tx } from '../../kernel/transaction.ts'
import { changeProduct } from './change-product.ts'
import { lockProduct } from './find-product.ts'
import type { VariantPatch } from './product-input.ts'
import type { ProductDetail } from './product.ts'
import { VariantUnknown } from './refusals.ts'

/**
 * Changes some variants of a product; the others stay as they are, also those that somebody else has just added.
 *
 * @throws {VariantUnknown} when the product has no variant with one of these ids; all else as `changeProduct`
 */
export async function changeVariants(
  tx: Tx,
  { productId, variants }: { productId: string; variants: readonly VariantPatch[] },
): Promise<ProductDetail> {
  const before = await lockProduct(tx, productId)
  const known = new Set(before.variants.map(({ id }) => id))
  const unknown = variants.findIndex(({ id }) => !known.has(id))
  if (unknown >= 0) throw new VariantUnknown(`variants.${unknown}.id`)
  const changes = new Map(variants.map((patch) => [patch.id, patch]))
  const next = before.variants.map(({ id, optionValues }) => ({
    ...changes.get(id),
    ...{ id, optionValues: [...optionValues] },
  }))
  return changeProduct(tx, { productId, variants: next })
}
