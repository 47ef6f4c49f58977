import { z } from 'zod'
import type { Read } from '../../kernel/transaction.ts'
import {
  changeContactSettings,
  contactReport,
  contactRules,
  contactSettingsSchema,
  endPause,
  explainMessages,
  listHeld,
  pauseMessages,
} from '../../modules/messaging/index.ts'
import { pauseSegment } from '../../modules/segments/index.ts'
import { getProfile } from '../../modules/profiles/index.ts'
import { pageFrom, pageOf, pageQuery, readCursor } from '../http/page.ts'
import type { App, Routes, Server } from '../server.ts'
import { changing } from './change.ts'
import { contactBudget, contactReportAnswer, explainedContact, heldMessage } from './contact-answers.ts'
import { byId, nothing } from './fields.ts'
import { staffNames } from './staff-names.ts'

/** How often people hear from the shop, and what became of what they did not. */
export const contactBudgetRoutes: Routes = (server, app) => {
  settingsRoutes(server, app)
  pauseRoutes(server, app)
  reportRoutes(server, app)
  explainRoute(server, app)
}

async function budgetOf(read: Read): Promise<z.infer<typeof contactBudget>> {
  const nameOf = await staffNames(read)
  const { settings, version, pauses } = await contactRules(read)
  return {
    settings: { ...settings, quiet: { ...settings.quiet, channels: [...settings.quiet.channels] } },
    version,
    pauses: pauses.map((one) => ({ ...one, byName: nameOf(one.by) })),
  }
}

const { perWeek, reserved, quiet, digest } = contactSettingsSchema.shape

function settingsRoutes(server: Server, app: App): void {
  server.get(
    '/api/admin/v1/contact-budget',
    {
      config: { requires: 'messages:read' },
      schema: {
        operationId: 'getContactBudget',
        summary: 'How often, and at which hours, people hear from the shop, and what is paused',
        response: { 200: contactBudget },
      },
    },
    () => app.edge.reading(budgetOf),
  )
  server.patch(
    '/api/admin/v1/contact-budget',
    {
      config: {
        requires: 'messages:write',
        problems: { 409: 'Somebody else changed it meanwhile', 422: 'A setting does not fit; `field` names it' },
      },
      schema: {
        operationId: 'changeContactBudget',
        summary: 'Change it; what is left out stays. Counts for all that is not in the outbox yet',
        body: z.object({
          change: z
            .object({
              perWeek: perWeek.unwrap().optional(),
              reserved: reserved.unwrap().optional(),
              quiet: quiet.unwrap().optional(),
              digest: digest.unwrap().optional(),
            })
            .strict(),
          version: z.int().optional().describe('The version the change was made on'),
        }),
        response: { 200: contactBudget },
      },
    },
    (request) =>
      changing(app, request, { data: request.body.change }, async (tx, by) => {
        await changeContactSettings(tx, { ...request.body, by })
        return budgetOf(tx)
      }),
  )
}

function pauseRoutes(server: Server, app: App): void {
  server.post(
    '/api/admin/v1/contact-budget/pauses',
    {
      config: {
        requires: 'messages:write',
        problems: {
          404: 'There is no such segment',
          409: 'It is paused there already',
          422: 'The reason is missing, or a country and a segment are named; `field` names it',
        },
      },
      schema: {
        operationId: 'pauseMessages',
        summary:
          'Let no advertising leave, everywhere, in one country or to a segment, until somebody ends it; orders’ notices go on',
        body: z
          .object({
            country: z
              .string()
              .regex(/^[A-Z]{2}$/, 'Write the country as two capital letters, like KR')
              .optional()
              .describe('ISO 3166-1 alpha-2; everywhere when neither this nor a segment is named'),
            segmentId: z.uuid().optional().describe('To the people of this segment alone, who belong to it then'),
            reason: z.string().max(500).describe('1 to 500 characters'),
          })
          .refine(({ country, segmentId }) => !country || !segmentId, {
            path: ['segmentId'],
            message: 'Name a country or a segment, not both',
          }),
        response: { 200: contactBudget },
      },
    },
    (request) =>
      changing(app, request, { data: whereOf(request.body) }, async (tx, by) => {
        const { segmentId, country, reason } = request.body
        if (segmentId) await pauseSegment(tx, { segmentId, reason, by })
        else await pauseMessages(tx, { country, reason, by })
        return budgetOf(tx)
      }),
  )
  server.post(
    '/api/admin/v1/contact-budget/pauses/:id/end',
    {
      config: { requires: 'messages:write', problems: { 404: 'There is no such pause, or it has ended' } },
      schema: {
        operationId: 'endMessagePause',
        summary: 'Let messages leave again; what was held back is asked for anew within half an hour',
        params: byId,
        response: nothing,
      },
    },
    async (request, reply) => {
      const { id: pauseId } = request.params
      await changing(app, request, { subject: pauseId }, (tx, by) => endPause(tx, { pauseId, by }))
      return reply.status(204).send(null)
    },
  )
}

const whereOf = ({ country, segmentId }: { country?: string | undefined; segmentId?: string | undefined }) => ({
  country: country ?? null,
  ...(segmentId && { segmentId }),
})

const afterHeld = z.object({ at: z.coerce.date(), key: z.string() })

function reportRoutes(server: Server, app: App): void {
  server.get(
    '/api/admin/v1/contact-budget/report',
    {
      config: { requires: 'messages:read' },
      schema: {
        operationId: 'getContactReport',
        summary: 'What was held back and why, what one more message costs, and of what people’s messages are made',
        querystring: z.object({ weeks: z.coerce.number().int().min(1).max(26).default(8) }),
        response: { 200: contactReportAnswer },
      },
    },
    ({ query }) =>
      app.edge.reading(async (read) => {
        const { held, ranks, used, mix, automations, ...rest } = await contactReport(read, query.weeks)
        return {
          ...rest,
          ...{ held: [...held], ranks: [...ranks], used: [...used], mix: [...mix], automations: [...automations] },
        }
      }),
  )
  server.get(
    '/api/admin/v1/contact-budget/held',
    {
      config: { requires: 'messages:read' },
      schema: {
        operationId: 'listHeldMessages',
        summary: 'Messages that did not leave when they were ordered, last seen first',
        querystring: pageQuery.extend({
          outcome: heldMessage.shape.outcome.optional(),
          reason: z.string().max(40).optional(),
        }),
        response: { 200: pageOf(heldMessage) },
      },
    },
    async ({ query: { cursor, limit, ...search } }) => {
      const after = readCursor(afterHeld, cursor)
      const rows = await app.edge.reading((read) => listHeld(read, { ...search, after, limit: limit + 1 }))
      const items = rows.map((row) => ({ ...row, channel: row.channel as z.infer<typeof heldMessage>['channel'] }))
      return pageFrom(items, limit, ({ lastAt, key }) => ({ at: lastAt, key }))
    },
  )
}

function explainRoute(server: Server, app: App): void {
  server.get(
    '/api/admin/v1/customers/:id/messages',
    {
      config: { requires: 'customers:read', problems: { 404: 'Nobody has this id' } },
      schema: {
        operationId: 'explainMessages',
        summary: 'Why somebody got or did not get each message, and what would happen with the next',
        params: byId,
        response: { 200: explainedContact },
      },
    },
    ({ params: { id } }) =>
      app.edge.reading(async (read) => {
        await getProfile(read, id)
        const { mix, messages, ...rest } = await explainMessages(read, id)
        return { ...rest, mix: [...mix], messages: [...messages] }
      }),
  )
}
