import type { Read } from '../../kernel/transaction.ts'
import { findProductByHandle, type ProductPage } from '../../modules/catalog/index.ts'
import type { Visit } from './visit.ts'

/** A product that may be written about. */
export async function productOf(read: Read, { locale }: Visit, handle: string): Promise<ProductPage | undefined> {
  const found = await findProductByHandle(read, { handle, locale })
  return found && 'product' in found ? found.product : undefined
}
