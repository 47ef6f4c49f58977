import { z } from 'zod'
import { Refusal } from '../../kernel/refusal.ts'
import { sellProduct } from '../../modules/pricing/index.ts'
import type { Routes } from '../server.ts'
import { changing } from './change.ts'
import { place, productStatus } from './product-answers.ts'

const places = z.array(place).min(1).max(50).optional()
const tags = z.array(z.string().trim().min(1).max(100)).max(20).optional()

/** Many products at once, as lists let staff choose them. */
export const productsBulkRoutes: Routes = (server, app) => {
  server.post(
    '/api/admin/v1/products/sort',
    {
      config: { requires: 'catalog:write' },
      schema: {
        operationId: 'sortProduct',
        summary:
          'Give products another state, other tags or other places of sale; one that cannot have it is reported, the others are changed',
        body: z.object({
          productIds: z.array(z.uuid()).min(1).max(100),
          status: productStatus.optional().describe('`archived` takes them out of the shop'),
          addTags: tags.describe('Beside those they have'),
          removeTags: tags.describe('Without regard to capitals'),
          sellIn: places.describe('Markets (`market:kr`) and sales channels (`channel:agent`) to sell them in again'),
          stopSellingIn: places.describe('Those to keep them from; what would be sold nowhere is refused'),
        }),
        response: {
          200: z.object({
            changed: z.array(z.uuid()).describe('Those that were different before'),
            refused: z.array(z.object({ productId: z.uuid(), code: z.string(), message: z.string() })),
          }),
        },
      },
    },
    async (request) => {
      const { productIds, ...sorting } = request.body
      const changed: string[] = []
      const refused: { productId: string; code: string; message: string }[] = []
      // Each by itself, with a line of its own in the audit trail: what one lacks holds up none of the others
      for (const productId of new Set(productIds)) {
        try {
          const about = { subject: productId, data: sorting }
          const isChanged = await changing(app, request, about, (tx) => sellProduct(tx, { productId, ...sorting }))
          if (isChanged) changed.push(productId)
        } catch (error) {
          if (!(error instanceof Refusal)) throw error
          refused.push({ productId, code: error.code, message: error.message })
        }
      }
      return { changed, refused }
    },
  )
}
