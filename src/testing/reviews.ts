import type { Tx } from '../kernel/transaction.ts'
import { createCategory, createProduct } from '../modules/catalog/index.ts'
import type { Order, OrderToPlace } from '../modules/orders/index.ts'
import { profileByEmail } from '../modules/profiles/index.ts'
import { type Review, type ReviewToSubmit, submitReview } from '../modules/reviews/index.ts'
import { aLine, aPaidOrder } from './orders.ts'

/** A product whose category asks for quality, fit and height. */
export interface ReviewedProduct {
  readonly productId: string
  readonly variantId: string
  readonly handle: string
}

let count = 0

export async function aReviewedProduct(tx: Tx, title = 'Court sneaker'): Promise<ReviewedProduct> {
  const category = await createCategory(tx, {
    title: { en: `Shoes ${++count}` },
    reviewQuestions: [
      { key: 'quality', kind: 'scale', label: { en: 'Quality', ko: '품질' } },
      { key: 'fit', kind: 'fit', label: { en: 'Fit', ko: '사이즈' } },
      {
        key: 'height',
        kind: 'about',
        label: { en: 'Height', ko: '키' },
        choices: [
          { value: 'below-160', label: { en: 'Below 160 cm' } },
          { value: '160-to-170', label: { en: '160 to 170 cm' } },
        ],
      },
    ],
  })
  const product = await createProduct(tx, {
    title: { en: title },
    status: 'active',
    categoryId: category.id,
    variants: [{}],
  })
  return { productId: product.id, variantId: product.variants[0]!.id, handle: product.handle }
}

/** Somebody's paid order of one piece of the product. */
export async function anOrderOf(
  tx: Tx,
  { productId, variantId, handle }: ReviewedProduct,
  { email = 'minji@example.com', ...change }: Partial<OrderToPlace> = {},
  status?: 'captured' | 'authorised',
): Promise<Order> {
  const profileId = await profileByEmail(tx, email)
  return aPaidOrder(tx, { lines: [aLine({ productId, variantId, handle })], profileId, email, ...change }, status)
}

/** A review of what was ordered, or of something not bought when no order is given. */
export async function aReview(
  tx: Tx,
  { productId, variantId }: ReviewedProduct,
  { order, ...change }: Partial<ReviewToSubmit> & { order?: Order } = {},
): Promise<Review> {
  return submitReview(tx, {
    productId,
    variantId,
    bought: order && { orderId: order.id, lineId: order.lines[0]!.id },
    profileId: order?.profileId ?? (await profileByEmail(tx, `visitor-${++count}@example.com`)),
    source: order ? 'request' : 'page',
    author: 'Minji K.',
    locale: 'en',
    rating: 4,
    body: `They look better in hand than in the pictures, and after ${++count} walks they still do.`,
    asker: {},
    ...change,
  })
}
