import { z } from 'zod'
import type { Server } from '../server.ts'
import { keepLight } from './light.ts'

const choice = z.object({ light: z.enum(['auto', 'day', 'night']) })

/** The choice of light, and back to where she was. */
export function lightRoutes(server: Server): void {
  server.post('/light', { schema: { hide: true, body: choice } }, (request, reply) => {
    const { light } = request.body
    keepLight(request, reply, light === 'auto' ? undefined : light)
    return reply.redirect(pathOf(request.headers.referer), 303)
  })
}

/** Only the path is taken from where she says she was: nobody is led to another site. */
function pathOf(referer: string | undefined): string {
  if (!referer || !URL.canParse(referer)) return '/'
  const { pathname, search } = new URL(referer)
  return `/${pathname.replace(/^[/\\]+/, '')}${search}`
}
