import { z } from 'zod'
import {
  listZones,
  rateTerms,
  removeRate,
  removeZone,
  saveRate,
  saveZone,
  zoneTerms,
} from '../../modules/delivery/index.ts'
import type { App, Routes, Server } from '../server.ts'
import { changing } from './change.ts'
import { byId, nothing } from './fields.ts'

const saved = { 200: z.object({ id: z.uuid() }) }
const created = { 201: z.object({ id: z.uuid() }) }

/** The parts alone: what must fit together is checked by the module, which names the field just as well. */
const rateInput = z
  .object({
    ...rateTerms.shape,
    code: z.string().max(40).describe('Replaces the rate of the same code in wider zones'),
    position: z.int().min(0).max(10_000).default(0).describe('Place in the list of options, lower first'),
  })
  .meta({ id: 'DeliveryRateTerms' })
const rate = rateInput.extend({ id: z.uuid() }).meta({ id: 'DeliveryRate' })
const zoneInput = z.object(zoneTerms.shape).meta({ id: 'DeliveryZoneTerms' })
const zone = zoneInput.extend({ id: z.uuid(), rates: z.array(rate) }).meta({ id: 'DeliveryZone' })

const zoneProblems = { 404: 'There is no such zone', 422: 'A field does not fit, or there are 200 zones already' }
const rateProblems = {
  404: 'There is no such zone or rate',
  409: 'The zone has another rate with this code',
  422: 'A field does not fit, or the zone has 50 rates already; `field` names it',
}

/** Where parcels go, what that costs and how long it takes. */
export const deliveryRoutes: Routes = (server, app) => {
  server.get(
    '/api/admin/v1/delivery/zones',
    {
      config: { requires: 'delivery:read' },
      schema: {
        operationId: 'listZones',
        summary: 'All delivery zones with their rates, by name; at most 200',
        response: { 200: z.object({ items: z.array(zone) }) },
      },
    },
    async () => ({ items: await app.edge.reading(listZones) }),
  )
  zoneRoutes(server, app)
  rateRoutes(server, app)
  removeRateRoute(server, app)
}

function zoneRoutes(server: Server, app: App): void {
  server.post(
    '/api/admin/v1/delivery/zones',
    {
      config: { requires: 'delivery:write', problems: { 422: zoneProblems[422] } },
      schema: { operationId: 'createZone', summary: 'Add a delivery zone', body: zoneInput, response: created },
    },
    async (request, reply) => {
      const id = await changing(app, request, { data: request.body }, (tx) => saveZone(tx, request.body))
      return reply.status(201).send({ id })
    },
  )
  server.put(
    '/api/admin/v1/delivery/zones/:id',
    {
      config: { requires: 'delivery:write', problems: zoneProblems },
      schema: {
        operationId: 'changeZone',
        summary: 'Replace what is said of a zone; its rates stay',
        params: byId,
        body: zoneInput,
        response: saved,
      },
    },
    async (request) => {
      const { id } = request.params
      const about = { subject: id, data: request.body }
      return { id: await changing(app, request, about, (tx) => saveZone(tx, { ...request.body, id })) }
    },
  )
  server.delete(
    '/api/admin/v1/delivery/zones/:id',
    {
      config: { requires: 'delivery:write' },
      schema: {
        operationId: 'removeZone',
        summary: 'Remove a zone with its rates; orders keep what they were promised',
        params: byId,
        response: nothing,
      },
    },
    async (request, reply) => {
      const { id } = request.params
      await changing(app, request, { subject: id }, (tx) => removeZone(tx, id))
      return reply.status(204).send(null)
    },
  )
}

function rateRoutes(server: Server, app: App): void {
  const params = z.object({ zoneId: z.uuid() })
  server.post(
    '/api/admin/v1/delivery/zones/:zoneId/rates',
    {
      config: { requires: 'delivery:write', problems: rateProblems },
      schema: {
        operationId: 'createRate',
        summary: 'Add a way of delivery to a zone',
        params,
        body: rateInput,
        response: created,
      },
    },
    async (request, reply) => {
      const { zoneId } = request.params
      const about = { subject: zoneId, data: request.body }
      const id = await changing(app, request, about, (tx) => saveRate(tx, { ...request.body, zoneId }))
      return reply.status(201).send({ id })
    },
  )
  server.put(
    '/api/admin/v1/delivery/zones/:zoneId/rates/:id',
    {
      config: { requires: 'delivery:write', problems: rateProblems },
      schema: {
        operationId: 'changeRate',
        summary: 'Replace what is said of a way of delivery',
        params: params.extend(byId.shape),
        body: rateInput,
        response: saved,
      },
    },
    async (request) => {
      const about = { subject: request.params.id, data: request.body }
      return {
        id: await changing(app, request, about, (tx) => saveRate(tx, { ...request.body, ...request.params })),
      }
    },
  )
}

function removeRateRoute(server: Server, app: App): void {
  server.delete(
    '/api/admin/v1/delivery/rates/:id',
    {
      config: { requires: 'delivery:write' },
      schema: {
        operationId: 'removeRate',
        summary: 'Remove a way of delivery; orders keep what they were promised',
        params: byId,
        response: nothing,
      },
    },
    async (request, reply) => {
      const { id } = request.params
      await changing(app, request, { subject: id }, (tx) => removeRate(tx, id))
      return reply.status(204).send(null)
    },
  )
}
