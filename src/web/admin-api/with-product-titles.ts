import { translated } from '../../kernel/locale.ts'
import type { Read } from '../../kernel/transaction.ts'
import { findProducts } from '../../modules/catalog/index.ts'

/** The same items, each with its product's title for staff; empty where the product is gone. One query. */
export async function withProductTitles<Item extends { productId: string }>(
  read: Read,
  items: readonly Item[],
): Promise<(Item & { productTitle: string })[]> {
  const products = await findProducts(read, [...new Set(items.map(({ productId }) => productId))])
  const titles = new Map(products.map(({ id, title }) => [id, translated(title, 'en')]))
  return items.map((item) => ({ ...item, productTitle: titles.get(item.productId) ?? '' }))
}
