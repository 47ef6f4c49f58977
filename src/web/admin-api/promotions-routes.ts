import { z } from 'zod'
import {
  changePromotion,
  conditionsSchema,
  createPromotion,
  endPromotion,
  getPromotion,
  listPromotions,
  promotionSchema,
  ruleSchema,
} from '../../modules/promotions/index.ts'
import { pageFrom, pageOf, pageQuery, readCursor } from '../http/page.ts'
import type { App, Routes, Server } from '../server.ts'
import { changing } from './change.ts'
import { byId, instant, translated } from './fields.ts'

const state = z.enum(['scheduled', 'running', 'used-up', 'over'])

const promotion = z
  .object({
    id: z.uuid(),
    title: translated.describe('What shoppers read, by language tag'),
    rule: ruleSchema,
    conditions: conditionsSchema,
    combinesWith: z.array(z.enum(['product', 'order', 'delivery', 'gift'])).describe('Classes it may stand beside'),
    priority: z.int(),
    automatic: z.boolean().describe('Holds without a code'),
    startsAt: z.date(),
    endsAt: z.date().nullable(),
    endedAt: z.date().nullable().describe('When somebody ended it for good'),
    mostUses: z.int().nullable(),
    mostUsesPerProfile: z.int().nullable(),
    uses: z.int().describe('Orders that hold it, without cancelled ones'),
    codeCount: z.int(),
    firstCode: z.string().nullable(),
    state,
    createdAt: z.date(),
  })
  .meta({ id: 'KeptPromotion' })

/** Instants as strings with their offset: anything else, `null` among it, is refused and not guessed at. */
const promotionInput = promotionSchema
  .safeExtend({
    startsAt: instant.optional().describe('At once when left out'),
    endsAt: instant.optional().describe('First instant at which it no longer holds'),
  })
  .meta({ id: 'PromotionTerms' })

const missing = { 404: 'There is no such promotion' }

/** What a merchant gives away, and how often it was taken. */
export const promotionsRoutes: Routes = (server, app) => {
  readRoutes(server, app)
  writeRoutes(server, app)
  endRoute(server, app)
}

function readRoutes(server: Server, app: App): void {
  server.get(
    '/api/admin/v1/promotions',
    {
      config: { requires: 'promotions:read' },
      schema: {
        operationId: 'listPromotions',
        summary: 'Promotions with their usage, newest first',
        querystring: pageQuery.extend({ state: state.optional() }),
        response: { 200: pageOf(promotion) },
      },
    },
    async ({ query: { cursor, limit, ...search } }) => {
      const after = readCursor(z.uuid(), cursor)
      const rows = await app.edge.reading((read) => listPromotions(read, { ...search, after, limit: limit + 1 }))
      return pageFrom(rows, limit, (row) => row.id)
    },
  )
  server.get(
    '/api/admin/v1/promotions/:id',
    {
      config: { requires: 'promotions:read', problems: missing },
      schema: {
        operationId: 'getPromotion',
        summary: 'One promotion with its usage',
        params: byId,
        response: { 200: promotion },
      },
    },
    ({ params }) => app.edge.reading((read) => getPromotion(read, params.id)),
  )
}

function writeRoutes(server: Server, app: App): void {
  server.post(
    '/api/admin/v1/promotions',
    {
      config: { requires: 'promotions:write', problems: { 409: 'A code belongs to another promotion' } },
      schema: {
        operationId: 'createPromotion',
        summary: 'Make a promotion with its codes',
        body: promotionInput,
        response: { 201: promotion },
      },
    },
    async (request, reply) => {
      const about = { data: { rule: request.body.rule } }
      const made = await changing(app, request, about, async (tx) =>
        getPromotion(tx, await createPromotion(tx, request.body)),
      )
      return reply.status(201).send(made)
    },
  )
  server.put(
    '/api/admin/v1/promotions/:id',
    {
      config: {
        requires: 'promotions:write',
        problems: { ...missing, 409: 'It was ended, has been used more often than that, or a code is taken' },
      },
      schema: {
        operationId: 'changePromotion',
        summary: 'Replace what a promotion says; uses and codes stay, codes named in addition are added',
        params: byId,
        body: promotionInput,
        response: { 200: promotion },
      },
    },
    (request) => {
      const { id } = request.params
      return changing(app, request, { subject: id, data: { rule: request.body.rule } }, async (tx) => {
        await changePromotion(tx, id, request.body)
        return getPromotion(tx, id)
      })
    },
  )
}

function endRoute(server: Server, app: App): void {
  server.post(
    '/api/admin/v1/promotions/:id/end',
    {
      config: { requires: 'promotions:write', problems: missing },
      schema: {
        operationId: 'endPromotion',
        summary: 'End a promotion now and for good; again is harmless',
        params: byId,
        response: { 200: promotion },
      },
    },
    (request) => {
      const { id } = request.params
      return changing(app, request, { subject: id }, async (tx) => {
        await endPromotion(tx, id)
        return getPromotion(tx, id)
      })
    },
  )
}
