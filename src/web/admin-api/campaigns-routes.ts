import { z } from 'zod'
import {
  campaignNumbers,
  campaignSchema,
  campaignsOfPerson,
  campaignStates,
  changeCampaign,
  createCampaign,
  estimateCampaign,
  getCampaign,
  listCampaigns,
  listRecipients,
  originOf,
  pauseCampaign,
  removeCampaign,
  resumeCampaign,
  startCampaign,
  stopCampaign,
  unscheduleCampaign,
} from '../../modules/campaigns/index.ts'
import { profilesById } from '../../modules/profiles/index.ts'
import { shopSettings } from '../../modules/shop/index.ts'
import { pageFrom, pageOf, pageQuery, readCursor } from '../http/page.ts'
import type { App, Routes, Server } from '../server.ts'
import {
  campaign,
  campaignAnswer,
  estimate,
  numbers,
  numbersAnswer,
  recipient,
  recipientAnswer,
} from './campaign-answers.ts'
import { changing } from './change.ts'
import { byId, nothing } from './fields.ts'

const missing = { 404: 'There is no such campaign' }
const elsewhere = { 409: 'The campaign is doing something else by now, or too many are under way' }
const unfit = { 422: 'Something of it does not fit; `field` names it' }

/** Campaigns: one message to all of a segment, and what came of it. `baseUrl` is where the shop stands. */
export const campaignsRoutes =
  (settings: { baseUrl: string }): Routes =>
  (server, app) => {
    listRoutes(server, app)
    readRoutes(server, app)
    peopleRoutes(server, app)
    estimateRoutes(server, app, settings)
    writeRoutes(server, app)
    lifeRoutes(server, app)
  }

function listRoutes(server: Server, app: App): void {
  server.get(
    '/api/admin/v1/campaigns',
    {
      config: { requires: 'messages:read' },
      schema: {
        operationId: 'listCampaigns',
        summary: 'Campaigns, latest made first',
        querystring: pageQuery.extend({ state: z.enum(campaignStates).optional() }),
        response: { 200: pageOf(campaign) },
      },
    },
    async ({ query: { cursor, limit, state } }) => {
      const after = readCursor(z.object({ createdAt: z.coerce.date(), id: z.uuid() }), cursor)
      const rows = await app.edge.reading((read) => listCampaigns(read, { state, after, limit: limit + 1 }))
      const { items, nextCursor } = pageFrom(rows, limit, ({ createdAt, id }) => ({ createdAt, id }))
      return { items: items.map(campaignAnswer), nextCursor }
    },
  )
}

function readRoutes(server: Server, app: App): void {
  server.get(
    '/api/admin/v1/campaigns/:id',
    {
      config: { requires: 'messages:read', problems: missing },
      schema: {
        operationId: 'getCampaign',
        summary: 'One campaign',
        params: byId,
        response: { 200: campaign },
      },
    },
    ({ params: { id } }) => app.edge.reading(async (read) => campaignAnswer(await getCampaign(read, id))),
  )
  server.get(
    '/api/admin/v1/campaigns/:id/numbers',
    {
      config: { requires: 'messages:read', problems: missing },
      schema: {
        operationId: 'getCampaignNumbers',
        summary: 'What became of a campaign: who got it, what they did, and what they bought beside those left out',
        params: byId,
        response: { 200: numbers },
      },
    },
    ({ params: { id } }) => app.edge.reading(async (read) => numbersAnswer(await campaignNumbers(read, id))),
  )
}

function peopleRoutes(server: Server, app: App): void {
  server.get(
    '/api/admin/v1/campaigns/:id/recipients',
    {
      config: { requires: 'messages:read', problems: missing },
      schema: {
        operationId: 'listCampaignRecipients',
        summary: 'Everybody who was taken for a campaign, what she got, or why she did not',
        params: byId,
        querystring: pageQuery.extend({ state: z.string().max(20).optional() }),
        response: { 200: pageOf(recipient) },
      },
    },
    ({ params: { id: campaignId }, query: { cursor, limit, state } }) =>
      app.edge.reading(async (read) => {
        await getCampaign(read, campaignId)
        const after = readCursor(z.uuid(), cursor)
        const rows = await listRecipients(read, { campaignId, state, after, limit: limit + 1 })
        const { items, nextCursor } = pageFrom(rows, limit, ({ profileId }) => profileId)
        const people = await profilesById(
          read,
          items.map(({ profileId }) => profileId),
        )
        return { items: items.map((one) => recipientAnswer(one, people.get(one.profileId))), nextCursor }
      }),
  )
  server.get(
    '/api/admin/v1/customers/:id/campaigns',
    {
      config: { requires: 'messages:read' },
      schema: {
        operationId: 'listCampaignsOfPerson',
        summary: 'Which campaigns a person was taken for, and what she got or why she did not; the latest 50',
        params: byId,
        response: {
          200: z.object({
            items: z.array(
              recipient.extend({ campaignId: z.uuid(), campaign: z.string() }).meta({ id: 'PersonCampaign' }),
            ),
          }),
        },
      },
    },
    ({ params: { id } }) =>
      app.edge.reading(async (read) => {
        const known = (await profilesById(read, [id])).get(id)
        const rows = await campaignsOfPerson(read, id)
        return {
          items: rows.map(({ name, ...row }) => ({
            ...recipientAnswer(row, known),
            campaignId: row.campaignId,
            campaign: name,
          })),
        }
      }),
  )
}

function estimateRoutes(server: Server, app: App, settings: { baseUrl: string }): void {
  server.post(
    '/api/admin/v1/campaigns/estimate',
    {
      config: { requires: 'messages:read', idempotency: 'none', problems: unfit },
      schema: {
        operationId: 'estimateCampaign',
        summary: 'Who would get a campaign now, and who would not and why; nothing is sent or written down',
        body: campaignSchema,
        response: { 200: estimate },
      },
    },
    async ({ body }) => {
      const shop = await app.edge.reading(shopSettings)
      const found = await estimateCampaign(app.edge, body, originOf(settings, shop))
      return { ...found, later: [...found.later], missed: [...found.missed] }
    },
  )
}

function writeRoutes(server: Server, app: App): void {
  server.post(
    '/api/admin/v1/campaigns',
    {
      config: { requires: 'messages:write', problems: unfit },
      schema: {
        operationId: 'createCampaign',
        summary: 'Make a campaign as a draft; nothing leaves before it is started',
        body: campaignSchema,
        response: { 201: campaign },
      },
    },
    async (request, reply) => {
      const made = await changing(app, request, { data: { name: request.body.name } }, async (tx, by) =>
        getCampaign(tx, await createCampaign(tx, request.body, by)),
      )
      return reply.status(201).send(campaignAnswer(made))
    },
  )
  server.put(
    '/api/admin/v1/campaigns/:id',
    {
      config: { requires: 'messages:write', problems: { ...missing, ...elsewhere, ...unfit } },
      schema: {
        operationId: 'changeCampaign',
        summary: 'Change a draft',
        params: byId,
        body: campaignSchema,
        response: { 200: campaign },
      },
    },
    (request) => {
      const { id } = request.params
      return changing(app, request, { subject: id, data: { name: request.body.name } }, async (tx) => {
        await changeCampaign(tx, id, request.body)
        return campaignAnswer(await getCampaign(tx, id))
      })
    },
  )
  server.delete(
    '/api/admin/v1/campaigns/:id',
    {
      config: { requires: 'messages:write', problems: { ...missing, ...elsewhere } },
      schema: {
        operationId: 'removeCampaign',
        summary: 'Throw a draft away',
        params: byId,
        response: nothing,
      },
    },
    async (request, reply) => {
      const { id } = request.params
      await changing(app, request, { subject: id }, (tx) => removeCampaign(tx, id))
      return reply.status(204).send(null)
    },
  )
}

function lifeRoutes(server: Server, app: App): void {
  const acts = [
    ['start', 'startCampaign', 'Let a draft go out when its time comes, or at once; again is harmless', startCampaign],
    ['unschedule', 'unscheduleCampaign', 'Take back a campaign that waits for its time', unscheduleCampaign],
    ['pause', 'pauseCampaign', 'Hold a campaign; what is in the outbox stays there', pauseCampaign],
    ['resume', 'resumeCampaign', 'Let a paused campaign go on', resumeCampaign],
    ['stop', 'stopCampaign', 'End a campaign for good: who had no turn yet gets none', stopCampaign],
  ] as const
  for (const [word, operationId, summary, act] of acts) {
    server.post(
      `/api/admin/v1/campaigns/:id/${word}`,
      {
        config: { requires: 'messages:write', problems: { ...missing, ...elsewhere, ...unfit } },
        schema: { operationId, summary, params: byId, response: { 200: campaign } },
      },
      (request) => {
        const { id } = request.params
        return changing(app, request, { subject: id }, async (tx) => {
          await act(tx, id)
          return campaignAnswer(await getCampaign(tx, id))
        })
      },
    )
  }
}
