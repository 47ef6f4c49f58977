import { days } from '../../kernel/clock.ts'
import { newToken } from '../../kernel/id.ts'
import { ownCookie } from '../http/authentication.ts'
import type { Reply, Request } from '../server.ts'

const deviceCookie = 'dangol_device'

/** The secret of a browser that has voted or reported here; undefined before. */
export const deviceOf = (request: Request): string | undefined => request.cookies[deviceCookie]?.slice(0, 64)

/** Has the browser keep a secret for a year, by which a vote counts once; the one it has stays. */
export function keepDevice(request: Request, reply: Reply): string {
  const device = deviceOf(request) ?? newToken()
  reply.setCookie(deviceCookie, device, ownCookie(request, days(365)))
  return device
}
