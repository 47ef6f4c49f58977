import { days } from '../../kernel/clock.ts'
import type { Read } from '../../kernel/transaction.ts'
import { type FriendsCart, linkDays, openLink } from '../../modules/advocates/index.ts'
import { ownCookie } from '../http/authentication.ts'
import type { Reply, Request } from '../server.ts'

const withCookie = 'dangol_with'

/** Remembers for 30 days by whose link she came; a later link takes the place of an earlier one. */
export function keepLink(request: Request, reply: Reply, link: string): void {
  reply.setCookie(withCookie, link, ownCookie(request, days(linkDays)))
}

/** By whose link this browser came, and what that brings to its cart. */
export async function friendsCart(read: Read, request: Request): Promise<FriendsCart | undefined> {
  const link = request.cookies[withCookie]
  return link && /^[a-z0-9]{8}$/.test(link) ? openLink(read, link) : undefined
}
