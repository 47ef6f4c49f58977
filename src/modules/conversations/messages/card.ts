import { z } from 'zod'

const bounded = (most: number) => z.string().max(most)

const product = z
  .object({
    kind: z.literal('product'),
    productId: z.uuid(),
    variantId: z.uuid().optional().describe('The only variant: it can be put in the cart at once'),
    handle: bounded(200),
    title: bounded(300),
    price: z.object({ amount: z.int().describe('In the minor unit'), currency: z.string() }).optional(),
    available: z.boolean().optional(),
    left: z.int().optional().describe('Told where few are left'),
  })
  .meta({ id: 'ChatProductCard' })

const review = z
  .object({
    kind: z.literal('review'),
    reviewId: z.uuid(),
    rating: z.int().min(1).max(5),
    title: bounded(300),
    body: bounded(2_000),
    author: bounded(120),
    verified: z.boolean().describe('Who wrote it bought the product here'),
    product: product.describe('With it a buy control'),
  })
  .meta({ id: 'ChatReviewCard' })

const article = z
  .object({
    kind: z.literal('article'),
    articleId: z.uuid(),
    handle: bounded(200),
    title: bounded(300),
    lead: bounded(600),
  })
  .meta({ id: 'ChatArticleCard' })

const question = z
  .object({
    kind: z.literal('question'),
    questionId: z.uuid(),
    productId: z.uuid(),
    handle: bounded(200),
    question: bounded(2_000),
    answer: bounded(4_000),
    by: z.enum(['staff', 'owner', 'reader']).describe('Who answered: the shop, somebody who has it, anybody'),
  })
  .meta({ id: 'ChatQuestionCard' })

const order = z
  .object({
    kind: z.literal('order'),
    orderId: z.uuid(),
    number: bounded(40),
    status: bounded(40).describe('As on the order’s own page: `on-its-way`'),
    path: bounded(200).describe('Where her order is shown'),
    promise: z.object({ from: z.string(), to: z.string() }).optional().describe('Days, YYYY-MM-DD'),
    parcels: z
      .array(
        z.object({
          carrier: bounded(120).optional(),
          trackingNumber: bounded(120).optional(),
          trackingUrl: bounded(1_000).optional(),
          state: bounded(40),
        }),
      )
      .max(20),
  })
  .meta({ id: 'ChatOrderCard' })

/** Something shown beside words: data, so that each surface draws it in its own way. */
export const cardSchema = z
  .discriminatedUnion('kind', [product, review, article, question, order])
  .meta({ id: 'ChatCard' })
export type Card = z.infer<typeof cardSchema>
export type ProductCard = z.infer<typeof product>
export type OrderCard = z.infer<typeof order>

/** What staff may put beside an answer; what it shows is looked up as it is sent. */
export const cardWishSchema = z
  .discriminatedUnion('kind', [
    z.object({ kind: z.literal('product'), productId: z.uuid() }),
    z.object({ kind: z.literal('review'), reviewId: z.uuid() }),
    z.object({ kind: z.literal('article'), articleId: z.uuid() }),
    z.object({ kind: z.literal('order'), orderId: z.uuid() }),
  ])
  .meta({ id: 'ChatCardWish' })
export type CardWish = z.infer<typeof cardWishSchema>
