import { z } from 'zod'
import { times, sum } from '../../kernel/money.ts'
import type { Read } from '../../kernel/transaction.ts'
import { marketKey, sellableVariants } from '../../modules/catalog/index.ts'
import { hasOrdered } from '../../modules/orders/index.ts'
import { getMarket, pricesFor } from '../../modules/pricing/index.ts'
import { explainPromotions, type PromotionCart, promotionsFor } from '../../modules/promotions/index.ts'
import { HttpProblem } from '../http/problem.ts'
import type { Routes } from '../server.ts'
import { money, translated } from './fields.ts'

const question = z
  .object({
    market: z.string().max(32).describe('Code of the market'),
    lines: z
      .array(z.object({ variantId: z.uuid(), quantity: z.int().min(1).max(10_000) }))
      .min(1)
      .max(200),
    codes: z.array(z.string().max(80)).max(20).default([]),
    profileId: z.uuid().optional().describe('Of the customer, whose earlier orders and uses count'),
    delivery: money.optional().describe('What the chosen delivery costs'),
  })
  .meta({ id: 'PromotionQuestion' })

const explanation = z
  .object({
    promotionId: z.uuid(),
    title: translated,
    applied: z.boolean(),
    code: z.string().optional(),
    amount: money.describe('What it takes in this cart'),
    alone: money.describe('What it would take if it stood alone'),
    obstacle: z
      .object({
        reason: z.string().describe('`minimum-not-met`, `not-combinable`, `used-up`, …'),
        missing: money.optional(),
        missingQuantity: z.int().optional(),
        startsAt: z.date().optional(),
      })
      .optional()
      .describe('Why it does not hold'),
  })
  .meta({ id: 'PromotionExplanation' })

/** The answer to “why this price?”. */
export const explainRoutes: Routes = (server, app) => {
  server.post(
    '/api/admin/v1/promotions/explain',
    {
      config: {
        requires: 'promotions:read',
        idempotency: 'none',
        problems: { 404: 'There is no such market', 422: 'A variant cannot be sold there; `field` names it' },
      },
      schema: {
        operationId: 'explainPromotions',
        summary: 'For a cart as told here, why each promotion holds or does not',
        body: question,
        response: { 200: z.object({ items: z.array(explanation), subtotal: money }) },
      },
    },
    ({ body }) =>
      app.edge.reading(async (read) => {
        const cart = await cartOf(read, body)
        const items = explainPromotions(cart, await promotionsFor(read, body))
        const prices = cart.lines.map(({ unitPrice, quantity }) => times(unitPrice, quantity))
        return { items, subtotal: sum(prices, cart.currency) }
      }),
  )
}

async function cartOf(read: Read, asked: z.infer<typeof question>): Promise<PromotionCart> {
  const { currency, code: market, locales } = await getMarket(read, asked.market)
  if (asked.delivery && asked.delivery.currency !== currency) throw otherCurrency(currency)
  const variantIds = asked.lines.map(({ variantId }) => variantId)
  const variants = await sellableVariants(read, variantIds, locales[0]!)
  const prices = await pricesFor(read, { variantIds, currency, market, profileId: asked.profileId })
  return {
    currency,
    market,
    now: read.now,
    codes: asked.codes,
    delivery: asked.delivery,
    ...(asked.profileId && { isFirstOrder: !(await hasOrdered(read, asked.profileId)) }),
    lines: asked.lines.map(({ variantId, quantity }, index) => {
      const variant = variants.get(variantId)
      const price = prices.get(variantId)
      const isKept = variant?.notSoldIn.includes(marketKey(market))
      if (!variant || isKept || !price) throw notSold(index)
      const { productId, collectionIds, tags } = variant
      return { key: String(index), variantId, productId, collectionIds, tags, unitPrice: price.price, quantity }
    }),
  }
}

const notSold = (index: number) =>
  new HttpProblem(
    422,
    'http/variant-not-sold',
    'This is not for sale in this market: it is no active product, has no price, or is kept from it.',
    {
      field: `lines.${index}.variantId`,
    },
  )

const otherCurrency = (currency: string) =>
  new HttpProblem(422, 'http/currency-differs', `Shoppers of this market pay in ${currency}; give the price in it.`, {
    field: 'delivery.currency',
  })
