import { z } from 'zod'
import type { VNode } from 'preact'
import { translated } from '../../kernel/locale.ts'
import type { Read } from '../../kernel/transaction.ts'
import {
  type Crumb,
  type ProductSearch,
  findCategoryByHandle,
  findCollectionByHandle,
  noteSearch,
  searchProducts,
  suggest,
} from '../../modules/catalog/index.ts'
import type { Reply, Server } from '../server.ts'
import { browseOf, searchFor } from './browse.ts'
import { HomePage } from './pages/home-page.tsx'
import { ListingPage } from './pages/listing-page.tsx'
import { PolicyPage } from './pages/policy-page.tsx'
import type { Pages } from './pages.ts'
import { href, type Visit } from './visit.ts'

const byHandle = z.object({ handle: z.string().max(200) })
const policy = z.object({ policy: z.enum(['delivery', 'returns', 'privacy', 'terms']) })
const newestOnHome = 8

/** Looking around: the front page, lists, search and policies. */
export function browseRoutes(server: Server, pages: Pages): void {
  server.get('/', { schema: { hide: true } }, (request, reply) =>
    pages.show(request, reply, async (read, visit) => {
      const { locale, market } = visit
      const search = {
        locale,
        currency: market.currency,
        sort: 'newest',
        limit: newestOnHome,
        withFacets: false,
      } as const
      return <HomePage visit={visit} newest={(await searchProducts(read, search)).products} />
    }),
  )
  server.get('/products', { schema: { hide: true } }, (request, reply) =>
    pages.show(request, reply, async (read, visit) => {
      const browse = browseOf(visit)
      const list = await searchProducts(read, searchFor(visit, browse))
      return <ListingPage visit={visit} title={visit.words.nav.all} browse={browse} list={list} />
    }),
  )
  lists(server, pages)
  searching(server, pages)
  server.get('/policies/:policy', { schema: { hide: true, params: policy } }, (request, reply) =>
    pages.show(request, reply, (_read, visit) => {
      const text = translated(visit.shop.policies[request.params.policy], visit.locale)
      const title = visit.words.foot[request.params.policy]
      return Promise.resolve(text ? <PolicyPage visit={visit} title={title} text={text} /> : undefined)
    }),
  )
}

function lists(server: Server, pages: Pages): void {
  server.get('/collections/:handle', { schema: { hide: true, params: byHandle } }, async (request, reply) => {
    const visit = await pages.visit(request)
    const asked = { handle: request.params.handle, locale: visit.locale }
    const found = await pages.app.edge.reading((read) => findCollectionByHandle(read, asked))
    if (found && 'redirectTo' in found) return moved(reply, visit, `/collections/${found.redirectTo}`)
    return pages.show(request, reply, async (read, seen) => {
      if (!found) return undefined
      const { collection } = found
      return listPage(read, seen, { ...collection, narrow: { collectionId: collection.id }, above: [] })
    })
  })
  server.get('/categories/:handle', { schema: { hide: true, params: byHandle } }, async (request, reply) => {
    const visit = await pages.visit(request)
    const asked = { handle: request.params.handle, locale: visit.locale }
    const found = await pages.app.edge.reading((read) => findCategoryByHandle(read, asked))
    if (found && 'redirectTo' in found) return moved(reply, visit, `/categories/${found.redirectTo}`)
    return pages.show(request, reply, async (read, seen) => {
      if (!found) return undefined
      const { category } = found
      return listPage(read, seen, { ...category, narrow: { categoryId: category.id }, above: category.breadcrumbs })
    })
  })
}

interface ListedPage {
  title: string
  descriptionHtml: string
  seo: { readonly description: string }
  narrow: Pick<ProductSearch, 'collectionId' | 'categoryId'>
  /** The categories above this one, the widest first. */
  above: readonly Crumb[]
}

async function listPage(read: Read, visit: Visit, page: ListedPage): Promise<VNode> {
  const browse = browseOf(visit)
  const list = await searchProducts(read, { ...searchFor(visit, browse), ...page.narrow })
  return (
    <ListingPage
      visit={visit}
      title={page.title}
      description={page.seo.description}
      introHtml={page.descriptionHtml}
      above={page.above.map((crumb) => ({ title: crumb.title, path: `/categories/${crumb.handle}` }))}
      browse={browse}
      list={list}
    />
  )
}

/** To the address it has now; what was filtered stays filtered. */
const moved = (reply: Reply, visit: Visit, path: string): Reply =>
  reply.redirect(href(visit, path) + visit.queryString, 301)

function searching(server: Server, pages: Pages): void {
  server.get('/search', { schema: { hide: true } }, async (request, reply) => {
    const visit = await pages.visit(request)
    const browse = browseOf(visit, { searching: true })
    const { words } = visit
    if (!browse.term) return reply.redirect(href(visit, '/products'), 303)
    const list = await pages.app.edge.reading((read) => searchProducts(read, searchFor(visit, browse)))
    if (!browse.cursor) {
      await pages.app.edge.inTransaction((tx) => noteSearch(tx, { term: browse.term!, results: list.total }))
    }
    const title = list.total > 0 ? words.search.title(browse.term) : words.search.nothing(browse.term)
    return pages.show(request, reply, (_read, seen) =>
      Promise.resolve(
        <ListingPage visit={seen} title={title} browse={browse} list={list} hidden>
          {list.correctedTo && (
            <p>
              {words.search.meant} <strong>{list.correctedTo}</strong>
            </p>
          )}
          {list.total === 0 && <p class="soft">{words.search.nothingNext}</p>}
        </ListingPage>,
      ),
    )
  })
  const query = z.object({ q: z.string().max(200) })
  server.get('/search/suggest', { schema: { hide: true, querystring: query } }, async (request) => {
    const { locale, market } = await pages.visit(request)
    const asked = { term: request.query.q, locale, currency: market.currency, limit: 5 }
    return pages.app.edge.reading((read) => suggest(read, asked))
  })
}
