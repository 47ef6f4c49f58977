import { z } from 'zod'
import { markDelivered, promisesKept, ship, shipmentsOf } from '../../modules/fulfilment/index.ts'
import { getOrder } from '../../modules/orders/index.ts'
import type { App, Routes, Server } from '../server.ts'
import { changing } from './change.ts'
import { byId, instant } from './fields.ts'
import { parcel, parcelAnswer, parcelAnswers, parcelToShip } from './packing-answers.ts'

const kept = z
  .object({
    due: z.int().describe('Orders whose last promised day ended in the period'),
    kept: z.int().describe('Of these, arrived in time'),
    broken: z.int().describe('Arrived afterwards, or not yet'),
  })
  .meta({ id: 'PromisesKept' })

/** Parcels: that they left, arrived, and did so in time. */
export const parcelsRoutes: Routes = (server, app) => {
  server.get(
    '/api/admin/v1/orders/:id/parcels',
    {
      config: { requires: 'orders:read', problems: { 404: 'There is no such order' } },
      schema: {
        operationId: 'listParcels',
        summary: 'The parcels of an order, in the order they left',
        params: byId,
        response: { 200: z.object({ items: z.array(parcel) }) },
      },
    },
    async ({ params }) => {
      return app.edge.reading(async (read) => {
        const { id } = await getOrder(read, params.id)
        return { items: await parcelAnswers(read, await shipmentsOf(read, id)) }
      })
    },
  )
  server.post(
    '/api/admin/v1/orders/:id/parcels',
    {
      config: {
        requires: 'fulfilment:write',
        problems: {
          404: 'There is no such order',
          409: 'Nothing is left to be sent, or the order is cancelled or not paid',
          422: 'A line or the tracking does not fit; `field` names it',
        },
      },
      schema: {
        operationId: 'shipParcel',
        summary: 'A parcel left, with all that is left of the order or with part of it',
        params: byId,
        body: parcelToShip,
        response: { 200: parcel },
      },
    },
    (request) =>
      changing(app, request, { subject: request.params.id }, async (tx, by) =>
        parcelAnswer(tx, await ship(tx, { ...request.body, orderId: request.params.id, by })),
      ),
  )
  arrivals(server, app)
}

function arrivals(server: Server, app: App): void {
  server.post(
    '/api/admin/v1/parcels/:id/delivered',
    {
      config: {
        requires: 'fulfilment:write',
        problems: { 404: 'There is no such parcel', 422: '`at` lies in the future' },
      },
      schema: {
        operationId: 'markDelivered',
        summary: 'A parcel arrived; the first word stands',
        params: byId,
        body: z.object({ at: instant.optional().describe('Now when left out') }),
        response: { 200: parcel },
      },
    },
    (request) =>
      changing(app, request, { subject: request.params.id }, async (tx, by) =>
        parcelAnswer(tx, await markDelivered(tx, { shipmentId: request.params.id, at: request.body.at, by })),
      ),
  )
  server.get(
    '/api/admin/v1/promises-kept',
    {
      config: { requires: 'orders:read' },
      schema: {
        operationId: 'getPromisesKept',
        summary: 'How many orders arrived by the day they were promised',
        querystring: z.object({ from: instant, before: instant }),
        response: { 200: kept },
      },
    },
    ({ query }) => app.edge.reading((read) => promisesKept(read, query)),
  )
}
