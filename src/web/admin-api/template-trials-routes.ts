import { z } from 'zod'
import { checkCopies, copyOfTemplate, knowHer } from '../../modules/ideal-customer/index.ts'
import { listMembers } from '../../modules/staff/index.ts'
import {
  lintTemplate,
  namesFor,
  previewTemplate,
  sendTest,
  templateInputSchema,
  templateChannels,
  TestRecipientNotStaff,
} from '../../modules/templates/index.ts'
import { shopSettings } from '../../modules/shop/index.ts'
import { originOf } from '../store-api/here.ts'
import type { App, Routes, Server } from '../server.ts'
import { changing } from './change.ts'
import { finding, findingAnswers } from './ideal-answers.ts'
import { preview, templateName } from './template-answers.ts'

const trial = z.object({
  draft: templateInputSchema.describe('As it stands in the editor; nothing of it is saved'),
  locale: z.string().max(35).describe('Which language to write; where it has none, as for a person who reads that'),
  profileId: z.uuid().optional().describe('As whom; a made-up regular of the shop when left out'),
})

/** A template before it is sent: seen as any person, judged, and sent to staff. */
export const templateTrialsRoutes: Routes = (server, app) => {
  lookRoutes(server, app)
  testRoute(server, app)
}

function lookRoutes(server: Server, app: App): void {
  server.post(
    '/api/admin/v1/templates/preview',
    {
      config: {
        requires: 'messages:read',
        idempotency: 'none',
        problems: { 404: 'There is no such person', 422: 'A word could never be written out; `field` names it' },
      },
      schema: {
        operationId: 'previewTemplate',
        summary: 'How a draft looks to a person; nothing is written down',
        body: trial,
        response: { 200: preview },
      },
    },
    (request) =>
      app.edge.reading(async (read) => {
        const origin = originOf(request, await shopSettings(read))
        return { ...(await previewTemplate(read, { ...request.body, origin })) }
      }),
  )
  server.post(
    '/api/admin/v1/templates/lint',
    {
      config: { requires: 'messages:read', idempotency: 'none' },
      schema: {
        operationId: 'lintTemplate',
        summary:
          'What a careful editor would say of a draft: hard to read, robotic, shouting, missing; and where it does not fit the ideal customer',
        body: z.object({ draft: templateInputSchema }),
        response: { 200: z.object({ items: z.array(finding).describe('The heaviest first, at most 250') }) },
      },
    },
    ({ body: { draft } }) =>
      app.edge.reading(async (read) => {
        const [ofHer = []] = await checkCopies(read, await knowHer(read), [copyOfTemplate(draft)])
        return { items: findingAnswers([...(await lintTemplate(read, draft)), ...ofHer]) }
      }),
  )
  server.get(
    '/api/admin/v1/templates/names',
    {
      config: { requires: 'messages:read' },
      schema: {
        operationId: 'listTemplateNames',
        summary: 'The names that words may use',
        querystring: z.object({ channel: z.enum(templateChannels).default('email') }),
        response: { 200: z.object({ items: z.array(templateName) }) },
      },
    },
    ({ query }) => Promise.resolve({ items: namesFor(query.channel).map((name) => ({ ...name })) }),
  )
}

function testRoute(server: Server, app: App): void {
  server.post(
    '/api/admin/v1/templates/test',
    {
      config: {
        requires: 'messages:write',
        problems: {
          404: 'There is no such person',
          409: 'Something is missing of this person, so that nothing could be written',
          422: 'The address is not of the staff, it is no mail, or a word could never be written out; `field` names it',
        },
        rateLimit: { max: 30, timeWindow: '1 minute' },
      },
      schema: {
        operationId: 'sendTemplateTest',
        summary: 'Send a draft to a member of staff, outside all budgets and figures',
        body: trial.extend({ to: z.email().describe('The address of a member of staff') }),
        response: { 201: z.object({ sendId: z.uuid() }) },
      },
    },
    async (request, reply) => {
      const { to } = request.body
      const sendId = await changing(app, request, {}, async (tx, by) => {
        const staff = (await listMembers(tx)).find(
          ({ email, leftAt }) => leftAt === null && email.toLowerCase() === to.toLowerCase(),
        )
        if (!staff) throw new TestRecipientNotStaff()
        return sendTest(tx, { ...request.body, to: staff.email, origin: originOf(request, await shopSettings(tx)), by })
      })
      return reply.status(201).send({ sendId })
    },
  )
}
