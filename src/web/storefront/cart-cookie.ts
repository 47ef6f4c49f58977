import { days } from '../../kernel/clock.ts'
import { ownCookie } from '../http/authentication.ts'
import type { Reply, Request } from '../server.ts'

const cartCookie = 'dangol_cart'

/** A cart waits this long for its shopper. */
const cartMs = days(90)

/** The secret of this browser's cart; undefined before the first item. */
export const cartTokenOf = (request: Request): string | undefined => request.cookies[cartCookie]

export function keepCart(request: Request, reply: Reply, token: string): void {
  reply.setCookie(cartCookie, token, ownCookie(request, cartMs))
}

export function forgetCart(reply: Reply): void {
  reply.clearCookie(cartCookie, { path: '/' })
}
