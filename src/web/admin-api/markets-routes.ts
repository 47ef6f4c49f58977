import { z } from 'zod'
import {
  adoptSuggestedTaxRates,
  changeMarket,
  changeTaxRate,
  countrySchema,
  createMarket,
  createTaxRate,
  listMarkets,
  listTaxRates,
  marketSchema,
  removeMarket,
  removeTaxRate,
  taxRateSchema,
} from '../../modules/pricing/index.ts'
import type { App, Routes, Server } from '../server.ts'
import { changing } from './change.ts'
import { byId, nothing } from './fields.ts'

const byCode = z.object({ code: marketSchema.shape.code })
const taxRate = taxRateSchema.extend({ id: z.uuid() }).meta({ id: 'KeptTaxRate' })

const marketProblems = {
  404: 'There is no such market',
  409: 'The code is taken, a country belongs to another market, or the default market would go',
}
const rateProblems = { 404: 'There is no such rate', 409: 'The place has a rate of this name for this class already' }

/** Where the shop sells, in which currency, and what tax it adds. */
export const marketsRoutes: Routes = (server, app) => {
  readRoutes(server, app)
  marketRoutes(server, app)
  rateRoutes(server, app)
  removeRateRoutes(server, app)
}

function readRoutes(server: Server, app: App): void {
  server.get(
    '/api/admin/v1/markets',
    {
      config: { requires: 'settings:read' },
      schema: {
        operationId: 'listMarkets',
        summary: 'All markets, the default one first',
        response: { 200: z.object({ items: z.array(marketSchema) }) },
      },
    },
    async () => ({ items: await app.edge.reading(listMarkets) }),
  )
  server.get(
    '/api/admin/v1/tax-rates',
    {
      config: { requires: 'settings:read' },
      schema: {
        operationId: 'listTaxRates',
        summary: 'All tax rates, or those of one country',
        querystring: z.object({ country: countrySchema.optional() }),
        response: { 200: z.object({ items: z.array(taxRate) }) },
      },
    },
    async ({ query }) => ({ items: await app.edge.reading((read) => listTaxRates(read, query)) }),
  )
}

function marketRoutes(server: Server, app: App): void {
  server.post(
    '/api/admin/v1/markets',
    {
      config: { requires: 'settings:write', problems: { 409: marketProblems[409] } },
      schema: {
        operationId: 'createMarket',
        summary: 'Open a market; the first is the default, a later one that wants to be takes that over',
        body: marketSchema.extend({ isDefault: z.boolean().optional() }).meta({ id: 'NewMarket' }),
        response: { 201: marketSchema },
      },
    },
    async (request, reply) => {
      const about = { subject: request.body.code }
      return reply.status(201).send(await changing(app, request, about, (tx) => createMarket(tx, request.body)))
    },
  )
  server.patch(
    '/api/admin/v1/markets/:code',
    {
      config: { requires: 'settings:write', problems: marketProblems },
      schema: {
        operationId: 'changeMarket',
        summary: 'Change a market; what is left out stays',
        params: byCode,
        body: marketSchema.omit({ code: true }).partial().meta({ id: 'MarketPatch' }),
        response: { 200: marketSchema },
      },
    },
    (request) => {
      const { code } = request.params
      const about = { subject: code, data: request.body }
      return changing(app, request, about, (tx) => changeMarket(tx, { ...request.body, code }))
    },
  )
  server.delete(
    '/api/admin/v1/markets/:code',
    {
      config: { requires: 'settings:write', problems: { 409: 'It is the default, or price lists are bound to it' } },
      schema: {
        operationId: 'removeMarket',
        summary: 'Close a market; its countries fall to the default one',
        params: byCode,
        response: nothing,
      },
    },
    async (request, reply) => {
      const { code } = request.params
      await changing(app, request, { subject: code }, (tx) => removeMarket(tx, code))
      return reply.status(204).send(null)
    },
  )
}

function rateRoutes(server: Server, app: App): void {
  server.post(
    '/api/admin/v1/tax-rates',
    {
      config: { requires: 'settings:write', problems: { 409: rateProblems[409] } },
      schema: {
        operationId: 'createTaxRate',
        summary: 'Add a tax rate',
        body: taxRateSchema,
        response: { 201: taxRate },
      },
    },
    async (request, reply) => {
      const about = { data: request.body }
      return reply.status(201).send(await changing(app, request, about, (tx) => createTaxRate(tx, request.body)))
    },
  )
  server.put(
    '/api/admin/v1/tax-rates/:id',
    {
      config: { requires: 'settings:write', problems: rateProblems },
      schema: {
        operationId: 'changeTaxRate',
        summary: 'Replace a tax rate, e.g. when the law changes or somebody has checked it',
        params: byId,
        body: taxRateSchema,
        response: { 200: taxRate },
      },
    },
    (request) => {
      const { id } = request.params
      const about = { subject: id, data: request.body }
      return changing(app, request, about, (tx) => changeTaxRate(tx, id, request.body))
    },
  )
}

function removeRateRoutes(server: Server, app: App): void {
  server.delete(
    '/api/admin/v1/tax-rates/:id',
    {
      config: { requires: 'settings:write' },
      schema: {
        operationId: 'removeTaxRate',
        summary: 'Remove a tax rate; harmless when it is gone already',
        params: byId,
        response: nothing,
      },
    },
    async (request, reply) => {
      const { id } = request.params
      await changing(app, request, { subject: id }, (tx) => removeTaxRate(tx, id))
      return reply.status(204).send(null)
    },
  )
  server.post(
    '/api/admin/v1/tax-rates/adopt',
    {
      config: { requires: 'settings:write' },
      schema: {
        operationId: 'adoptTaxRates',
        summary: 'Give countries without any rate the suggested ones, marked to be checked',
        body: z.object({
          countries: z.array(countrySchema).min(1).max(250),
          withRegions: z.boolean().default(false).describe('Also the rates of regions, e.g. of US states'),
        }),
        response: { 200: z.object({ added: z.int() }) },
      },
    },
    async (request) => ({
      added: await changing(app, request, { data: request.body }, (tx) => adoptSuggestedTaxRates(tx, request.body)),
    }),
  )
}
