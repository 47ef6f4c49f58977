import { days } from '../../kernel/clock.ts'
import { ownCookie } from '../http/authentication.ts'
import type { Reply, Request } from '../server.ts'

const writtenCookie = 'dangol_written'

/** So many of the latest reviews a browser goes on with. */
const most = 8

/** Edit tokens of the reviews that were written in this browser, the latest first. */
export const writtenHere = (request: Request): string[] =>
  (request.cookies[writtenCookie] ?? '')
    .split('~')
    .filter((token) => /^[\w.-]{20,100}$/.test(token))
    .slice(0, most)

/**
 * Has the browser remember for 90 days that a review was written in it, so that the link of the mail leads on to it there.
 * Others who can read the mail have no such token.
 */
export function keepWritten(request: Request, reply: Reply, editToken: string): void {
  const tokens = [editToken, ...writtenHere(request).filter((token) => token !== editToken)].slice(0, most)
  reply.setCookie(writtenCookie, tokens.join('~'), ownCookie(request, days(90)))
}
