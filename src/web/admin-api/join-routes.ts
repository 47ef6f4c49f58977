import { z } from 'zod'
import { shopSettings } from '../../modules/shop/index.ts'
import { audit, invitationOf, makeMember, takeInvitation } from '../../modules/staff/index.ts'
import type { Routes } from '../server.ts'
import { staffRole } from './staff-routes.ts'

export interface Passwords {
  /** Refuses what is tried first; `about` is what somebody would try who knows her. */
  readonly refuseEasilyGuessed: (password: string, about: readonly string[]) => Promise<void>
  /** Makes somebody able to sign in, or gives her a new password; answers her user id. */
  readonly setPassword: (user: { name: string; email: string; password: string }) => Promise<string>
}

const token = z.string().min(16).max(128).describe('From the link in the mail')
const config = {
  requires: 'nobody',
  idempotency: 'none',
  problems: { 404: 'The link is used, taken back or too old' },
} as const

/** The way in for somebody who was invited. */
export const joinRoutes =
  ({ refuseEasilyGuessed, setPassword }: Passwords): Routes =>
  (server, app) => {
    server.post(
      '/api/admin/v1/invitation',
      {
        config,
        schema: {
          operationId: 'lookAtInvitation',
          summary: 'Who is invited to what, by the secret of the link; using nothing up',
          body: z.object({ token }),
          response: { 200: z.object({ email: z.string(), role: staffRole, shop: z.string() }) },
        },
      },
      ({ body }) =>
        app.edge.reading(async (read) => {
          const { email, role } = await invitationOf(read, body.token)
          return { email, role, shop: (await shopSettings(read)).name }
        }),
    )
    server.post(
      '/api/admin/v1/invitation/acceptance',
      {
        config,
        schema: {
          operationId: 'acceptInvitation',
          summary: 'Join the staff with a name and a password; she then signs in with them',
          body: z.object({
            token,
            name: z.string().trim().min(1).max(80),
            password: z.string().min(10).max(128).describe('Its length counts, not its mixture'),
          }),
          response: { 201: z.object({ email: z.string() }) },
        },
      },
      async ({ body: { token: secret, name, password } }, reply) => {
        // Before the link is used up: she may choose another password.
        const invited = await app.edge.reading((read) => invitationOf(read, secret))
        await refuseEasilyGuessed(password, [invited.email, name])
        const { email, role, id, invitedBy } = await app.edge.inTransaction((tx) => takeInvitation(tx, secret))
        const userId = await setPassword({ name, email, password })
        await app.edge.inTransaction(async (tx) => {
          await makeMember(tx, { userId, role, invitedBy })
          await audit(tx, {
            actor: { kind: 'staff', id: userId },
            action: 'acceptInvitation',
            subject: id,
            data: { role },
          })
        })
        return reply.status(201).send({ email })
      },
    )
  }
