import { days } from '../../kernel/clock.ts'
import type { Read } from '../../kernel/transaction.ts'
import { linkDays, openLink } from '../../modules/advocates/index.ts'
import { pieceCampaign } from '../../modules/pieces/index.ts'
import { ownCookie } from '../http/authentication.ts'
import type { Reply, Request } from '../server.ts'

const withCookie = 'dangol_with'

/** What a link brings to a cart. */
interface Brought {
  readonly campaign: string
  /** A code that saves something; null where there is none. */
  readonly code: string | null
}

/** Remembers for 30 days by which link she came, an advocate's or a piece's; a later one takes the place of an earlier. */
export function keepLink(request: Request, reply: Reply, link: string): void {
  reply.setCookie(withCookie, link, ownCookie(request, days(linkDays)))
}

/** By which link this browser came, and what that brings to its cart. */
export async function friendsCart(read: Read, request: Request): Promise<Brought | undefined> {
  const link = request.cookies[withCookie]
  if (!link || !/^(piece:)?[a-z0-9]{8}$/.test(link)) return undefined
  return link.startsWith(pieceCampaign) ? { campaign: link, code: null } : openLink(read, link)
}
