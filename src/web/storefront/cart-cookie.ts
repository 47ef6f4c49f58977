import { days, minutes } from '../../kernel/clock.ts'
import { ownCookie } from '../http/authentication.ts'
import type { Reply, Request } from '../server.ts'

const cartCookie = 'dangol_cart'

/** A cart waits this long for its shopper. */
const cartMs = days(90)

/** The secret of this browser's cart; undefined before the first item. */
export const cartTokenOf = (request: Request): string | undefined => request.cookies[cartCookie]

/** Her thanks can be gone back to for so long. */
const placedMs = minutes(60)

export function keepCart(request: Request, reply: Reply, token: string): void {
  reply.setCookie(cartCookie, token, ownCookie(request, cartMs))
}

/** A cart that has become an order is soon forgotten, but the back button still leads to that order. */
export function forgetCartSoon(request: Request, reply: Reply, token: string): void {
  reply.setCookie(cartCookie, token, ownCookie(request, placedMs))
}
