import { z } from 'zod'
import { translated } from '../../kernel/locale.ts'
import {
  soldInCollection,
  findCollectionByHandle,
  findProduct,
  findProductByHandle,
} from '../../modules/catalog/index.ts'
import {
  findPicture,
  type GalleryPlace,
  listPictures,
  type PicturePlace,
  rightsOf,
} from '../../modules/reviews/index.ts'
import type { Read } from '../../kernel/transaction.ts'
import type { Server } from '../server.ts'
import { galleryOf, withPages } from './gallery.ts'
import { GalleryPage, type GalleryOf } from './pages/gallery-page.tsx'
import { PicturePage } from './pages/picture-page.tsx'
import { SeenList, Spots } from './parts/shoppable.tsx'
import type { Drawn, Pages } from './pages.ts'
import { shownMentions } from './mention-routes.tsx'
import { shownPieces } from './piece-routes.ts'
import { seenOn } from './seen-on.ts'
import { href, type Visit } from './visit.ts'
import { isOnPages, outletOf } from './sold-here.ts'

const asked = z.object({ after: z.string().max(80).optional() })
const perPage = 24

/** So many reviews on either side are looked through for the picture before and after. */
const within = 100

/** Customers' pictures: of a product, of a collection, of the shop, and each alone. */
export function pictureRoutes(server: Server, pages: Pages): void {
  server.get('/pictures', { schema: { hide: true, querystring: asked } }, (request, reply) =>
    pages.showShared(request, reply, (read, visit) => gallery(read, visit, request.query.after)),
  )
  const byHandle = z.object({ handle: z.string().max(200) })
  server.get(
    '/products/:handle/pictures',
    { schema: { hide: true, params: byHandle, querystring: asked } },
    (request, reply) =>
      pages.showShared(request, reply, async (read, visit) => {
        const found = await findProductByHandle(read, { handle: request.params.handle, locale: visit.locale })
        if (!found) return undefined
        if ('redirectTo' in found) return moved(visit, `/products/${found.redirectTo}/pictures`)
        if (!isOnPages(found.product.notSoldIn)) return undefined
        return gallery(read, visit, request.query.after, ofProduct(visit, found.product))
      }),
  )
  server.get(
    '/collections/:handle/pictures',
    { schema: { hide: true, params: byHandle, querystring: asked } },
    (request, reply) =>
      pages.showShared(request, reply, async (read, visit) => {
        const found = await findCollectionByHandle(read, { handle: request.params.handle, locale: visit.locale })
        if (!found) return undefined
        if ('redirectTo' in found) return moved(visit, `/collections/${found.redirectTo}/pictures`)
        const { id, title, handle } = found.collection
        const productIds = await soldInCollection(read, { collectionId: id, outlet: outletOf(visit) })
        const heading = visit.words.pictures.ofCollection(title)
        const of = { title, heading, path: `/collections/${handle}`, place: '' }
        return gallery(read, visit, request.query.after, { ...of, at: 'site', productIds })
      }),
  )
  const alone = z.object({ mediaId: z.uuid() })
  server.get('/pictures/:mediaId', { schema: { hide: true, params: alone } }, (request, reply) =>
    pages.showShared(request, reply, (read, visit) => onePicture(read, visit, request.params.mediaId)),
  )
}

const moved = (visit: Visit, path: string): Drawn => ({ movedTo: href(visit, path) + visit.queryString })

/** What a gallery of some of the shop's products shows. */
interface Wanted extends GalleryOf {
  /** Beyond its product's pages a picture shows only where its author allows it. */
  readonly at: PicturePlace
  readonly productIds: readonly string[]
}

const ofProduct = (visit: Visit, { id, title, handle }: { id: string; title: string; handle: string }): Wanted => ({
  ...{ title, heading: visit.words.pictures.ofProduct(title), path: `/products/${handle}`, place: '#reviews' },
  ...{ at: 'review', productIds: [id] },
})

async function gallery(read: Read, visit: Visit, after: string | undefined, of?: Wanted): Promise<Drawn> {
  const found = await listPictures(read, {
    place: of?.at ?? 'site',
    productIds: of?.productIds,
    after: placeIn(after),
    limit: perPage + 1,
  })
  const reviewIds = [...new Set(found.map(({ reviewId }) => reviewId))]
  const shown = found.filter(({ reviewId }) => reviewIds.indexOf(reviewId) < perPage)
  const last = shown.at(-1)
  const next = reviewIds.length > perPage && last ? `${last.createdAt.getTime()}~${last.reviewId}` : undefined
  return (
    <GalleryPage
      visit={visit}
      of={of}
      mentions={of || after ? [] : await shownMentions(read, visit)}
      pieces={of || after ? [] : await shownPieces(read, visit)}
      pictures={await galleryOf(read, visit, of ? shown : await withPages(read, shown))}
      next={next}
    />
  )
}

/** What does not look like a place begins at the newest, so that old links go on working. */
function placeIn(text: string | undefined): GalleryPlace | undefined {
  const [ms = '', id = ''] = text?.split('~') ?? []
  if (!/^\d{1,13}$/.test(ms) || !z.uuid().safeParse(id).success) return undefined
  return { at: new Date(Number(ms)), id }
}

async function onePicture(read: Read, visit: Visit, mediaId: string): Promise<Drawn | undefined> {
  const found = await findPicture(read, mediaId)
  const product = found && (await findProduct(read, found.productId))
  if (!found || product?.status !== 'active' || !isOnPages(product.notSoldIn)) return undefined
  const [shown] = await galleryOf(read, visit, [found])
  if (!shown) return undefined
  const { seen, offers } = await seenOn(read, visit, found)
  const credit = (await rightsOf(read, [mediaId])).get(mediaId)?.credit ?? shown.author
  const beside = await listPictures(read, { place: 'review', productIds: [found.productId], limit: within })
  const place = beside.findIndex((each) => each.mediaId === mediaId)
  return (
    <PicturePage
      visit={visit}
      shown={{ ...shown, author: credit }}
      product={{ title: translated(product.title, visit.locale), handle: product.handle }}
      before={place > 0 ? beside[place - 1]?.mediaId : undefined}
      after={place >= 0 ? beside[place + 1]?.mediaId : undefined}
      over={<Spots visit={visit} seen={seen} width={shown.picture.width} height={shown.picture.height} />}
    >
      <SeenList visit={visit} seen={seen} offers={offers} />
    </PicturePage>
  )
}
