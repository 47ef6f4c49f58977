import { z } from 'zod'
import { translated } from '../../kernel/locale.ts'
import { findProducts } from '../../modules/catalog/index.ts'
import { pictureOf } from '../../modules/media/index.ts'
import { askForPictureRights } from '../../modules/notices/index.ts'
import {
  type CustomerPicture,
  hotspotsOf,
  listPictures,
  mayShow,
  mostHotspots,
  type PicturePlace,
  pictureScopes,
  rightsOf,
  rightsStates,
  tagProducts,
} from '../../modules/reviews/index.ts'
import { shopSettings } from '../../modules/shop/index.ts'
import type { Read } from '../../kernel/transaction.ts'
import { pageOf, pageQuery, readCursor, writeCursor } from '../http/page.ts'
import type { App, Routes, Server } from '../server.ts'
import { changing } from './change.ts'
import { byId, nothing } from './fields.ts'

const percent = z.number().min(0).max(100)
const hotspot = z.object({
  productId: z.uuid(),
  x: percent.describe('From the left, in percent of the width'),
  y: percent.describe('From the top, in percent of the height'),
})

const customerPicture = z
  .object({
    mediaId: z.uuid(),
    url: z.string().describe('Path of a JPEG below the shop’s address'),
    width: z.int(),
    height: z.int(),
    reviewId: z.uuid(),
    productId: z.uuid(),
    productTitle: z.string(),
    title: z.string(),
    author: z.string(),
    createdAt: z.date(),
    rights: z.object({
      state: z.enum(rightsStates),
      scopes: z.array(z.enum(pictureScopes)).readonly(),
      credit: z.string().describe('Name it beside the picture'),
      saidAt: z.date().nullable(),
      wording: z.string().nullable().describe('Which words she answered to'),
    }),
    hotspots: z.array(hotspot.extend({ productTitle: z.string() })).readonly(),
  })
  .meta({ id: 'AdminCustomerPicture' })

const place = z.object({ at: z.coerce.date(), id: z.uuid() })

/** Customers' pictures that show: what may be done with them, and which goods are seen on them. */
export const customerPicturesRoutes: Routes = (server, app) => {
  reading(server, app)
  changes(server, app)
}

function reading(server: Server, app: App): void {
  server.get(
    '/api/admin/v1/customer-pictures',
    {
      config: { requires: 'reviews:read' },
      schema: {
        operationId: 'listCustomerPicturesOfShop',
        summary:
          'Customers’ pictures that may be shown in a place, with their rights and tagged products, newest first',
        querystring: pageQuery.extend({
          place: z
            .enum(['review', ...pictureScopes])
            .default('review')
            .describe('`review`: all that show; `site`, `mail`, `ads`: those whose authors allow that too'),
          productId: z.uuid().optional(),
        }),
        response: { 200: pageOf(customerPicture).describe('The pictures of up to `limit` reviews') },
      },
    },
    ({ query: { cursor, limit, place: where, productId } }) =>
      app.edge.reading(async (read) => {
        const after = readCursor(place, cursor)
        const found = await listPictures(read, {
          ...{ place: where, after, limit: limit + 1 },
          productIds: productId === undefined ? undefined : [productId],
        })
        const reviewIds = [...new Set(found.map(({ reviewId }) => reviewId))]
        const shown = found.filter(({ reviewId }) => reviewIds.indexOf(reviewId) < limit)
        const last = shown.at(-1)
        const isMore = reviewIds.length > limit && last !== undefined
        const nextCursor = isMore ? writeCursor({ at: last.createdAt, id: last.reviewId }) : null
        return { items: await withRights(read, shown, where), nextCursor }
      }),
  )
}

async function withRights(read: Read, found: readonly CustomerPicture[], where: PicturePlace) {
  const mediaIds = found.map(({ mediaId }) => mediaId)
  const [pictures, rights, spots] = [
    await pictureOf(read, mediaIds),
    await rightsOf(read, mediaIds),
    await hotspotsOf(read, mediaIds),
  ]
  const shown = await mayShow(read, { mediaIds, place: where })
  const tagged = [...spots.values()].flat().map(({ productId }) => productId)
  const products = await findProducts(read, [...new Set([...tagged, ...found.map(({ productId }) => productId)])])
  const titles = new Map(products.map(({ id, title }) => [id, translated(title, 'en')]))
  return found.flatMap(({ mediaId, ...said }) => {
    const [picture, right] = [pictures.get(mediaId), rights.get(mediaId)]
    if (!picture || !right || !shown.has(mediaId)) return []
    const { fallback: url, width, height } = picture
    const hotspots = (spots.get(mediaId) ?? []).map((spot) => ({
      ...spot,
      productTitle: titles.get(spot.productId) ?? '',
    }))
    const productTitle = titles.get(said.productId) ?? ''
    return [{ ...said, mediaId, url, width, height, productTitle, rights: right, hotspots }]
  })
}

function changes(server: Server, app: App): void {
  server.put(
    '/api/admin/v1/customer-pictures/:id/hotspots',
    {
      config: {
        requires: 'reviews:moderate',
        problems: { 404: 'There is no such picture', 422: 'A product there is not, or is twice there' },
      },
      schema: {
        operationId: 'tagCustomerPicture',
        summary: 'Say which products are seen where on a picture; replaces what was said',
        params: byId,
        body: z.object({ hotspots: z.array(hotspot).max(mostHotspots) }),
        response: nothing,
      },
    },
    async (request, reply) => {
      const { id: mediaId } = request.params
      const { hotspots } = request.body
      await changing(app, request, { subject: mediaId, data: { products: hotspots.length } }, (tx) =>
        tagProducts(tx, { mediaId, hotspots }),
      )
      return reply.status(204).send(null)
    },
  )
  server.post(
    '/api/admin/v1/reviews/:id/rights-requests',
    {
      config: {
        requires: 'reviews:moderate',
        problems: {
          404: 'There is no such review, or it has no pictures',
          409: 'She was asked already, may not be written to, or the review does not show',
        },
      },
      schema: {
        operationId: 'askForPictureRights',
        summary: 'Ask the author of a review by mail whether her pictures may be shown elsewhere',
        params: byId,
        body: z.object({ scopes: z.array(z.enum(pictureScopes)).min(1).max(pictureScopes.length) }),
        response: nothing,
      },
    },
    async (request, reply) => {
      const { id: reviewId } = request.params
      const { scopes } = request.body
      await changing(app, request, { subject: reviewId, data: { scopes } }, async (tx, by) => {
        const { baseUrl } = await shopSettings(tx)
        const origin = baseUrl?.replace(/\/$/, '') ?? `${request.protocol}://${request.host}`
        await askForPictureRights(tx, { reviewId, scopes: [...new Set(scopes)], by, origin })
      })
      return reply.status(204).send(null)
    },
  )
}
