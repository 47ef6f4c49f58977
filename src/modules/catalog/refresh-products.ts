import type { Tx } from '../../kernel/transaction.ts'
import { placeProducts } from './collection/membership.ts'
import { indexProducts } from './search/index-products.ts'

/**
 * Brings what is derived of products up to date: the collections they belong to by rule, and where search finds them.
 * A constant number of statements however many products.
 */
export async function refreshProducts(tx: Tx, productIds: readonly string[]): Promise<void> {
  if (productIds.length === 0) return
  await placeProducts(tx, productIds)
  await indexProducts(tx, productIds)
}
