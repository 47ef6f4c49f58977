import { z } from 'zod'
import {
  closeFeed,
  type Feed,
  feedNames,
  leftOutReasons,
  listFeedProblems,
  listFeeds,
  renewFeedKey,
  setTellsOrders,
} from '../../modules/feeds/index.ts'
import { shopRating } from '../../modules/reviews/index.ts'
import { shopSettings, type ShopSettings } from '../../modules/shop/index.ts'
import { pageOf, pageQuery, readCursor, writeCursor } from '../http/page.ts'
import type { App, Request, Routes, Server } from '../server.ts'
import { originOf } from '../store-api/here.ts'
import { changing } from './change.ts'

const reason = z.enum(leftOutReasons)

const feedAnswer = z
  .object({
    name: z.enum(feedNames),
    address: z
      .string()
      .nullable()
      .describe('Where it is fetched; null while it is closed. Whoever knows it may fetch it'),
    addressSince: z.date().nullable(),
    tellsOrders: z
      .boolean()
      .describe('Whether it says which reviews came of one order, by an id that leads nowhere else'),
    fetchedAt: z.date().nullable().describe('When somebody last asked for it, also where nothing was new'),
    writtenAt: z.date().nullable().describe('When it was last read to its end; `reviews` and `leftOut` are of then'),
    reviews: z.int().nullable(),
    leftOut: z.array(z.object({ reason, reviews: z.int() })).describe('Published reviews that were not in it'),
  })
  .meta({ id: 'Feed' })

const problem = z
  .object({
    productId: z.uuid(),
    title: z.string().describe('In the shop’s first language'),
    reason,
    reviews: z.int().describe('Published reviews of it, none of which goes out'),
  })
  .meta({ id: 'FeedProblem' })

const endings = { 'google-reviews': 'xml', 'meta-reviews': 'csv' } as const

function shown(feed: Feed, request: Request, shop: ShopSettings): z.input<typeof feedAnswer> {
  const { name, key } = feed
  return {
    name,
    address: key ? `${originOf(request, shop)}/feeds/${name}/${key}.${endings[name]}` : null,
    addressSince: feed.keyAt ?? null,
    tellsOrders: feed.tellsOrders,
    fetchedAt: feed.fetchedAt ?? null,
    writtenAt: feed.writtenAt ?? null,
    reviews: feed.reviews ?? null,
    leftOut: leftOutReasons.flatMap((reason) => {
      const reviews = feed.leftOut[reason]
      return reviews ? [{ reason, reviews }] : []
    }),
  }
}

const byName = z.object({ name: z.enum(feedNames) })

/** Files for Google and Meta: where they are fetched, what was in them, and what stays out. */
export const feedsRoutes: Routes = (server, app) => {
  reading(server, app)
  changingRoutes(server, app)
}

function reading(server: Server, app: App): void {
  server.get(
    '/api/admin/v1/feeds',
    {
      config: { requires: 'reviews:read' },
      schema: {
        operationId: 'listFeeds',
        summary: 'The files that others may fetch, and how they stand',
        response: {
          200: z.object({
            items: z.array(feedAnswer),
            published: z.int().describe('Published reviews of the shop now'),
          }),
        },
      },
    },
    (request) =>
      app.edge.reading(async (read) => {
        const shop = await shopSettings(read)
        const items = (await listFeeds(read)).map((feed) => shown(feed, request, shop))
        return { items, published: (await shopRating(read))?.count ?? 0 }
      }),
  )
  server.get(
    '/api/admin/v1/feed-problems',
    {
      config: { requires: 'reviews:read' },
      schema: {
        operationId: 'listFeedProblems',
        summary: 'Products whose reviews stay out of all feeds, and why; a page may be short and still not the last',
        querystring: pageQuery,
        response: { 200: pageOf(problem) },
      },
    },
    ({ query: { cursor, limit } }) =>
      app.edge.reading(async (read) => {
        const { problems, next } = await listFeedProblems(read, { after: readCursor(z.uuid(), cursor), limit })
        return { items: problems, nextCursor: next ? writeCursor(next) : null }
      }),
  )
}

function changingRoutes(server: Server, app: App): void {
  const response = { 200: feedAnswer }
  server.put(
    '/api/admin/v1/feeds/:name/address',
    {
      config: { requires: 'settings:write' },
      schema: {
        operationId: 'renewFeedAddress',
        summary: 'Open a feed, or give it a new address; the old one answers nothing from now on',
        params: byName,
        response,
      },
    },
    (request) => {
      const { name } = request.params
      return changing(app, request, { subject: name }, async (tx) =>
        shown(await renewFeedKey(tx, name), request, await shopSettings(tx)),
      )
    },
  )
  server.delete(
    '/api/admin/v1/feeds/:name/address',
    {
      config: { requires: 'settings:write' },
      schema: {
        operationId: 'closeFeed',
        summary: 'Close a feed: nobody can fetch it before it gets a new address',
        params: byName,
        response,
      },
    },
    (request) => {
      const { name } = request.params
      return changing(app, request, { subject: name }, async (tx) =>
        shown(await closeFeed(tx, name), request, await shopSettings(tx)),
      )
    },
  )
  server.patch(
    '/api/admin/v1/feeds/:name',
    {
      config: { requires: 'settings:write' },
      schema: {
        operationId: 'changeFeed',
        summary: 'Say whether a feed tells which reviews came of one order',
        params: byName,
        body: z.object({ tellsOrders: z.boolean() }),
        response,
      },
    },
    (request) => {
      const { name } = request.params
      const { tellsOrders } = request.body
      return changing(app, request, { subject: name, data: { tellsOrders } }, async (tx) =>
        shown(await setTellsOrders(tx, { name, tellsOrders }), request, await shopSettings(tx)),
      )
    },
  )
}
