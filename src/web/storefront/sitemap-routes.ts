import { z } from 'zod'
import { countProductAddressPages, listCollections, listProductAddresses } from '../../modules/catalog/index.ts'
import { listShownArticles } from '../../modules/help/index.ts'
import type { Reply, Server } from '../server.ts'
import type { Pages } from './pages.ts'
import { localesSelling } from './sold-here.ts'
import { indexOf, type ListedPage, sitemapOf } from './sitemap.ts'
import type { Visit } from './visit.ts'

/** In every language, far below the 50,000 addresses that a sitemap may hold. */
const perPage = 5_000

/** Pages that are one shopper's own, and lists narrowed in endless ways. */
const unlisted = [
  '/account',
  '/cart',
  '/chat',
  '/checkout',
  '/orders/',
  '/pay/',
  '/search',
  '/sign-in',
  '/admin',
  '/api/',
]

/** What search engines read: what to leave alone, and every page in every language. */
export function sitemapRoutes(server: Server, pages: Pages): void {
  const hidden = { schema: { hide: true } }
  server.get('/robots.txt', hidden, async (request, reply) => {
    const visit = await pages.visit(request)
    const prefixes = ['', ...visit.shop.locales.map((locale) => `/${locale}`)]
    const rules = prefixes.flatMap((prefix) => unlisted.map((path) => `Disallow: ${prefix}${path}`))
    const lines = [
      'User-agent: *',
      ...rules,
      'Disallow: /*?*f.',
      'Disallow: /*?*r.',
      '',
      `Sitemap: ${visit.origin}/sitemap.xml`,
      '',
    ]
    return reply.type('text/plain; charset=utf-8').send(lines.join('\n'))
  })
  server.get('/sitemap.xml', hidden, async (request, reply) => {
    const visit = await pages.visit(request)
    const count = await pages.app.edge.reading((read) => countProductAddressPages(read, perPage))
    const files = ['pages', ...Array.from({ length: count }, (_, index) => `products-${index + 1}`)]
    return xml(reply, indexOf(files.map((file) => `${visit.origin}/sitemaps/${file}.xml`)))
  })
  server.get('/sitemaps/pages.xml', hidden, async (request, reply) => {
    const visit = await pages.visit(request)
    const [collections, articles] = await pages.app.edge.reading((read) =>
      Promise.all([listCollections(read, { limit: 250 }), listShownArticles(read, visit)]),
    )
    return xml(
      reply,
      sitemapOf(visit, [
        ...fixedPages(visit),
        ...collections.map(({ handle, changedAt }) => ({ path: `/collections/${handle}`, changedAt })),
        ...(articles.length > 0 ? [{ path: '/help' }] : []),
        ...articles.map(({ handle, changedAt }) => ({ path: `/help/${handle}`, changedAt })),
      ]),
    )
  })
  const params = z.object({ page: z.coerce.number().int().min(1).max(10_000) })
  server.get('/sitemaps/products-:page.xml', { schema: { hide: true, params } }, async (request, reply) => {
    const visit = await pages.visit(request)
    const { page } = request.params
    const products = await pages.app.edge.reading((read) => listProductAddresses(read, { page, perPage }))
    if (products.length === 0) return reply.callNotFound()
    return xml(
      reply,
      sitemapOf(
        visit,
        products.map(({ handle, changedAt, notSoldIn }) => ({
          ...{ path: `/products/${handle}`, changedAt },
          locales: localesSelling(visit, notSoldIn),
        })),
      ),
    )
  })
}

function fixedPages({ shop }: Visit): ListedPage[] {
  const policies = (['delivery', 'returns', 'privacy', 'terms'] as const).filter(
    (policy) => Object.keys(shop.policies[policy]).length > 0,
  )
  return ['/', '/products', '/reviews/how-we-publish', ...policies.map((policy) => `/policies/${policy}`)].map(
    (path) => ({ path }),
  )
}

const xml = (reply: Reply, body: string): Reply =>
  reply.header('cache-control', 'public, max-age=3600').type('application/xml; charset=utf-8').send(body)
