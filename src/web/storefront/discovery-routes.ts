import type { Server } from '../server.ts'
import { named, serveAsset } from './assets.ts'
import { dayScheme } from './look/scheme.ts'
import { atomOf } from './feed.ts'
import { newestCards } from './loved.ts'
import type { Pages } from './pages.ts'
import { href } from './visit.ts'

const inFeed = 30

/** New products as a feed, in each language, for readers and for whoever watches the shop (RFC 4287). */
export function feedRoutes(server: Server, pages: Pages): void {
  server.get('/feed.xml', { schema: { hide: true } }, async (request, reply) => {
    const visit = await pages.visit(request)
    const products = await pages.app.edge.reading((read) => newestCards(read, visit, inFeed))
    return reply
      .header('cache-control', 'public, max-age=900')
      .type('application/atom+xml; charset=utf-8')
      .send(atomOf(visit, products))
  })
}

/** What a phone needs to keep the shop on its first screen (w3.org/TR/appmanifest). */
export function manifestRoutes(server: Server, pages: Pages): void {
  server.get('/manifest.webmanifest', { schema: { hide: true } }, async (request, reply) => {
    const visit = await pages.visit(request)
    const { shop } = visit
    const { paper } = dayScheme(shop.colours)
    return reply
      .header('cache-control', 'public, max-age=86400')
      .type('application/manifest+json')
      .send({
        name: shop.name,
        short_name: shop.name.slice(0, 12),
        lang: visit.locale,
        start_url: href(visit, '/'),
        display: 'minimal-ui',
        background_color: paper,
        theme_color: paper,
        icons: [{ src: visit.assets.icon, type: 'image/svg+xml', sizes: 'any', purpose: 'any' }],
      })
  })
}

/**
 * Pages that browsers may draw before they are asked for, once a pointer rests on a link
 * (html.spec.whatwg.org/multipage/speculative-loading.html): what only shows, and never what does or counts something.
 */
const rules = {
  prerender: [
    {
      where: {
        and: [
          { href_matches: '/*' },
          ...[
            '/cart*',
            '/chat*',
            '/checkout*',
            '/search*',
            '/sign-in*',
            '/account*',
            '/orders/*',
            '/pay/*',
            '/media/*',
            '/api/*',
          ]
            .flatMap((path) => [path, `/:locale${path}`])
            .map((path) => ({ not: { href_matches: path } })),
          { not: { href_matches: '/admin*' } },
          { not: { selector_matches: '[data-choice], [data-listing-link], [rel~=nofollow], [download]' } },
        ],
      },
      eagerness: 'moderate',
    },
  ],
}

/** Serves the rules; the answer is what pages name in their `Speculation-Rules` header. */
export function serveSpeculation(server: Server): string {
  const asset = named('speculation', 'json', 'application/speculationrules+json', JSON.stringify(rules))
  serveAsset(server, asset)
  return `"${asset.path}"`
}
