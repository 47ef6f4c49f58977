import { z } from 'zod'
import type { Server } from '../server.ts'
import { cameFrom } from './came-from.ts'
import { keepLight } from './light.ts'

const choice = z.object({ light: z.enum(['auto', 'day', 'night']) })

/** The choice of light, and back to where she was. */
export function lightRoutes(server: Server): void {
  server.post('/light', { schema: { hide: true, body: choice } }, (request, reply) => {
    const { light } = request.body
    keepLight(request, reply, light === 'auto' ? undefined : light)
    return reply.redirect(cameFrom(request) ?? '/', 303)
  })
}
