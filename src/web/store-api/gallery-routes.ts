import { z } from 'zod'
import { translated } from '../../kernel/locale.ts'
import {
  soldInCollection,
  CollectionUnknown,
  findCollectionByHandle,
  findProductByHandle,
  ProductUnknown,
} from '../../modules/catalog/index.ts'
import { pictureOf } from '../../modules/media/index.ts'
import { listPictures, type PicturePlace } from '../../modules/reviews/index.ts'
import type { Read } from '../../kernel/transaction.ts'
import { withPages } from '../storefront/gallery.ts'
import { pageOf, pageQuery, readCursor, writeCursor } from '../http/page.ts'
import type { Routes } from '../server.ts'
import { localeTag, outletQuery } from './fields.ts'
import { languageHere, marketHere } from './here.ts'
import { picture } from './product-answer.ts'
import { byHandle } from './product-routes.ts'

const customerPicture = z
  .object({
    picture,
    reviewId: z.uuid(),
    productId: z.uuid(),
    rating: z.int().min(1).max(5),
    title: z.string(),
    body: z.string(),
    author: z.string().describe('Empty for somebody who is no longer known here'),
    locale: z.string(),
    verified: z.boolean(),
    createdAt: z.date(),
  })
  .meta({ id: 'CustomerPicture' })

const answer = pageOf(customerPicture).describe('The pictures of up to `limit` reviews')
const wish = pageQuery.extend({ locale: localeTag.optional().describe('In which the pictures are described') })

/** Customers' pictures, of a product, of a collection and of the shop, newest first. */
export const galleryRoutes: Routes = (server, app) => {
  server.get(
    '/api/store/v1/pictures',
    {
      schema: {
        operationId: 'listCustomerPictures',
        summary: 'Pictures that customers sent with their reviews, newest first',
        querystring: wish,
        response: { 200: answer },
      },
    },
    ({ query }) => app.edge.reading((read) => gallery(read, query)),
  )
  server.get(
    '/api/store/v1/products/:handle/pictures',
    {
      config: { problems: { 404: 'No product has this handle' } },
      schema: {
        operationId: 'listProductPictures',
        summary: 'Pictures that customers sent of one product, newest first',
        params: byHandle,
        querystring: wish,
        response: { 200: answer },
      },
    },
    ({ params: { handle }, query }) =>
      app.edge.reading(async (read) => {
        const { locale } = await languageHere(read, query)
        const found = await findProductByHandle(read, { handle, locale })
        if (!found || !('product' in found)) throw new ProductUnknown()
        return gallery(read, query, { at: 'review', productIds: [found.product.id] })
      }),
  )
  server.get(
    '/api/store/v1/collections/:handle/pictures',
    {
      config: { problems: { 404: 'No such market, or no published collection has this handle' } },
      schema: {
        operationId: 'listCollectionPictures',
        summary: 'Pictures of what is sold in a collection, from customers who let them show beyond reviews',
        params: byHandle,
        querystring: pageQuery.extend(outletQuery.shape),
        response: { 200: answer },
      },
    },
    ({ params: { handle }, query }) =>
      app.edge.reading(async (read) => {
        const { locale, outlet } = await marketHere(read, query)
        const found = await findCollectionByHandle(read, { handle, locale })
        if (!found || 'redirectTo' in found) throw new CollectionUnknown()
        const productIds = await soldInCollection(read, { collectionId: found.collection.id, outlet })
        return gallery(read, query, { at: 'site', productIds })
      }),
  )
}

const place = z.object({ at: z.coerce.date(), id: z.uuid() })

async function gallery(
  read: Read,
  { limit, cursor, locale }: z.output<typeof wish>,
  of?: { readonly at: PicturePlace; readonly productIds: readonly string[] },
) {
  const found = await listPictures(read, {
    place: of?.at ?? 'site',
    productIds: of?.productIds,
    after: readCursor(place, cursor),
    limit: limit + 1,
  })
  const reviewIds = [...new Set(found.map(({ reviewId }) => reviewId))]
  const onPage = found.filter(({ reviewId }) => reviewIds.indexOf(reviewId) < limit)
  const last = onPage.at(-1)
  const shown = of ? onPage : await withPages(read, onPage)
  const pictures = await pictureOf(
    read,
    shown.map(({ mediaId }) => mediaId),
  )
  const { locale: language } = await languageHere(read, { locale })
  return {
    items: shown.flatMap(({ mediaId, ...said }) => {
      const one = pictures.get(mediaId)
      return one ? [{ ...said, picture: { ...one, alt: translated(one.alt, language) } }] : []
    }),
    nextCursor: reviewIds.length > limit && last ? writeCursor({ at: last.createdAt, id: last.reviewId }) : null,
  }
}
