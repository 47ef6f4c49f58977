import { Readable } from 'node:stream'
import { z } from 'zod'
import { type FeedName, feedNews, mediaTypeOf, noteAsked, openFeed, writeFeed } from '../../modules/feeds/index.ts'
import { shopSettings } from '../../modules/shop/index.ts'
import type { App, Reply, Request, Routes, Server } from '../server.ts'
import { originOf } from '../store-api/here.ts'

const params = z.object({ key: z.string().max(64) })

/** Of a fetcher that has gone astray; Google and Meta come once a day or an hour. */
const rateLimit = { max: 20, timeWindow: 60_000 }

/** Files for search engines and social networks; who knows the address may fetch them, and nobody else. */
export const feedRoutes: Routes = (server, app) => {
  serveFeed(server, app, 'google-reviews', 'xml')
  serveFeed(server, app, 'meta-reviews', 'csv')
}

function serveFeed(server: Server, app: App, name: FeedName, ending: string): void {
  server.get(
    `/feeds/${name}/:key.${ending}`,
    { config: { rateLimit }, schema: { hide: true, params } },
    async (request, reply) => {
      const { key } = request.params as z.output<typeof params>
      const { feed, shop, news } = await app.edge.reading(async (read) => ({
        feed: await openFeed(read, { name, key }),
        shop: await shopSettings(read),
        news: await feedNews(read),
      }))
      void reply.headers({
        etag: `W/"${name}-${version}-${news.number}"`,
        'last-modified': news.at.toUTCString(),
        'cache-control': 'private, no-cache',
        'x-robots-tag': 'noindex',
      })
      await app.edge.inTransaction((tx) => noteAsked(tx, name))
      if (isKnown(request, reply, news.at)) return reply.status(304).send()
      void reply.type(mediaTypeOf(feed))
      if (request.method === 'HEAD') return reply.send()
      return reply.send(Readable.from(writeFeed(app.edge, feed, { shop, origin: originOf(request, shop) })))
    },
  )
}

/** Of how feeds are written: another one makes everybody fetch anew. */
const version = 1

/** Whether the asker has it as it is. RFC 9110, 13.2.2: the tag goes before the date. */
function isKnown({ headers }: Request, reply: Reply, changedAt: Date): boolean {
  const tags = headers['if-none-match']
  if (tags !== undefined) return tags.split(',').some((tag) => tag.trim() === reply.getHeader('etag'))
  const since = Date.parse(headers['if-modified-since'] ?? '')
  return Math.floor(changedAt.getTime() / 1_000) * 1_000 <= since
}
