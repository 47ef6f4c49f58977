import { z } from 'zod'
import { askForPasswordReset, tellPasswordReset } from '../../modules/notices/index.ts'
import { shopSettings } from '../../modules/shop/index.ts'
import { audit, passwordResetOf, resetPassword } from '../../modules/staff/index.ts'
import type { App, Routes, Server } from '../server.ts'

/** Answers what is kept of a password. */
export type HashPassword = (password: string, about: readonly string[]) => Promise<string>

const token = z.string().min(16).max(128).describe('From the link')
const open = { requires: 'nobody', idempotency: 'none' } as const
const byLink = { ...open, problems: { 404: 'The link is used or older than one hour' } }
const path = '/api/admin/v1/password-reset'

/** The way back for somebody on the staff who forgot her password. */
export const passwordResetRoutes =
  (hashPassword: HashPassword): Routes =>
  (server, app) => {
    askRoute(server, app)
    server.post(
      `${path}/link`,
      {
        config: byLink,
        schema: {
          operationId: 'lookAtPasswordReset',
          summary: 'Whose password it is, by the secret of the link; using nothing up',
          body: z.object({ token }),
          response: { 200: z.object({ email: z.string(), shop: z.string() }) },
        },
      },
      ({ body }) =>
        app.edge.reading(async (read) => {
          const { email } = await passwordResetOf(read, body.token)
          return { email, shop: (await shopSettings(read)).name }
        }),
    )
    server.post(
      `${path}/password`,
      {
        config: byLink,
        schema: {
          operationId: 'resetPassword',
          summary: 'Choose a new password; all sessions end, authenticator and passkeys stay',
          body: z.object({
            token,
            password: z.string().min(10).max(128).describe('Its length counts, not its mixture'),
          }),
          response: { 204: z.null() },
        },
      },
      async ({ body: { token: secret, password } }, reply) => {
        // Looked at before: hashing takes long on purpose, and a guessed link is not worth it.
        const { email: whose } = await app.edge.reading((read) => passwordResetOf(read, secret))
        const hash = await hashPassword(password, [whose])
        await app.edge.inTransaction(async (tx) => {
          const { id, userId, email, askedBy } = await resetPassword(tx, { token: secret, hash })
          const actor = { kind: 'staff', id: userId } as const
          await audit(tx, { actor, action: 'resetPassword', subject: userId, data: { askedBy } })
          await tellPasswordReset(tx, { email, resetId: id })
        })
        return reply.status(204).send(null)
      },
    )
  }

function askRoute(server: Server, app: App): void {
  server.post(
    path,
    {
      config: { ...open, problems: { 409: 'Asked five times within 15 minutes, whether or not the account exists' } },
      schema: {
        operationId: 'askPasswordReset',
        summary: 'Say that one forgot her password; staff get a mail with a link, and everybody this answer',
        body: z.object({ email: z.email().max(254) }),
        response: { 204: z.null() },
      },
    },
    async ({ body: { email } }, reply) => {
      await app.edge.inTransaction((tx) => askForPasswordReset(tx, email))
      return reply.status(204).send(null)
    },
  )
}
