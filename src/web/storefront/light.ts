import { days } from '../../kernel/clock.ts'
import { ownCookie } from '../http/authentication.ts'
import type { Reply, Request } from '../server.ts'

const lightCookie = 'dangol_light'

/** In which light a shopper has chosen to read; undefined: as her machine has it. */
export type Light = 'day' | 'night'

export function lightOf(request: Request): Light | undefined {
  const said = request.cookies[lightCookie]
  return said === 'day' || said === 'night' ? said : undefined
}

/** Keeps her choice for a year; without one her machine decides again. */
export function keepLight(request: Request, reply: Reply, light: Light | undefined): void {
  if (light) reply.setCookie(lightCookie, light, ownCookie(request, days(365)))
  else reply.clearCookie(lightCookie, { path: '/' })
}
