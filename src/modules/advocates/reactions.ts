import type { LoggedEvent } from '../../kernel/event.ts'
import { type Consumer, on } from '../../kernel/module.ts'
import { query } from '../../kernel/query.ts'
import type { Tx } from '../../kernel/transaction.ts'
import { mentionGranted, mentionRevoked } from '../mentions/index.ts'
import { findMedia } from '../media/index.ts'
import { orderCancelled, orderCredited, orderPlaced, orderRefunded } from '../orders/index.ts'
import { personIds, profileMerged, profileUnmerged, tagsChanged, tagsOf } from '../profiles/index.ts'
import { promotionRedeemed } from '../promotions/index.ts'
import { findOrder } from '../orders/index.ts'
import * as reviews from '../reviews/index.ts'
import { dropBrought, membershipOfCampaign, membershipOfCode, noteBrought, noteRefund } from './brought.ts'
import { inviteAdvocate } from './invite-advocate.ts'
import { findMembership } from './membership.ts'
import { getProgramme } from './programme.ts'
import { SaidNo } from './refusals.ts'
import { settleOwnOrders } from './settle-own-orders.ts'
import { disclosureFor } from './terms.ts'
import { dropDeeds, noteDeed, weigh } from './weigh.ts'

/** The tag that the ready-made invitation gives. */
export const invitedTag = 'advocate-invited'

/**
 * What people do for others is counted as the log tells it; stars are not in it.
 *
 * NOTE One consumer in one lane: two that weighed a person at the same time would each miss what the other noted.
 */
export const countDeeds: Consumer = {
  name: 'advocates.deeds',
  reactions: [
    on(reviews.reviewPublished, (tx, { data: { reviewId }, at }) => noteReview(tx, reviewId, at)),
    on(reviews.reviewChanged, (tx, { data: { reviewId }, at }) => noteReview(tx, reviewId, at)),
    on(reviews.reviewFoundHelpful, async (tx, { data: { reviewId, profileId, helpful }, at }) => {
      if (profileId) await noteDeed(tx, { kind: 'helpful', subject: reviewId, profileId, times: helpful, at })
    }),
    on(reviews.reviewRejected, (tx, { data: { reviewId } }) => dropReview(tx, reviewId)),
    on(reviews.reviewWithdrawn, (tx, { data: { reviewId } }) => dropReview(tx, reviewId)),
    on(reviews.postPublished, async (tx, { data: { postId, kind, profileId }, at }) => {
      if (kind === 'answer' && profileId)
        await noteDeed(tx, { kind: 'answer', subject: postId, profileId, times: 1, at })
    }),
    on(reviews.postRejected, (tx, { data: { postId } }) => dropDeeds(tx, ['answer'], postId)),
    on(reviews.postWithdrawn, (tx, { data: { postId } }) => dropDeeds(tx, ['answer'], postId)),
    on(mentionGranted, async (tx, { data: { mentionId, profileId }, at }) => {
      if (profileId) await noteDeed(tx, { kind: 'mention', subject: mentionId, profileId, times: 1, at })
    }),
    on(mentionRevoked, (tx, { data: { mentionId } }) => dropDeeds(tx, ['mention'], mentionId)),
    on(profileMerged, (tx, { data: { profileId, mergedId } }) => weighAgain(tx, [profileId, mergedId])),
    on(profileUnmerged, (tx, { data: { profileId, restoredId } }) => weighAgain(tx, [profileId, restoredId])),
    on(orderPlaced, async (tx, { data: { orderId, profileId, campaign, total }, at }) => {
      await noteDeed(tx, { kind: 'order', subject: orderId, profileId, times: 1, at })
      const by = await membershipOfCampaign(tx, campaign)
      if (by) await noteBrought(tx, by, 'link', { orderId, profileId, ...total, at })
    }),
    on(promotionRedeemed, async (tx, { data: { orderId, code }, at }) => {
      const by = code && (await membershipOfCode(tx, code))
      const order = by && (await findOrder(tx, orderId))
      if (by && order)
        await noteBrought(tx, by, 'code', { orderId, profileId: order.profileId, ...order.totals.total, at })
    }),
    on(orderCancelled, async (tx, { data: { orderId }, at }) => {
      await dropDeeds(tx, ['order'], orderId)
      await dropBrought(tx, orderId, at)
    }),
    on(orderRefunded, refunded),
    on(orderCredited, refunded),
  ],
}

/** What somebody says here while she takes part is marked; and whom the ready-made journey asked, was asked. */
export const followAdvocates: Consumer = {
  name: 'advocates.marks',
  reactions: [
    on(reviews.reviewSubmitted, async (tx, { data: { reviewId, profileId } }) => {
      const membership = profileId && (await findMembership(tx, profileId))
      if (!membership || membership.state !== 'active') return
      const review = await reviews.findReview(tx, reviewId)
      if (!review) return
      const incentive = disclosureFor(await getProgramme(tx), review.locale)
      await reviews.discloseIncentive(tx, { reviewId, incentive })
    }),
    on(tagsChanged, async (tx, { data: { profileId } }) => {
      if (!(await tagsOf(tx, profileId)).includes(invitedTag)) return
      await inviteAdvocate(tx, { profileId, by: 'recipe' }).catch((no: unknown) => {
        if (!(no instanceof SaidNo)) throw no
      })
    }),
  ],
}

async function noteReview(tx: Tx, reviewId: string, at: Date): Promise<void> {
  const review = await reviews.findReview(tx, reviewId)
  if (!review?.profileId || review.state !== 'published') return
  const { profileId, mediaIds } = review
  const media = await findMedia(tx, mediaIds)
  const videos = mediaIds.filter((id) => media.get(id)?.kind === 'video').length
  const of = { subject: reviewId, profileId, at }
  await noteDeed(tx, { ...of, kind: 'review', times: 1 })
  await noteDeed(tx, { ...of, kind: 'picture', times: mediaIds.length - videos })
  await noteDeed(tx, { ...of, kind: 'video', times: videos })
}

const dropReview = (tx: Tx, reviewId: string) => dropDeeds(tx, ['review', 'picture', 'video', 'helpful'], reviewId)

async function weighAgain(tx: Tx, profileIds: readonly string[]): Promise<void> {
  for (const profileId of profileIds) {
    await weigh(tx, profileId)
    const ids = await personIds(tx, profileId)
    await query(tx, 'update advocates.membership set person_id = $2 where profile_id = any($1::uuid[])', [ids, ids[0]])
    await settleOwnOrders(tx, ids)
  }
}

async function refunded(
  tx: Tx,
  { data: { orderId, amount } }: LoggedEvent<{ orderId: string; amount: { amount: number } }>,
): Promise<void> {
  await noteRefund(tx, orderId, amount.amount)
}
