import { z } from 'zod'
import type { Read } from '../../kernel/transaction.ts'
import { askToApprove, decideCampaign, findCampaignApproval, getCampaign } from '../../modules/campaigns/index.ts'
import { approvalRules } from '../../modules/messaging/index.ts'
import type { App, Routes, Server } from '../server.ts'
import { campaignApproval, campaignApprovalAnswer } from './approval-answers.ts'
import { changing } from './change.ts'
import { byId } from './fields.ts'
import { staffNames } from './staff-names.ts'

const standing = z
  .object({
    isNeeded: z.boolean().describe('Whether it starts only after somebody else said yes'),
    approval: campaignApproval.nullable().describe('Null while nobody asked, and after each change of the campaign'),
  })
  .meta({ id: 'CampaignApprovalStanding' })

async function standingOf(read: Read, id: string): Promise<z.infer<typeof standing>> {
  await getCampaign(read, id)
  const { settings } = await approvalRules(read)
  const found = await findCampaignApproval(read, id)
  const nameOf = await staffNames(read)
  return { isNeeded: settings.campaigns, approval: found ? campaignApprovalAnswer(found, nameOf) : null }
}

const missing = { 404: 'There is no such campaign' }

/** Whether somebody else has looked at a campaign before it starts. */
export const campaignApprovalRoutes: Routes = (server, app) => {
  askRoutes(server, app)
  decisionRoute(server, app)
}

function askRoutes(server: Server, app: App): void {
  server.get(
    '/api/admin/v1/campaigns/:id/approval',
    {
      config: { requires: 'messages:read', problems: missing },
      schema: {
        operationId: 'getCampaignApproval',
        summary: 'Whether a campaign needs somebody else’s yes, and what was said',
        params: byId,
        response: { 200: standing },
      },
    },
    ({ params: { id } }) => app.edge.reading((read) => standingOf(read, id)),
  )
  server.post(
    '/api/admin/v1/campaigns/:id/approval/ask',
    {
      config: { requires: 'messages:write', problems: { ...missing, 409: 'It was started already' } },
      schema: {
        operationId: 'askForCampaignApproval',
        summary: 'Put a draft before somebody else; again is harmless',
        params: byId,
        response: { 200: standing },
      },
    },
    (request) => {
      const { id } = request.params
      return changing(app, request, { subject: id }, async (tx, by) => {
        await askToApprove(tx, { id, by })
        return standingOf(tx, id)
      })
    },
  )
}

function decisionRoute(server: Server, app: App): void {
  server.post(
    '/api/admin/v1/campaigns/:id/approval/decide',
    {
      config: {
        requires: 'messages:write',
        problems: {
          ...missing,
          403: 'Who made it or asked for it may not say yes',
          409: 'Nobody asks, somebody decided already, or it was started',
          422: 'The note is missing; `field` names it',
        },
      },
      schema: {
        operationId: 'decideCampaignApproval',
        summary: 'Let a campaign start, or send it back with what to change',
        params: byId,
        body: z.object({
          decision: z.enum(['approved', 'sent-back']),
          note: z.string().max(500).default('').describe('1 to 500 characters, when it is sent back'),
        }),
        response: { 200: standing },
      },
    },
    (request) => {
      const { id } = request.params
      return changing(app, request, { subject: id, data: request.body }, async (tx, by) => {
        await decideCampaign(tx, { ...request.body, id, by })
        return standingOf(tx, id)
      })
    },
  )
}
