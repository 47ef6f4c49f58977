import { z } from 'zod'
import type { Read, Tx } from '../../kernel/transaction.ts'
import { sendMail } from '../../modules/messaging/index.ts'
import { staffInvitationMail } from '../../modules/notices/index.ts'
import { shopSettings } from '../../modules/shop/index.ts'
import {
  type Invitation,
  type InvitationToSend,
  inviteMember,
  listInvitations,
  renewInvitation,
  revokeInvitation,
} from '../../modules/staff/index.ts'
import type { App, Request, Routes, Server } from '../server.ts'
import { originOf } from '../store-api/here.ts'
import { changing } from './change.ts'
import { byId, nothing } from './fields.ts'
import { staffNames } from './staff-names.ts'
import { staffRole } from './staff-routes.ts'

const invitation = z
  .object({
    id: z.uuid(),
    email: z.string(),
    role: staffRole,
    invitedBy: z.string(),
    invitedByName: z.string().nullable(),
    sentAt: z.date(),
    expiresAt: z.date().describe('Afterwards the link is dead until it is sent anew'),
    isOver: z.boolean(),
  })
  .meta({ id: 'StaffInvitation' })

/** People who were asked by mail to work here; the link goes to them alone. */
export const invitationsRoutes: Routes = (server, app) => {
  server.get(
    '/api/admin/v1/staff-invitations',
    {
      config: { requires: 'staff:read' },
      schema: {
        operationId: 'listStaffInvitations',
        summary: 'Who was invited and has not come yet, latest first, at most 50',
        response: { 200: z.object({ items: z.array(invitation) }) },
      },
    },
    () => app.edge.reading(async (read) => ({ items: await answers(read, await listInvitations(read)) })),
  )
  server.post(
    '/api/admin/v1/staff-invitations',
    {
      config: { requires: 'staff:write', problems: { 409: 'She works here already, or fifty invitations are open' } },
      schema: {
        operationId: 'inviteStaff',
        summary: 'Invite somebody by mail; again makes a new link with the role said last',
        body: z.object({ email: z.email().max(254), role: staffRole }),
        response: { 201: invitation },
      },
    },
    async (request, reply) => {
      const { email, role } = request.body
      const made = await changing(app, request, { data: { role } }, async (tx, by) =>
        mailed(tx, request, await inviteMember(tx, { email, role, by })),
      )
      return reply.status(201).send(made)
    },
  )
  changes(server, app)
}

function changes(server: Server, app: App): void {
  const gone = { 404: 'It is not open any more' }
  server.post(
    '/api/admin/v1/staff-invitations/:id/resend',
    {
      config: { requires: 'staff:write', problems: gone },
      schema: {
        operationId: 'resendStaffInvitation',
        summary: 'Send a new link; the one before is dead',
        params: byId,
        response: { 200: invitation },
      },
    },
    (request) => {
      const { id } = request.params
      return changing(app, request, { subject: id }, async (tx) => mailed(tx, request, await renewInvitation(tx, id)))
    },
  )
  server.delete(
    '/api/admin/v1/staff-invitations/:id',
    {
      config: { requires: 'staff:write', problems: gone },
      schema: {
        operationId: 'revokeStaffInvitation',
        summary: 'Take an invitation back; its link is dead at once',
        params: byId,
        response: nothing,
      },
    },
    async (request, reply) => {
      const { id } = request.params
      await changing(app, request, { subject: id }, (tx) => revokeInvitation(tx, id))
      return reply.status(204).send(null)
    },
  )
}

/** The secret stands behind `#`, which no browser sends: not into logs, not to other sites. */
async function mailed(tx: Tx, request: Request, { token, ...made }: InvitationToSend) {
  const shop = await shopSettings(tx)
  const link = `${originOf(request, shop)}/admin/join#${token}`
  const by = (await staffNames(tx))(made.invitedBy) ?? shop.name
  const mail = staffInvitationMail({ link, by })
  await sendMail(tx, { key: `staff-invitation:${tx.newId()}`, to: made.email, locale: shop.defaultLocale, mail })
  return (await answers(tx, [made]))[0]!
}

async function answers(read: Read, invitations: readonly Invitation[]): Promise<z.input<typeof invitation>[]> {
  const nameOf = await staffNames(read)
  return invitations.map((one) => ({
    ...one,
    invitedByName: nameOf(one.invitedBy),
    isOver: one.expiresAt <= read.now,
  }))
}
