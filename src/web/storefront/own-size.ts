import { days } from '../../kernel/clock.ts'
import { ownCookie } from '../http/authentication.ts'
import type { Reply, Request } from '../server.ts'

const sizeCookie = 'dangol_size'
const keptMs = days(90)
/** A dozen measures and answers; more is nobody's. */
const mostSigns = 500

/** What this browser was asked to remember of her measures, as a query; undefined where she asked for nothing. */
export const ownSizeOf = (request: Request): string | undefined => request.cookies[sizeCookie]?.slice(0, mostSigns)

/** Has the browser, and nobody else, remember what she said of herself. */
export function keepOwnSize(request: Request, reply: Reply, said: string): void {
  reply.setCookie(sizeCookie, said.slice(0, mostSigns), ownCookie(request, keptMs))
}

export function forgetOwnSize(request: Request, reply: Reply): void {
  reply.setCookie(sizeCookie, '', { ...ownCookie(request, keptMs), maxAge: 0 })
}
