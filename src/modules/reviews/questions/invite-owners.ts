import { days, hours, later } from '../../../kernel/clock.ts'
import { query } from '../../../kernel/query.ts'
import type { Tx } from '../../../kernel/transaction.ts'
import { linesComingBack } from '../../fulfilment/index.ts'
import { type Order, ordersById, ordersRefundedAsFraud } from '../../orders/index.ts'
import { shopSettings } from '../../shop/index.ts'
import { signedId } from '../secret.ts'
import { isVerifiedBuyer } from '../verified-buyer.ts'
import { findPosts } from './find-post.ts'
import type { Post } from './post.ts'
import type { QuestionMailer } from './question-mail.ts'

/** A question that the shop or somebody else answers within this time needs nobody else. */
export const inviteAfterMs = hours(1)

/** Nobody is asked more often than once in this time, whatever the products. */
export const invitedOnceInMs = days(30)

/** So many of the latest parcels with the product are looked through. */
const lookedThrough = 200

/** Questions that are looked at in one transaction. */
const atOnce = 10

/**
 * Asks some of those who have the product for an answer to what nobody has answered within an hour: at most as many as
 * the shop says, those first who got it last, each at most once in thirty days, and only whom the law and her own word
 * let be asked for reviews. Each question once.
 *
 * @returns how many questions were looked at
 */
export async function inviteOwners(tx: Tx, mailer: QuestionMailer): Promise<number> {
  const { questions } = await shopSettings(tx)
  if (!questions.on) return 0
  const due = await findPosts(
    tx,
    `where kind = 'question' and state = 'published' and invited_at is null and published_at <= $1
     order by published_at, id limit ${atOnce} for update skip locked`,
    [later(tx.now, -inviteAfterMs)],
  )
  for (const question of due) {
    if (question.answers === 0 && questions.inviteOwners > 0) await invite(tx, mailer, question, questions.inviteOwners)
    await query(tx, 'update reviews.post set invited_at = $2 where id = $1', [question.id, tx.now])
  }
  return due.length
}

interface Candidate {
  readonly profileId: string
  readonly orderId: string
  readonly lineId: string
}

async function invite(tx: Tx, mailer: QuestionMailer, question: Post, most: number): Promise<void> {
  const candidates = await candidatesFor(tx, question)
  const orders = await ownersOrders(tx, candidates)
  let invited = 0
  for (const { profileId, orderId } of candidates) {
    const order = orders.get(orderId)
    if (!order || invited >= most) continue
    const id = tx.newId()
    const isAsked = await mailer.invite(tx, {
      ...{ order, productId: question.productId, question: question.body },
      token: await signedId(tx, 'owner-invitation', id),
      key: `owner-invitation:${question.id}:${profileId}`,
    })
    if (!isAsked) continue
    invited++
    await query(
      tx,
      `insert into reviews.owner_invitation (id, question_id, profile_id, order_id, at) values ($1, $2, $3, $4, $5)`,
      [id, question.id, profileId, orderId, tx.now],
    )
  }
}

/** Everybody once, by her latest parcel, without who asked. */
async function candidatesFor(tx: Tx, { productId, profileId, email }: Post): Promise<Candidate[]> {
  const lines = await query<Candidate>(
    tx,
    `select profile_id as "profileId", order_id as "orderId", line_id as "lineId" from (
       select * from reviews.request where product_id = $1 order by delivered_at desc limit ${lookedThrough}) as request
     where delivered_at <= $2 and profile_id is distinct from $3
       and (stopped_because is null or stopped_because in ('reviewed', 'withheld'))
       and not exists (select from reviews.owner_invitation as earlier
         where earlier.profile_id = request.profile_id and earlier.at > $4)
     order by delivered_at desc`,
    [productId, tx.now, profileId ?? null, later(tx.now, -invitedOnceInMs)],
  )
  const orders = await ordersById(
    tx,
    lines.map(({ orderId }) => orderId),
  )
  const others = lines.filter(({ orderId }) => !email || orders.get(orderId)?.email !== email)
  return [...new Map(others.toReversed().map((line) => [line.profileId, line])).values()].toReversed()
}

/** The orders of those who still have it, and are verified buyers. */
async function ownersOrders(tx: Tx, candidates: readonly Candidate[]): Promise<Map<string, Order>> {
  const ids = candidates.map(({ orderId }) => orderId)
  const orders = await ordersById(tx, ids)
  const fraud = await ordersRefundedAsFraud(tx, ids)
  const back = await linesComingBack(tx, ids)
  const kept = candidates.filter(({ orderId, lineId }) => {
    const order = orders.get(orderId)
    const line = order?.lines.find(({ id }) => id === lineId)
    return order && line && isVerifiedBuyer(order, fraud) && line.refunded < line.quantity && !back.has(lineId)
  })
  return new Map(kept.map(({ orderId }) => [orderId, orders.get(orderId)!]))
}
