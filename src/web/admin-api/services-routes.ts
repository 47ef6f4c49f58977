import { z } from 'zod'
import {
  type Holiday,
  listHolidays,
  listServices,
  removeHoliday,
  removeService,
  saveHoliday,
  saveService,
  serviceTerms,
} from '../../modules/delivery/index.ts'
import type { App, Routes, Server } from '../server.ts'
import { changing } from './change.ts'
import { byId, nothing } from './fields.ts'

const serviceInput = serviceTerms.meta({ id: 'ServiceTerms' })
const service = serviceTerms.extend({ id: z.uuid() }).meta({ id: 'Service' })
const problems = { 409: 'Another service has this code', 422: 'A field does not fit, or there are 50 services already' }

const country = z
  .string()
  .regex(/^([A-Z]{2}|\*)$/, 'Write the country as its ISO 3166 code, like KR, or * for the shop')
  .default('*')
  .describe('Whose couriers rest; * for the shop itself')
const day = z.object({ on: z.iso.date(), country })
const holiday = day.extend({ name: z.string().trim().min(1).max(80) }).meta({ id: 'Holiday' })

/** What is done for an order beside sending it, and the days on which nothing is. */
export const servicesRoutes: Routes = (server, app) => {
  serviceRoutes(server, app)
  changeServiceRoutes(server, app)
  holidayRoutes(server, app)
}

function serviceRoutes(server: Server, app: App): void {
  server.get(
    '/api/admin/v1/delivery/services',
    {
      config: { requires: 'delivery:read' },
      schema: {
        operationId: 'listServices',
        summary: 'All services, such as gift wrap, also those that are not offered at present; at most 50',
        response: { 200: z.object({ items: z.array(service) }) },
      },
    },
    async () => ({ items: await app.edge.reading(listServices) }),
  )
  server.post(
    '/api/admin/v1/delivery/services',
    {
      config: { requires: 'delivery:write', problems },
      schema: {
        operationId: 'createService',
        summary: 'Add a service for orders',
        body: serviceInput,
        response: { 201: z.object({ id: z.uuid() }) },
      },
    },
    async (request, reply) => {
      const id = await changing(app, request, { data: request.body }, (tx) => saveService(tx, request.body))
      return reply.status(201).send({ id })
    },
  )
}

function changeServiceRoutes(server: Server, app: App): void {
  server.put(
    '/api/admin/v1/delivery/services/:id',
    {
      config: { requires: 'delivery:write', problems: { ...problems, 404: 'There is no such service' } },
      schema: {
        operationId: 'changeService',
        summary: 'Replace what is said of a service',
        params: byId,
        body: serviceInput,
        response: { 200: z.object({ id: z.uuid() }) },
      },
    },
    async (request) => {
      const { id } = request.params
      const about = { subject: id, data: request.body }
      return { id: await changing(app, request, about, (tx) => saveService(tx, { ...request.body, id })) }
    },
  )
  server.delete(
    '/api/admin/v1/delivery/services/:id',
    {
      config: { requires: 'delivery:write' },
      schema: {
        operationId: 'removeService',
        summary: 'Remove a service; orders keep what was done for them',
        params: byId,
        response: nothing,
      },
    },
    async (request, reply) => {
      const { id } = request.params
      await changing(app, request, { subject: id }, (tx) => removeService(tx, id))
      return reply.status(204).send(null)
    },
  )
}

function holidayRoutes(server: Server, app: App): void {
  server.get(
    '/api/admin/v1/delivery/holidays',
    {
      config: { requires: 'delivery:read' },
      schema: {
        operationId: 'listHolidays',
        summary: 'Days off from a day on, the next first; at most 500',
        querystring: z.object({ from: z.iso.date().optional().describe('Today (UTC) when left out') }),
        response: { 200: z.object({ items: z.array(holiday) }) },
      },
    },
    ({ query }) =>
      app.edge.reading(async (read): Promise<{ items: Holiday[] }> => {
        const from = query.from ?? read.now.toISOString().slice(0, 10)
        return { items: await listHolidays(read, from) }
      }),
  )
  server.put(
    '/api/admin/v1/delivery/holidays',
    {
      config: { requires: 'delivery:write', problems: { 422: 'A field does not fit, or there are 2,000 already' } },
      schema: {
        operationId: 'saveHoliday',
        summary: 'Add a day off, or give it another name',
        body: holiday,
        response: nothing,
      },
    },
    async (request, reply) => {
      await changing(app, request, { data: request.body }, (tx) => saveHoliday(tx, request.body))
      return reply.status(204).send(null)
    },
  )
  server.delete(
    '/api/admin/v1/delivery/holidays/:on',
    {
      config: { requires: 'delivery:write' },
      schema: {
        operationId: 'removeHoliday',
        summary: 'Remove a day off; harmless when it is gone already',
        params: day.pick({ on: true }),
        querystring: day.pick({ country: true }),
        response: nothing,
      },
    },
    async (request, reply) => {
      const off = { ...request.params, ...request.query }
      await changing(app, request, { data: off }, (tx) => removeHoliday(tx, off))
      return reply.status(204).send(null)
    },
  )
}
