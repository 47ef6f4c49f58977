import type { Tx } from '../../kernel/transaction.ts'
import { checkProduct } from './check-product.ts'
import { getProduct } from './find-product.ts'
import { freeHandle, handleFrom } from './handle.ts'
import { type NewProduct, newProductSchema } from './product-input.ts'
import { blankProduct, plannedProduct } from './product-plan.ts'
import type { ProductDetail } from './product.ts'
import { checked } from './refusals.ts'
import { saveProduct } from './save-product.ts'
import { translated } from '../../kernel/locale.ts'

/**
 * Puts a product into the catalogue, as a draft unless told otherwise.
 *
 * Without variants it gets one for each combination of its options, or a single one. Without a handle it gets a free
 * one made from its title.
 *
 * @throws {CatalogInputInvalid} naming the first field that does not fit
 * @throws {VariantIncomplete} @throws {VariantsClash} @throws {VariantUnknown} when the variants do not fit the options
 * @throws {HandleTaken} when the handle asked for is another product's
 * @throws {CategoryUnknown} @throws {MediaUnknown} when there is no such category, picture or model
 * @throws {AttributeInvalid} when an attribute is not as its category defines it
 * @throws {AttributesMissing} when it shall be active and lacks attributes that its category requires
 */
export async function createProduct(tx: Tx, product: NewProduct): Promise<ProductDetail> {
  const patch = checked(newProductSchema, product)
  const blank = blankProduct(tx.newId(), tx.now)
  const next = plannedProduct(blank, patch, tx)
  await checkProduct(tx, blank, next)
  const wished = patch.handle ? handleFrom(patch.handle) : ''
  const handle = wished || (await freeHandle(tx, 'product', translated(next.title, 'en')))

  await saveProduct(tx, undefined, { ...next, handle })
  return getProduct(tx, next.id)
}
