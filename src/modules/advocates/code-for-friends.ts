import type { Read, Tx } from '../../kernel/transaction.ts'
import { getPromotion, issueCodeFor } from '../promotions/index.ts'
import { linkCampaign } from './brought.ts'
import { membershipOfLink } from './membership.ts'
import { getProgramme } from './programme.ts'

/** How many friends one code is good for. */
const mostFriends = 100_000

/** A new code that an advocate hands on; null where the programme has no promotion, or it has ended. */
export async function codeForFriends(tx: Tx): Promise<string | null> {
  const promotionId = await openPromotion(tx)
  if (!promotionId) return null
  return issueCodeFor(tx, { promotionId, issuedFor: `advocate:${tx.newId()}`, mostUses: mostFriends })
}

/** What goes into the cart of who came by an advocate's link. */
export interface FriendsCart {
  readonly membershipId: string
  /** The campaign of the cart's source, by which the order is counted for her. */
  readonly campaign: string
  /** Null where it saves nothing now. */
  readonly code: string | null
}

/** What her link brings to a cart; undefined once she takes part no more. */
export async function openLink(read: Read, link: string): Promise<FriendsCart | undefined> {
  const membership = await membershipOfLink(read, link)
  if (!membership) return undefined
  const code = membership.code && (await openPromotion(read)) ? membership.code : null
  return { membershipId: membership.id, campaign: linkCampaign + link, code }
}

async function openPromotion(read: Read): Promise<string | undefined> {
  const { promotionId } = await getProgramme(read)
  if (!promotionId) return undefined
  const { state } = await getPromotion(read, promotionId)
  return state === 'running' || state === 'scheduled' ? promotionId : undefined
}
