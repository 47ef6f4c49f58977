import { z } from 'zod'
import {
  broughtByAll,
  countAdvocates,
  getProgramme,
  giveReward,
  inviteAdvocate,
  letGo,
  listAdvocates,
  programmeSchema,
  setProgramme,
  takeBack,
} from '../../modules/advocates/index.ts'
import { shopSettings } from '../../modules/shop/index.ts'
import { pageFrom, pageOf, pageQuery, readCursor } from '../http/page.ts'
import type { App, Routes, Server } from '../server.ts'
import { advocate, advocateAnswers, advocateDetail, advocateDetailOf, advocateStates } from './advocate-answers.ts'
import { changing } from './change.ts'
import { byId, money } from './fields.ts'

const unknown = { 404: 'Nobody has this id, or she did nothing that counts and was never asked' }
const place = z.object({ score: z.int(), personId: z.uuid() })

/** Who speaks for the shop: candidates and advocates, what they did and brought, how the programme works. */
export const advocatesRoutes: Routes = (server, app) => {
  reading(server, app)
  programme(server, app)
  asking(server, app)
  ending(server, app)
}

function reading(server: Server, app: App): void {
  server.get(
    '/api/admin/v1/advocates',
    {
      config: { requires: 'customers:read' },
      schema: {
        operationId: 'listAdvocates',
        summary: 'Who may be asked to speak for the shop, or was, those who do most for others first',
        querystring: pageQuery.extend({ state: z.enum(advocateStates).default('candidate') }),
        response: { 200: pageOf(advocate) },
      },
    },
    ({ query: { cursor, limit, state } }) =>
      app.edge.reading(async (read) => {
        const rows = await listAdvocates(read, { state, after: readCursor(place, cursor), limit: limit + 1 })
        const { items, nextCursor } = pageFrom(rows, limit, ({ score, personId }) => ({ score, personId }))
        return { items: await advocateAnswers(read, items), nextCursor }
      }),
  )
  server.get(
    '/api/admin/v1/advocates/:id',
    {
      config: { requires: 'customers:read', problems: unknown },
      schema: {
        operationId: 'getAdvocate',
        summary: 'One of them: the score in full, her part, what she made and what she brought',
        params: byId,
        response: { 200: advocateDetail },
      },
    },
    ({ params: { id } }) => app.edge.reading((read) => advocateDetailOf(read, id)),
  )
}

function programme(server: Server, app: App): void {
  const figures = z
    .object({
      counts: z.record(z.enum(advocateStates), z.int()),
      visits: z.int(),
      orders: z.int(),
      revenue: z.array(money).readonly().describe('By currency, without cancelled orders and what was refunded'),
    })
    .meta({ id: 'AdvocateFigures' })
  server.get(
    '/api/admin/v1/advocate-programme',
    {
      config: { requires: 'customers:read' },
      schema: {
        operationId: 'getAdvocateProgramme',
        summary: 'How the programme works: what counts how much, what friends get, the terms',
        response: { 200: programmeSchema },
      },
    },
    () => app.edge.reading(getProgramme),
  )
  server.get(
    '/api/admin/v1/advocate-programme/figures',
    {
      config: { requires: 'customers:read' },
      schema: {
        operationId: 'getAdvocateFigures',
        summary: 'How many are in each state, and what all of them together brought',
        response: { 200: figures },
      },
    },
    () => app.edge.reading(async (read) => ({ counts: await countAdvocates(read), ...(await broughtByAll(read)) })),
  )
  server.put(
    '/api/admin/v1/advocate-programme',
    {
      config: { requires: 'customers:write', problems: { 422: 'There is no such promotion, or it has ended' } },
      schema: {
        operationId: 'setAdvocateProgramme',
        summary: 'Set how the programme works; everybody is weighed anew at once',
        body: programmeSchema,
        response: { 200: programmeSchema },
      },
    },
    (request) =>
      changing(app, request, { data: { candidateFrom: request.body.candidateFrom } }, async (tx, by) => {
        await setProgramme(tx, request.body, by)
        return getProgramme(tx)
      }),
  )
}

function asking(server: Server, app: App): void {
  server.post(
    '/api/admin/v1/advocates/:id/invitations',
    {
      config: {
        requires: 'customers:write',
        problems: { ...unknown, 409: 'She said no or left, or may not be written to' },
      },
      schema: {
        operationId: 'inviteAdvocate',
        summary: 'Open the programme to somebody, and write to her; again changes nothing',
        params: byId,
        body: z.object({
          mail: z.boolean().default(true).describe('false: nothing is written; you tell her yourself'),
        }),
        response: { 200: advocateDetail },
      },
    },
    (request) => {
      const { id: profileId } = request.params
      const { mail } = request.body
      return changing(app, request, { subject: profileId, data: { mail } }, async (tx, by) => {
        const { baseUrl } = await shopSettings(tx)
        const origin = baseUrl?.replace(/\/$/, '') ?? `${request.protocol}://${request.host}`
        await inviteAdvocate(tx, { profileId, by, ...(mail && { origin }) })
        return advocateDetailOf(tx, profileId)
      })
    },
  )
  server.post(
    '/api/admin/v1/advocates/:id/rewards',
    {
      config: {
        requires: 'customers:write',
        problems: { ...unknown, 409: 'She does not take part now', 422: 'Neither credit nor a code, or both' },
      },
      schema: {
        operationId: 'rewardAdvocate',
        summary: 'Thank an advocate with store credit, or with one use of a promotion',
        params: byId,
        body: z.object({
          credit: money.optional(),
          promotionId: z.uuid().optional(),
          reason: z.string().trim().min(1).max(300).describe('What for; she reads it'),
        }),
        response: { 200: advocateDetail },
      },
    },
    (request) => {
      const { id: profileId } = request.params
      const { credit, promotionId, reason } = request.body
      return changing(app, request, { subject: profileId, data: { credit, promotionId } }, async (tx, by) => {
        await giveReward(tx, { profileId, credit, promotionId, reason, by })
        return advocateDetailOf(tx, profileId)
      })
    },
  )
}

function ending(server: Server, app: App): void {
  const acts = [
    ['end', 'endAdvocate', 'Let an advocate go, or take an invitation back: her link and code end', letGo],
    ['end/undo', 'undoEndAdvocate', 'Take that back: she stands where she stood, with a new code', takeBack],
  ] as const
  for (const [word, operationId, summary, act] of acts) {
    server.post(
      `/api/admin/v1/advocates/:id/${word}`,
      {
        config: { requires: 'customers:write', problems: { ...unknown, 409: 'She was never asked' } },
        schema: { operationId, summary, params: byId, response: { 200: advocateDetail } },
      },
      (request) => {
        const { id } = request.params
        return changing(app, request, { subject: id }, async (tx, by) => {
          await act(tx, id, by)
          return advocateDetailOf(tx, id)
        })
      },
    )
  }
}
