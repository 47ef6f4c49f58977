import type { Tx } from '../../kernel/transaction.ts'
import { checkProduct } from './check-product.ts'
import { getProduct, lockProduct } from './find-product.ts'
import { handleFrom } from './handle.ts'
import { type ProductPatch, productPatchSchema } from './product-input.ts'
import { plannedProduct } from './product-plan.ts'
import type { ProductDetail } from './product.ts'
import { CatalogInputInvalid, checked } from './refusals.ts'
import { saveProduct } from './save-product.ts'

/**
 * Changes what is told of a product; what the patch leaves out stays, lists that it names are replaced whole.
 *
 * Variants and media that are told again as they were keep their identity. After a new handle, the earlier one leads
 * on. The same again changes nothing and announces nothing.
 *
 * @throws {ProductUnknown} when there is none with this id; all else as `createProduct`
 */
export async function changeProduct(
  tx: Tx,
  { productId, ...change }: ProductPatch & { productId: string },
): Promise<ProductDetail> {
  const patch = checked(productPatchSchema, change)
  const before = await lockProduct(tx, productId)
  const next = plannedProduct(before, patch, tx)
  await checkProduct(tx, before, next)
  const handle = patch.handle === undefined ? before.handle : handleFrom(patch.handle)
  if (!handle) throw new CatalogInputInvalid('handle', 'An address needs at least one letter or digit.')

  await saveProduct(tx, before, { ...next, handle })
  return getProduct(tx, productId)
}

/**
 * Takes a product out of the shop for good; orders that name it are not touched. Repeating is harmless.
 *
 * @throws {ProductUnknown} when there is none with this id
 */
export async function archiveProduct(tx: Tx, productId: string): Promise<void> {
  await changeProduct(tx, { productId, status: 'archived' })
}

/**
 * Saves a product's options and variants together: the list replaces the one before, those told again keep their id.
 *
 * Refuses as `changeProduct`.
 */
export async function saveVariants(
  tx: Tx,
  {
    productId,
    options,
    variants,
  }: Required<Pick<ProductPatch, 'variants'>> & Pick<ProductPatch, 'options'> & { productId: string },
): Promise<ProductDetail> {
  return changeProduct(tx, { productId, ...(options && { options }), variants })
}
