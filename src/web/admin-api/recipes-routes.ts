import { z } from 'zod'
import {
  answersSchema,
  listRecipes,
  packedOf,
  type RecipeCard,
  recipeGroups,
  recipeOf,
  RecipeUnknown,
  switchOff,
  switchOn,
} from '../../modules/recipes/index.ts'
import { shopSettings } from '../../modules/shop/index.ts'
import { previewTemplate, templateInputSchema } from '../../modules/templates/index.ts'
import type { App, Routes, Server } from '../server.ts'
import { originOf } from '../store-api/here.ts'
import { changing } from './change.ts'
import { nothing } from './fields.ts'
import { preview } from './template-answers.ts'

const byKey = z.object({ key: z.string().max(60) })
const told = z.object({ en: z.string(), ko: z.string() })
const need = z.enum(['needed', 'possible']).optional()

const recipe = z
  .object({
    key: z.string(),
    group: z.enum(recipeGroups),
    title: told,
    does: told,
    when: told,
    asks: z.object({
      promotion: need,
      products: need,
      collections: z.enum(['possible']).optional(),
      orders: z.enum(['possible']).optional().describe('Whether it is for first orders only'),
      card: z.enum(['possible']).optional().describe('How long a card’s code works, and who goes without one'),
      guide: z.enum(['needed']).optional(),
      sender: z.enum(['possible']).optional(),
    }),
    isDraft: z.boolean().describe('Made as a draft, as its words have to be the shop’s own first'),
    mails: z.array(z.object({ name: z.string(), title: z.string(), subject: told })),
    pointsTo: z.string().nullable().describe('The page of the admin where the shop does it already'),
    journey: z
      .object({
        id: z.uuid(),
        state: z.enum(['draft', 'live', 'paused']),
        entered: z.int(),
        waiting: z.int(),
        reached: z.int().describe('Who did what it is for'),
      })
      .nullable()
      .describe('Once it was made'),
    rule: z
      .object({ id: z.uuid(), isOn: z.boolean() })
      .nullable()
      .describe('Of one that works in the parcel, once it was made: its packing rule'),
  })
  .meta({ id: 'Recipe' })

const answerOf = (card: RecipeCard): z.infer<typeof recipe> => ({
  ...card,
  asks: { ...card.asks },
  mails: card.mails.map((one) => ({ ...one })),
})

/** Recipes: ready-made journeys, switched on with one click. */
export const recipesRoutes: Routes = (server, app) => {
  server.get(
    '/api/admin/v1/recipes',
    {
      config: { requires: 'messages:read' },
      schema: {
        operationId: 'listRecipes',
        summary: 'All ready-made journeys, what each does and when, and how those that are on are doing',
        response: { 200: z.object({ items: z.array(recipe) }) },
      },
    },
    () => app.edge.reading(async (read) => ({ items: (await listRecipes(read)).map(answerOf) })),
  )
  previews(server, app)
  switches(server, app)
}

function previews(server: Server, app: App): void {
  server.get(
    '/api/admin/v1/recipes/:key/preview',
    {
      config: { requires: 'messages:read', problems: { 404: 'There is no such recipe, or it has no such message' } },
      schema: {
        operationId: 'previewRecipe',
        summary: 'How a message of a recipe looks to a made-up regular, before it is switched on',
        params: byKey,
        querystring: z.object({
          name: z.string().max(60).describe('Of one of its `mails`'),
          locale: z.enum(['en', 'ko']).default('en'),
        }),
        response: { 200: preview },
      },
    },
    (request) =>
      app.edge.reading(async (read) => {
        const { name, locale } = request.query
        const definition = recipeOf(request.params.key).templates[name]
        if (!definition) throw new RecipeUnknown()
        const origin = originOf(request, await shopSettings(read))
        return { ...(await previewTemplate(read, { draft: templateInputSchema.parse(definition), locale, origin })) }
      }),
  )
}

function switches(server: Server, app: App): void {
  server.post(
    '/api/admin/v1/recipes/:key/on',
    {
      config: {
        requires: 'messages:write',
        problems: {
          404: 'There is no such recipe',
          409: 'There are too many journeys',
          422: 'Something has to be chosen first; `field` names it',
        },
      },
      schema: {
        operationId: 'switchRecipeOn',
        summary:
          'Make a recipe’s messages and journey and let people in; one that was paused goes on as staff left it. Again is harmless',
        params: byKey,
        body: answersSchema,
        response: {
          200: z.object({
            journeyId: z.uuid().nullable().describe('Null for one that works in the parcel'),
            ruleId: z.uuid().nullable().describe('The packing rule of one that works in the parcel'),
          }),
        },
      },
    },
    (request) => {
      const { key } = request.params
      return changing(app, request, { subject: key }, async (tx, by) => {
        const id = await switchOn(tx, { key, answers: request.body, by })
        return packedOf(key) ? { journeyId: null, ruleId: id } : { journeyId: id, ruleId: null }
      })
    },
  )
  server.post(
    '/api/admin/v1/recipes/:key/off',
    {
      config: { requires: 'messages:write', problems: { 404: 'There is no such recipe' } },
      schema: {
        operationId: 'switchRecipeOff',
        summary: 'Pause a recipe: nobody comes in and nothing of it leaves. Again is harmless',
        params: byKey,
        response: nothing,
      },
    },
    async (request, reply) => {
      const { key } = request.params
      await changing(app, request, { subject: key }, (tx) => switchOff(tx, key))
      return reply.status(204).send(null)
    },
  )
}
