import { z } from 'zod'
import {
  codesToIssueSchema,
  getPromotion,
  issueCodes,
  listCodes,
  listRedemptions,
} from '../../modules/promotions/index.ts'
import { pageFrom, pageOf, pageQuery, readCursor } from '../http/page.ts'
import type { App, Routes, Server } from '../server.ts'
import { changing } from './change.ts'
import { byId, instant } from './fields.ts'

const code = z
  .object({
    code: z.string(),
    mostUses: z.int().nullable(),
    uses: z.int().describe('Orders that hold it, without cancelled ones'),
    expiresAt: z.date().nullable(),
    issuedFor: z.string().nullable().describe('What it was made for, e.g. the order whose parcel carried it'),
    createdAt: z.date(),
    voidedAt: z.date().nullable().describe('When it was taken out of use: its order was called off, or was fraud'),
  })
  .meta({ id: 'PromotionCode' })

const redemption = z
  .object({
    promotionId: z.uuid(),
    orderId: z.uuid(),
    profileId: z.uuid().nullable(),
    code: z.string().nullable(),
    issuedFor: z.string().nullable(),
    redeemedAt: z.date(),
    releasedAt: z.date().nullable().describe('When the order was cancelled and the use given back'),
  })
  .meta({ id: 'Redemption' })

const codesInput = codesToIssueSchema
  .extend({ expiresAt: instant.optional().describe('First instant at which the codes no longer work') })
  .meta({ id: 'CodesToMake' })

const place = z.object({ redeemedAt: z.coerce.date(), orderId: z.uuid() })
const missing = { 404: 'There is no such promotion' }

/** The codes of a promotion, made and used. */
export const promotionCodesRoutes: Routes = (server, app) => {
  codeRoutes(server, app)
  redemptionRoute(server, app)
}

function codeRoutes(server: Server, app: App): void {
  server.get(
    '/api/admin/v1/promotions/:id/codes',
    {
      config: { requires: 'promotions:read', problems: missing },
      schema: {
        operationId: 'listCodes',
        summary: 'The codes of a promotion by the alphabet',
        params: byId,
        querystring: pageQuery.extend({ limit: z.coerce.number().int().min(1).max(1_000).default(100) }),
        response: { 200: pageOf(code) },
      },
    },
    ({ params: { id: promotionId }, query: { cursor, limit } }) => {
      const after = readCursor(z.string().max(80), cursor)
      return app.edge.reading(async (read) => {
        await getPromotion(read, promotionId)
        const rows = await listCodes(read, { promotionId, after, limit: limit + 1 })
        return pageFrom(rows, limit, (row) => row.code)
      })
    },
  )
  server.post(
    '/api/admin/v1/promotions/:id/codes',
    {
      config: { requires: 'promotions:write', problems: { ...missing, 409: 'It was ended' } },
      schema: {
        operationId: 'issueCodes',
        summary: 'Make up to 10,000 codes that nobody can guess, each for one use unless told otherwise',
        params: byId,
        body: codesInput,
        response: { 201: z.object({ codes: z.array(z.string()) }) },
      },
    },
    async (request, reply) => {
      const { id: promotionId } = request.params
      const about = { subject: promotionId, data: { count: request.body.count } }
      const codes = await changing(app, request, about, (tx) => issueCodes(tx, { ...request.body, promotionId }))
      return reply.status(201).send({ codes })
    },
  )
}

function redemptionRoute(server: Server, app: App): void {
  server.get(
    '/api/admin/v1/promotions/:id/redemptions',
    {
      config: { requires: 'promotions:read', problems: missing },
      schema: {
        operationId: 'listRedemptions',
        summary: 'The uses of a promotion, latest first',
        params: byId,
        querystring: pageQuery,
        response: { 200: pageOf(redemption) },
      },
    },
    ({ params: { id: promotionId }, query: { cursor, limit } }) => {
      const after = readCursor(place, cursor)
      return app.edge.reading(async (read) => {
        await getPromotion(read, promotionId)
        const rows = await listRedemptions(read, { promotionId, after, limit: limit + 1 })
        return pageFrom(rows, limit, ({ redeemedAt, orderId }) => ({ redeemedAt, orderId }))
      })
    },
  )
}
