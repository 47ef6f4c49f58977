import { z } from 'zod'
import { arrangeCollections, collectionRuleSchema, productCards, tryRule } from '../../modules/catalog/index.ts'
import type { App, Routes, Server } from '../server.ts'
import { changing } from './change.ts'
import { nothing } from './fields.ts'
import { picture, productStatus } from './product-answers.ts'

const tried = z
  .object({
    products: z.int().describe('All that fit, whatever their state'),
    onSale: z.int().describe('Those of them that shoppers would see'),
    sample: z
      .array(
        z.object({
          id: z.uuid(),
          title: z.string().describe('In the language asked for'),
          status: productStatus,
          pictures: z.array(picture).readonly(),
        }),
      )
      .describe('The first of them, those on sale before the others, the newest first'),
  })
  .meta({ id: 'RuleTried' })

/** Which products a rule would gather, and which collection comes first. */
export const collectionOrderRoutes: Routes = (server, app) => {
  tryRoute(server, app)
  server.put(
    '/api/admin/v1/collections/order',
    {
      config: { requires: 'catalog:write', problems: { 404: 'There is no such collection' } },
      schema: {
        operationId: 'arrangeCollections',
        summary: 'Put the collections into this order; those that are not named come after them',
        body: z.object({ collectionIds: z.array(z.uuid()).min(1).max(1_000) }),
        response: nothing,
      },
    },
    async (request, reply) => {
      await changing(app, request, {}, (tx) => arrangeCollections(tx, request.body.collectionIds))
      return reply.status(204).send(null)
    },
  )
}

function tryRoute(server: Server, app: App): void {
  server.post(
    '/api/admin/v1/collections/try-rule',
    {
      config: {
        requires: 'catalog:read',
        idempotency: 'none',
        problems: { 422: 'A condition does not fit; `field` names it' },
      },
      schema: {
        operationId: 'tryCollectionRule',
        summary: 'What a rule would gather now; nothing is changed',
        body: z.object({
          rule: collectionRuleSchema,
          shown: z.int().min(0).max(24).default(8).describe('How many products to show'),
          locale: z.string().max(35).default('en').describe('Language of the titles'),
        }),
        response: { 200: tried },
      },
    },
    ({ body: { rule, shown, locale } }) =>
      app.edge.reading(async (read) => {
        const { productIds, ...counts } = await tryRule(read, { rule, shown })
        return { ...counts, sample: await productCards(read, productIds, { locale }) }
      }),
  )
}
