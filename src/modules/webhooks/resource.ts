import type { Money } from '../../kernel/money.ts'
import type { Read } from '../../kernel/transaction.ts'
import { findProduct } from '../catalog/index.ts'
import { findOrder } from '../orders/index.ts'

/** The little of a thing that everybody may know, so that most receivers need not ask for it. */
export type Resource =
  | { readonly kind: 'product'; readonly id: string; readonly handle: string; readonly title: Record<string, string> }
  | ({ readonly kind: 'order'; readonly id: string; readonly number: string; readonly placedAt: string } & {
      readonly total: Money
    })

/**
 * What a message tells of the product or order that its event is about, as it is now; nothing where it is gone, or
 * where shoppers cannot see the product.
 *
 * Of an order only what stands on its receipt's first line: no name, no address, no email.
 */
export async function resourceOf(
  read: Read,
  type: string,
  data: Record<string, unknown>,
): Promise<Resource | undefined> {
  if (type.startsWith('catalog.product-')) return productResource(read, String(data['productId']))
  if (type.startsWith('orders.')) return orderResource(read, String(data['orderId']))
  return undefined
}

async function productResource(read: Read, productId: string): Promise<Resource | undefined> {
  const product = await findProduct(read, productId)
  if (product?.status !== 'active') return undefined
  return { kind: 'product', id: product.id, handle: product.handle, title: { ...product.title } }
}

async function orderResource(read: Read, orderId: string): Promise<Resource | undefined> {
  const order = await findOrder(read, orderId)
  if (!order) return undefined
  const { id, number, placedAt, totals } = order
  return { kind: 'order', id, number, placedAt: placedAt.toISOString(), total: totals.total }
}
