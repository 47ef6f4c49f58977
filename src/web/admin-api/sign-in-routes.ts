import type { Routes } from '../server.ts'
import type { Passwords } from './join-routes.ts'
import type { HashPassword } from './password-reset-routes.ts'

/** The sign-in library as the web needs it. */
export interface StaffSignInHandler {
  /** Where its own routes are mounted. */
  readonly path: string
  /** The header in which it expects to hear who asks. */
  readonly clientAddressHeader: string
  readonly handle: (request: Request) => Promise<Response>
  readonly refuseEasilyGuessed: Passwords['refuseEasilyGuessed']
  readonly setPassword: Passwords['setPassword']
  readonly hashPassword: HashPassword
}

/** Mounts the sign-in library's routes: sign in, sign out, session. */
export const staffSignInRoutes =
  ({ path, clientAddressHeader, handle }: StaffSignInHandler): Routes =>
  (server) => {
    server.removeAllContentTypeParsers()
    server.addContentTypeParser('*', { parseAs: 'string', bodyLimit: 65_536 }, (_request, body, done) =>
      done(null, body),
    )
    server.route({
      method: ['GET', 'POST'],
      url: `${path}/*`,
      config: { requires: 'nobody', idempotency: 'none' },
      schema: { hide: true },
      handler: async (request, reply) => {
        const headers = new Headers()
        for (const [name, value] of Object.entries(request.headers)) {
          if (typeof value === 'string' && name !== clientAddressHeader) headers.set(name, value)
        }
        headers.set(clientAddressHeader, request.ip)
        const body = request.method === 'POST' ? ((request.body as string | undefined) ?? '') : null
        const url = `${request.protocol}://${request.host}${request.url}`
        const answer = await handle(new Request(url, { method: request.method, headers, body }))
        answer.headers.forEach((value, name) => {
          if (name !== 'set-cookie') void reply.header(name, value)
        })
        for (const cookie of answer.headers.getSetCookie()) void reply.header('set-cookie', cookie)
        return reply.status(answer.status).send(Buffer.from(await answer.arrayBuffer()))
      },
    })
  }
