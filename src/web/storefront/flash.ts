import { minutes } from '../../kernel/clock.ts'
import { ownCookie } from '../http/authentication.ts'
import type { Reply, Request } from '../server.ts'

const flashCookie = 'dangol_flash'

/** What happened, in a word of ours (`said`) or as a sentence about what could not be done (`no`). */
export interface Flash {
  readonly kind: 'said' | 'no'
  readonly text: string
}

/**
 * Keeps what happened for the page that follows a form.
 *
 * In a cookie rather than the address, so that nobody can make the shop say something by handing out a link.
 */
export function keepFlash(request: Request, reply: Reply, flash: Flash): void {
  const value = Buffer.from(JSON.stringify([flash.kind, flash.text.slice(0, 500)])).toString('base64url')
  reply.setCookie(flashCookie, value, ownCookie(request, minutes(2)))
}

/** Whether something happened that the next page tells: it is no page for a crowd. */
export const hasFlash = (request: Request): boolean => request.cookies[flashCookie] !== undefined

/** What happened before this page, told once. */
export function takeFlash(request: Request, reply: Reply): Flash | undefined {
  const kept = request.cookies[flashCookie]
  if (!kept) return undefined
  reply.clearCookie(flashCookie, { path: '/' })
  try {
    const [kind, text] = JSON.parse(Buffer.from(kept, 'base64url').toString('utf8')) as unknown[]
    return (kind === 'said' || kind === 'no') && typeof text === 'string' ? { kind, text } : undefined
  } catch {
    return undefined
  }
}
