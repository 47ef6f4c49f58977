import { z } from 'zod'
import { translated } from '../../kernel/locale.ts'
import type { Read } from '../../kernel/transaction.ts'
import {
  type Crumb,
  findCategoryByHandle,
  findCollectionByHandle,
  type ProductSearch,
  type ShownPicture,
} from '../../modules/catalog/index.ts'
import type { Server } from '../server.ts'
import { homePage } from './home.tsx'
import { listed } from './listed.ts'
import { picturesOfCards } from './gallery.ts'
import { ListingPage } from './pages/listing-page.tsx'
import { PolicyPage } from './pages/policy-page.tsx'
import { CustomerPictures } from './parts/customer-pictures.tsx'
import { Proof } from './parts/proof.tsx'
import { ShadeLinkOfList } from './parts/shade-link.tsx'
import type { Drawn, Pages } from './pages.ts'
import { proofOfCards } from './proof.ts'
import { searchRoutes } from './search-routes.tsx'
import { href, type Visit } from './visit.ts'

const byHandle = z.object({ handle: z.string().max(200) })
const policy = z.object({ policy: z.enum(['delivery', 'returns', 'privacy', 'terms']) })

/** Looking around: the front page, lists, search and policies. */
export function browseRoutes(server: Server, pages: Pages): void {
  server.get('/', { schema: { hide: true } }, (request, reply) => pages.showShared(request, reply, homePage))
  server.get('/products', { schema: { hide: true } }, (request, reply) =>
    pages.show(request, reply, async (read, visit) => (
      <ListingPage visit={visit} title={visit.words.nav.all} {...await listed(read, visit, {})} />
    )),
  )
  server.get('/collections/:handle', { schema: { hide: true, params: byHandle } }, (request, reply) =>
    pages.show(request, reply, async (read, visit) => {
      const { handle } = request.params
      const found = await findCollectionByHandle(read, { handle, locale: visit.locale })
      if (!found || 'redirectTo' in found) return moved(visit, 'collections', found)
      const { collection } = found
      const path = `/collections/${collection.handle}`
      const narrow = { collectionId: collection.id }
      return listPage(read, visit, { ...collection, narrow, above: [], path, hasGallery: true })
    }),
  )
  server.get('/categories/:handle', { schema: { hide: true, params: byHandle } }, (request, reply) =>
    pages.show(request, reply, async (read, visit) => {
      const { handle } = request.params
      const found = await findCategoryByHandle(read, { handle, locale: visit.locale })
      if (!found || 'redirectTo' in found) return moved(visit, 'categories', found)
      const { category } = found
      const narrow = { categoryId: category.id }
      const path = `/categories/${category.handle}`
      return listPage(read, visit, { ...category, narrow, above: category.breadcrumbs, path, hasGallery: false })
    }),
  )
  searchRoutes(server, pages)
  server.get('/policies/:policy', { schema: { hide: true, params: policy } }, (request, reply) =>
    pages.show(request, reply, (_read, visit) => {
      const text = translated(visit.shop.policies[request.params.policy], visit.locale)
      const title = visit.words.foot[request.params.policy]
      return Promise.resolve(text ? <PolicyPage visit={visit} title={title} text={text} /> : undefined)
    }),
  )
}

interface ListedPage {
  id: string
  title: string
  descriptionHtml: string
  picture?: ShownPicture
  seo: { readonly description: string }
  narrow: Pick<ProductSearch, 'collectionId' | 'categoryId'>
  /** The categories above this one, the widest first. */
  above: readonly Crumb[]
  /** Its own address. */
  path: string
  /** Whether it has a gallery of customers' pictures. */
  hasGallery: boolean
}

async function listPage(read: Read, visit: Visit, page: ListedPage): Promise<Drawn> {
  const shown = await listed(read, visit, page.narrow)
  const { products } = shown.list
  const isFirst = !shown.browse.cursor
  const proof = isFirst ? await proofOfCards(read, visit, 'collection', products) : undefined
  const pictures = isFirst && page.hasGallery ? await picturesOfCards(read, visit, products) : []
  return (
    <ListingPage
      visit={visit}
      title={page.title}
      description={page.seo.description}
      introHtml={page.descriptionHtml}
      picture={page.picture}
      subject={page.id}
      above={page.above.map((crumb) => ({ title: crumb.title, path: `/categories/${crumb.handle}` }))}
      {...shown}
      below={
        <>
          {proof && <Proof visit={visit} proof={proof} />}
          {pictures.length > 0 && (
            <div class="section">
              <CustomerPictures visit={visit} pictures={pictures} path={page.path} level="h2" />
            </div>
          )}
        </>
      }
    >
      {isFirst && <ShadeLinkOfList visit={visit} cards={products} path={page.path} />}
    </ListingPage>
  )
}

/** To the address it has now; what was filtered stays filtered. */
const moved = (visit: Visit, kind: string, found: { redirectTo: string } | undefined): Drawn | undefined =>
  found && { movedTo: href(visit, `/${kind}/${found.redirectTo}`) + visit.queryString }
