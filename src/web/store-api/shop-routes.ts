import { z } from 'zod'
import { translated } from '../../kernel/locale.ts'
import {
  CollectionUnknown,
  findCategoryByHandle,
  findCollectionByHandle,
  listCategories,
  listCollections,
} from '../../modules/catalog/index.ts'
import { listMarkets, marketSchema } from '../../modules/pricing/index.ts'
import { shopSettings } from '../../modules/shop/index.ts'
import { HttpProblem } from '../http/problem.ts'
import { pageFrom, pageOf, pageQuery, readCursor } from '../http/page.ts'
import type { App, Routes, Server } from '../server.ts'
import { hereQuery, localeTag } from './fields.ts'
import { marketHere } from './here.ts'
import { categoryAnswer, collectionAnswer } from './product-answer.ts'
import { byHandle, moved } from './product-routes.ts'

const inLanguage = z.object({ locale: localeTag.optional().describe('The shop’s own language when left out') })
const policyNames = ['delivery', 'returns', 'privacy', 'terms'] as const

const shopAnswer = z
  .object({
    name: z.string(),
    tagline: z.string(),
    defaultLocale: z.string(),
    locales: z.array(z.string()),
    contactEmail: z.string(),
    phone: z.string().optional(),
    address: z.string().optional(),
    colours: z.object({ brand: z.string(), accent: z.string(), paper: z.string() }),
    trust: z
      .array(z.object({ icon: z.string(), text: z.string() }))
      .describe('Short promises, shown near the buy button'),
    reasonsToBuy: z.array(z.object({ icon: z.string(), text: z.string() })).describe('What makes this shop special'),
    returnDays: z.int(),
    policies: z.array(z.enum(policyNames)).describe('Those that have been written'),
  })
  .meta({ id: 'Shop' })

const named = z.object({ id: z.uuid(), handle: z.string(), title: z.string() })

/** The shop itself and its shelves: markets, settings that are public, policies, collections, categories. */
export const shopRoutes: Routes = (server, app) => {
  server.get(
    '/api/store/v1/shop',
    {
      schema: {
        operationId: 'getShop',
        summary: 'What everybody may know of the shop',
        querystring: inLanguage,
        response: { 200: shopAnswer },
      },
    },
    async ({ query }) => {
      const shop = await app.edge.reading(shopSettings)
      const say = (text: Readonly<Record<string, string>>) => translated(text, query.locale ?? shop.defaultLocale)
      return {
        ...shop,
        tagline: say(shop.tagline),
        trust: shop.trust.map(({ icon, text }) => ({ icon, text: say(text) })),
        reasonsToBuy: shop.reasonsToBuy.map(({ icon, text }) => ({ icon, text: say(text) })),
        policies: policyNames.filter((name) => say(shop.policies[name]) !== ''),
      }
    },
  )
  server.get(
    '/api/store/v1/markets',
    {
      schema: {
        operationId: 'listShownMarkets',
        summary: 'Where the shop sells, the default market first',
        response: { 200: z.object({ items: z.array(marketSchema) }) },
      },
    },
    async () => ({ items: await app.edge.reading(listMarkets) }),
  )
  server.get(
    '/api/store/v1/policies/:policy',
    {
      config: { problems: { 404: 'The shop has not written it' } },
      schema: {
        operationId: 'getPolicy',
        summary: 'A policy of the shop',
        params: z.object({ policy: z.enum(policyNames) }),
        querystring: inLanguage,
        response: { 200: z.object({ policy: z.enum(policyNames), text: z.string() }) },
      },
    },
    async ({ params: { policy }, query }, reply) => {
      const shop = await app.edge.reading(shopSettings)
      const text = translated(shop.policies[policy], query.locale ?? shop.defaultLocale)
      return text ? { policy, text } : (reply.callNotFound() as never)
    },
  )
  collections(server, app)
  categories(server, app)
}

function collections(server: Server, app: App): void {
  server.get(
    '/api/store/v1/collections',
    {
      schema: {
        operationId: 'listShownCollections',
        summary: 'Collections in the merchant’s order',
        querystring: pageQuery.extend(inLanguage.shape),
        response: { 200: pageOf(named) },
      },
    },
    async ({ query: { cursor, limit, locale } }) => {
      const after = readCursor(z.uuid(), cursor)
      return app.edge.reading(async (read) => {
        const here = await shopSettings(read)
        const rows = await listCollections(read, { after, limit: limit + 1 })
        const shown = rows.map(({ id, handle, title }) => ({
          ...{ id, handle },
          title: translated(title, locale ?? here.defaultLocale),
        }))
        return pageFrom(shown, limit, (row) => row.id)
      })
    },
  )
  server.get(
    '/api/store/v1/collections/:handle',
    {
      config: { problems: { 404: 'No collection has this handle' } },
      schema: {
        operationId: 'getShownCollection',
        summary: 'A collection; its products are those of the product list with `collection`',
        params: byHandle,
        querystring: hereQuery,
        response: { 200: collectionAnswer, 301: z.null() },
      },
    },
    async (request, reply) => {
      const at = await app.edge.reading(async (read) => {
        const { locale } = await marketHere(read, request.query)
        return findCollectionByHandle(read, { handle: request.params.handle, locale })
      })
      if (!at) throw new CollectionUnknown()
      if ('collection' in at) return at.collection
      return reply
        .status(301)
        .header('location', moved('collections', at.redirectTo, request.url))
        .send(null)
    },
  )
}

function categories(server: Server, app: App): void {
  server.get(
    '/api/store/v1/categories',
    {
      schema: {
        operationId: 'listShownCategories',
        summary: 'All categories, each after its parent',
        querystring: inLanguage,
        response: { 200: z.object({ items: z.array(named.extend({ parentId: z.uuid().nullable() })) }) },
      },
    },
    ({ query }) =>
      app.edge.reading(async (read) => {
        const { defaultLocale } = await shopSettings(read)
        const items = (await listCategories(read)).map(({ id, handle, title, parentId }) => ({
          ...{ id, handle, parentId },
          title: translated(title, query.locale ?? defaultLocale),
        }))
        return { items }
      }),
  )
  server.get(
    '/api/store/v1/categories/:handle',
    {
      config: { problems: { 404: 'No category has this handle' } },
      schema: {
        operationId: 'getShownCategory',
        summary: 'A category; its products are those of the product list with `category`',
        params: byHandle,
        querystring: hereQuery,
        response: { 200: categoryAnswer, 301: z.null() },
      },
    },
    async (request, reply) => {
      const at = await app.edge.reading(async (read) => {
        const { locale } = await marketHere(read, request.query)
        return findCategoryByHandle(read, { handle: request.params.handle, locale })
      })
      if (!at) throw new HttpProblem(404, 'http/nothing-here', 'There is no category at this address. See all of them.')
      if ('category' in at) return at.category
      return reply
        .status(301)
        .header('location', moved('categories', at.redirectTo, request.url))
        .send(null)
    },
  )
}
