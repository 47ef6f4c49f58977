import { z } from 'zod'
import type { Read } from '../../kernel/transaction.ts'
import { campaignsToApprove } from '../../modules/campaigns/index.ts'
import {
  approvalDecisions,
  approvalRules,
  approvalSettingsSchema,
  approvalsWaiting,
  changeApprovalSettings,
  decideApprovals,
  endInAdvance,
  findApproval,
  listApprovals,
  listAutomations,
} from '../../modules/messaging/index.ts'
import { profilesById } from '../../modules/profiles/index.ts'
import type { App, Routes, Server } from '../server.ts'
import {
  approval,
  approvalAnswer,
  approvalGroup,
  approvalSettings,
  campaignApproval,
  campaignApprovalAnswer,
  groupAnswer,
} from './approval-answers.ts'
import { changing } from './change.ts'
import { byId, nothing } from './fields.ts'
import { staffNames } from './staff-names.ts'

/** Messages that wait for a second pair of eyes before they leave. */
export const approvalsRoutes: Routes = (server, app) => {
  queueRoutes(server, app)
  decisionRoute(server, app)
  settingsRoutes(server, app)
}

const missing = { 404: 'It does not wait any more' }

function queueRoutes(server: Server, app: App): void {
  server.get(
    '/api/admin/v1/approvals',
    {
      config: { requires: 'messages:read' },
      schema: {
        operationId: 'listApprovals',
        summary: 'Messages and campaigns that wait for a second pair of eyes, or what was decided of them',
        querystring: z.object({
          side: z
            .enum(['open', 'over'])
            .default('open')
            .describe(
              '`open`: what waits, that which is over soonest first; `over`: what was decided, the latest first',
            ),
        }),
        response: {
          200: z
            .object({
              waiting: z.int().describe('Messages that wait'),
              items: z.array(approvalGroup).describe('By their words, at most 200'),
              campaigns: z.array(campaignApproval).describe('That ask to start; with `open` alone'),
            })
            .meta({ id: 'Approvals' }),
        },
      },
    },
    ({ query: { side } }) =>
      app.edge.reading(async (read) => {
        const nameOf = await staffNames(read)
        const campaigns = side === 'open' ? await campaignsToApprove(read) : []
        return {
          waiting: await approvalsWaiting(read),
          items: (await listApprovals(read, { side })).map((group) => groupAnswer(group, nameOf)),
          campaigns: campaigns.map((one) => campaignApprovalAnswer(one, nameOf)),
        }
      }),
  )
  server.get(
    '/api/admin/v1/approvals/:id',
    {
      config: { requires: 'messages:read', problems: missing },
      schema: {
        operationId: 'getApproval',
        summary: 'One message that waits, as its receiver would see it',
        params: byId,
        response: { 200: approval },
      },
    },
    ({ params: { id } }) =>
      app.edge.reading(async (read) => {
        const found = await findApproval(read, id)
        const known = (await profilesById(read, [found.profileId])).get(found.profileId)
        return approvalAnswer(found, known?.name ?? null)
      }),
  )
}

function decisionRoute(server: Server, app: App): void {
  server.post(
    '/api/admin/v1/approvals/:id/decide',
    {
      config: {
        requires: 'messages:write',
        problems: {
          ...missing,
          403: 'Who wrote the words may not let them leave',
          409: 'The words come with the shop: nobody can write them anew',
          422: 'The note is missing; `field` names it',
        },
      },
      schema: {
        operationId: 'decideApproval',
        summary: 'Let a message leave, reject it, or send its words back; one, or all that say the same',
        params: byId,
        body: z.object({
          scope: z
            .enum(['one', 'all'])
            .default('one')
            .describe('`all`: also those with the same words that are still ordered'),
          decision: z.enum(approvalDecisions),
          note: z.string().max(500).default('').describe('1 to 500 characters, of what is rejected or sent back'),
        }),
        response: { 200: z.object({ people: z.int().describe('Messages that it was decided of') }) },
      },
    },
    (request) => {
      const { id } = request.params
      return changing(app, request, { subject: id, data: request.body }, (tx, by) =>
        decideApprovals(tx, { ...request.body, id, by }),
      )
    },
  )
}

async function settingsOf(read: Read): Promise<z.infer<typeof approvalSettings>> {
  const { settings, version, inAdvance } = await approvalRules(read)
  const nameOf = await staffNames(read)
  const senders = await listAutomations(read)
  const named = (kind: string, id: string) =>
    senders.find((one) => one.kind === kind && one.id === id) ?? { kind, id, name: id }
  return {
    settings: structuredClone(settings),
    version,
    inAdvance: inAdvance.map(({ automationKind, automationId, by, ...rest }) => ({
      ...rest,
      automation: named(automationKind, automationId),
      byName: nameOf(by),
    })),
    senders,
  }
}

function settingsRoutes(server: Server, app: App): void {
  server.get(
    '/api/admin/v1/approvals/settings',
    {
      config: { requires: 'messages:read' },
      schema: {
        operationId: 'getApprovalSettings',
        summary: 'Which messages wait for a second pair of eyes',
        response: { 200: approvalSettings },
      },
    },
    () => app.edge.reading(settingsOf),
  )
  server.patch(
    '/api/admin/v1/approvals/settings',
    {
      config: {
        requires: 'messages:write',
        problems: { 409: 'Somebody else changed it meanwhile', 422: 'A setting does not fit; `field` names it' },
      },
      schema: {
        operationId: 'changeApprovalSettings',
        summary: 'Change it; what is left out stays. It counts for what is ordered from now on',
        body: z.object({
          change: z.object(given).strict(),
          version: z.int().optional().describe('The version the change was made on'),
        }),
        response: { 200: approvalSettings },
      },
    },
    (request) =>
      changing(app, request, { data: request.body.change }, async (tx, by) => {
        await changeApprovalSettings(tx, { ...request.body, by })
        return settingsOf(tx)
      }),
  )
  server.post(
    '/api/admin/v1/approvals/in-advance/:id/end',
    {
      config: { requires: 'messages:write', problems: { 404: 'There is no such decision, or it was taken back' } },
      schema: {
        operationId: 'endApprovalInAdvance',
        summary: 'Take back what was decided of words that are still ordered: each message waits again',
        params: byId,
        response: nothing,
      },
    },
    async (request, reply) => {
      const { id } = request.params
      await changing(app, request, { subject: id }, (tx) => endInAdvance(tx, id))
      return reply.status(204).send(null)
    },
  )
}

const { shape } = approvalSettingsSchema
/** Left out is left as it is, and not what a new shop has. */
const given = {
  everything: shape.everything.unwrap().optional(),
  automations: shape.automations.unwrap().optional(),
  templateIds: shape.templateIds.unwrap().optional(),
  countries: shape.countries.unwrap().optional(),
  words: shape.words.unwrap().optional(),
  waitHours: shape.waitHours.unwrap().optional(),
  authorsMayDecide: shape.authorsMayDecide.unwrap().optional(),
  campaigns: shape.campaigns.unwrap().optional(),
}
