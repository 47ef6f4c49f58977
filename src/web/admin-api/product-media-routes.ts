import { z } from 'zod'
import { arrangeMedia, attachMedia, detachMedia } from '../../modules/catalog/index.ts'
import type { App, Routes, Server } from '../server.ts'
import { changing } from './change.ts'
import { byId } from './fields.ts'
import { product } from './product-answers.ts'
import { productDetail } from './product-detail.ts'

const problems = { 404: 'There is no such product or picture', 422: 'A field does not fit; `field` names it' }

const placed = z.object({
  alt: z
    .record(z.string(), z.string().trim().max(300))
    .optional()
    .describe('What it shows, in words of this product, by language tag'),
  position: z.int().min(0).max(250).optional().describe('0 is the first, shown in lists; at the end when left out'),
  variantIds: z
    .array(z.uuid())
    .max(2_000)
    .optional()
    .describe('The variants that show it first of all, e.g. all of one colour'),
})

/** The pictures and models of a product: put there, put in order, put into words. */
export const productMediaRoutes: Routes = (server, app) => {
  attachRoutes(server, app)
  arrangeRoutes(server, app)
}

function attachRoutes(server: Server, app: App): void {
  server.post(
    '/api/admin/v1/products/:id/media',
    {
      config: { requires: 'catalog:write', problems },
      schema: {
        operationId: 'attachMedia',
        summary: 'Give a product a picture or model that was uploaded or named by its address; again is harmless',
        params: byId,
        body: placed.extend({ mediaId: z.uuid() }),
        response: { 200: product },
      },
    },
    (request) => {
      const { id: productId } = request.params
      const { mediaId, ...place } = request.body
      return changing(app, request, { subject: productId, data: { mediaId } }, async (tx) => {
        await attachMedia(tx, { productId, mediaId, ...given(place) })
        return productDetail(tx, productId)
      })
    },
  )
}

function arrangeRoutes(server: Server, app: App): void {
  server.put(
    '/api/admin/v1/products/:id/media/order',
    {
      config: { requires: 'catalog:write', problems },
      schema: {
        operationId: 'arrangeMedia',
        summary: 'Put the pictures of a product into this order; each is named once',
        params: byId,
        body: z.object({ mediaIds: z.array(z.uuid()).max(250) }),
        response: { 200: product },
      },
    },
    (request) => {
      const { id: productId } = request.params
      return changing(app, request, { subject: productId }, async (tx) => {
        await arrangeMedia(tx, { productId, mediaIds: request.body.mediaIds })
        return productDetail(tx, productId)
      })
    },
  )
  server.delete(
    '/api/admin/v1/products/:id/media/:mediaId',
    {
      config: { requires: 'catalog:write', problems },
      schema: {
        operationId: 'detachMedia',
        summary: 'Take a picture or model from a product and its variants; again is harmless',
        params: byId.extend({ mediaId: z.uuid() }),
        response: { 200: product },
      },
    },
    (request) => {
      const { id: productId, mediaId } = request.params
      return changing(app, request, { subject: productId, data: { mediaId } }, async (tx) => {
        await detachMedia(tx, { productId, mediaId })
        return productDetail(tx, productId)
      })
    },
  )
}

const given = ({ alt, position, variantIds }: z.infer<typeof placed>) => ({
  ...(alt && { alt }),
  ...(position !== undefined && { position }),
  ...(variantIds && { variantIds }),
})
