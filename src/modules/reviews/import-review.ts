import { query } from '../../kernel/query.ts'
import type { Tx } from '../../kernel/transaction.ts'
import { boughtLines, type Order, ordersById, ordersRefundedAsFraud } from '../orders/index.ts'
import { normalEmail, profileByEmail } from '../profiles/index.ts'
import { shopSettings } from '../shop/index.ts'
import { about } from './about-review.ts'
import { reviewPublished, reviewRejected, reviewSubmitted } from './events.ts'
import { lockReview, reviewsOfLines } from './find-review.ts'
import { languageOf } from './language-of.ts'
import { textDigest } from './mark.ts'
import { noteMarks } from './note-marks.ts'
import { ReviewInvalid } from './refusals.ts'
import { type ReviewContent, reviewLimits, type ReviewOrigin } from './review.ts'
import { shownName } from './shown-name.ts'
import { shownFacts } from './submit-review.ts'
import { isVerifiedBuyer } from './verified-buyer.ts'
import { textOf, written } from './written.ts'

export interface ReviewToImport {
  readonly from: ReviewOrigin
  readonly productId: string
  readonly rating: number
  readonly title: string
  readonly body: string
  /** As it was written there; shown as every name is. */
  readonly author: string
  readonly email?: string | undefined
  /** When it was written. */
  readonly at: Date
  readonly reply?: { readonly body: string; readonly at: Date } | undefined
  /** What was decided there; left out, it waits here as every review does. */
  readonly decided?: 'publish' | 'spam' | undefined
  /** Who brings it. */
  readonly by: string
}

/**
 * Keeps a review that was written elsewhere, with its day, its answer and what was decided on it. It says where it is
 * from, and has the badge only where an order of hers that is older proves it. The same words of the same second are taken for the
 * one that is here already.
 *
 * @throws {ReviewInvalid} naming the first field that does not fit
 */
export async function importReview(
  tx: Tx,
  wish: ReviewToImport,
): Promise<{ readonly reviewId: string; readonly isNew: boolean }> {
  const content = contentToImport(tx, wish)
  const here = await findSame(tx, wish, content)
  if (here) return { reviewId: here, isNew: false }
  const reply = wish.reply && replyOf(wish.reply.body)
  const shop = await shopSettings(tx)
  const profileId = wish.email && (await profileByEmail(tx, normalEmail(wish.email)))
  const bought = profileId ? await boughtBefore(tx, { ...wish, profileId }) : undefined
  const state =
    wish.decided === 'spam' ? 'rejected' : !wish.decided && shop.reviews.needDecision ? 'pending' : 'published'
  const locale = languageOf(`${content.title} ${content.body}`, shop.defaultLocale)

  const id = tx.newId()
  await query(
    tx,
    `insert into reviews.review (id, product_id, variant_id, order_id, line_id, profile_id, source, state, rating, title,
       body, author, locale, verified, text_digest, created_at, waiting_since, published_at, imported_from, imported_at)
     values ($1, $2, $3, $4, $5, $6, 'import', $7, $8, $9, $10, $11, $12, $13, $14, $15,
       case when $7 = 'pending' then $17::timestamptz end, case when $7 = 'published' then $15::timestamptz end, $16, $17)`,
    [
      ...[id, wish.productId, bought?.variantId ?? null, bought?.orderId ?? null, bought?.lineId ?? null],
      ...[profileId || null, state, content.rating, content.title, content.body, authorToImport(wish.author), locale],
      ...[bought !== undefined, textDigest(content) ?? null, wish.at, wish.from, tx.now],
    ],
  )
  if (state === 'pending') await noteMarks(tx, { reviewId: id, ...content, network: undefined })
  if (wish.decided) await noteDecision(tx, id, wish)
  if (reply) await keepReply(tx, { reviewId: id, reply, at: wish.reply!.at, by: wish.by, locale: shop.defaultLocale })
  await announce(tx, id)
  return { reviewId: id, isNew: true }
}

/**
 * One that was written here, and comes back in a file that was made here. Words tell it; stars only where there are no
 * words and nothing waits.
 *
 * NOTE: whether a dry run finds one must not hang on the stars of what waits, or five files would tell them.
 */
async function findSame(
  tx: Tx,
  { productId, at }: ReviewToImport,
  { title, body, rating }: ReviewContent,
): Promise<string | undefined> {
  const [same] = await query<{ id: string }>(
    tx,
    `select id from reviews.review
     where state = any('{published,pending,rejected}') and created_at >= $1 and created_at < $1::timestamptz + interval '1 second'
       and product_id = $2 and title = $3 and body = $4 and source <> 'import'
       and (title <> '' or body <> '' or (state <> 'pending' and rating = $5)) limit 1`,
    [at, productId, title, body, rating],
  )
  return same?.id
}

/** @throws {ReviewInvalid} */
export function contentToImport(tx: Tx, { rating, title, body, at }: ReviewToImport): ReviewContent {
  if (at > tx.now) throw new ReviewInvalid('review_date', 'This day is still to come.')
  return written({ rating, title, body }, { questions: [], needsWords: false })
}

export const replyOf = (body: string): string => textOf('reply', body, reviewLimits.reply)

/** A name that is an address, or that says there is none, is none. */
export const authorToImport = (name: string): string =>
  /@|https?:|www\.|^anonymous$/i.test(name.trim()) ? '' : shownName(textOf('reviewer_name', name, 200))

/** The answer that came with it; one that was written here stays. */
export const keepReply = (
  tx: Tx,
  { reviewId, reply, at, by, locale }: { reviewId: string; reply: string; at: Date; by: string; locale: string },
) =>
  query(
    tx,
    `insert into reviews.reply (review_id, body, locale, by, at) values ($1, $2, $3, $4, $5)
     on conflict (review_id) do nothing returning review_id`,
    [reviewId, reply, languageOf(reply, locale), by, at],
  )

interface Bought {
  readonly orderId: string
  readonly lineId: string
  readonly variantId: string
}

/** An order line of hers from before, paid or delivered, which no other review is of. */
async function boughtBefore(
  tx: Tx,
  { profileId, productId, at }: { profileId: string; productId: string; at: Date },
): Promise<Bought | undefined> {
  const lines = await boughtLines(tx, { profileId, productId })
  if (lines.length === 0) return undefined
  const orderIds = lines.map(({ orderId }) => orderId)
  const orders = await ordersById(tx, orderIds)
  const fraud = await ordersRefundedAsFraud(tx, orderIds)
  const taken = await reviewsOfLines(
    tx,
    lines.map(({ lineId }) => lineId),
  )
  const proves = (order: Order | undefined) => order && order.placedAt <= at && isVerifiedBuyer(order, fraud)
  return lines.find(({ orderId, lineId }) => !taken.has(lineId) && proves(orders.get(orderId)))
}

const noteDecision = (tx: Tx, reviewId: string, { decided, by }: ReviewToImport) =>
  query(
    tx,
    `insert into reviews.decision (id, review_id, outcome, reason, note, on_edit, second, by, at)
     values ($1, $2, $3, $4, 'Decided where it was written', false, false, $5, $6)`,
    [
      ...[tx.newId(), reviewId, decided === 'spam' ? 'reject' : 'publish', decided === 'spam' ? 'spam' : null],
      ...[by, tx.now],
    ],
  )

async function announce(tx: Tx, reviewId: string): Promise<void> {
  const review = await lockReview(tx, reviewId)
  await tx.publish(reviewSubmitted(about(review)))
  if (review.state === 'published') await tx.publish(reviewPublished({ ...about(review), ...shownFacts(review) }))
  if (review.state === 'rejected') await tx.publish(reviewRejected({ ...about(review), reason: 'spam' }))
}
