import { query } from '../../kernel/query.ts'
import type { Read, Tx } from '../../kernel/transaction.ts'
import { type ReviewQuestion, reviewQuestionsFor } from '../catalog/index.ts'
import { linesComingBack } from '../fulfilment/index.ts'
import { findOrder, type Order, type OrderLine, ordersRefundedAsFraud } from '../orders/index.ts'
import { findErasure } from '../profiles/index.ts'
import { findReviewOfLine, lockReview } from './find-review.ts'
import { AlreadyReviewed, RequestLinkUnknown, RequestOver } from './refusals.ts'
import type { Review } from './review.ts'
import { type Asker, readSignedId, signedId } from './secret.ts'
import { askingOfLink } from './short-code.ts'
import { shownName } from './shown-name.ts'
import { submitReview } from './submit-review.ts'
import { isVerifiedBuyer } from './verified-buyer.ts'
import type { ReviewWish } from './written.ts'

/** What the form behind a request's link shows. Nothing of a review that is there already: others can read mails. */
export interface RequestForm {
  readonly state: 'open' | 'reviewed' | 'withdrawn' | 'over'
  readonly productId: string
  readonly variantId: string
  readonly handle: string
  readonly title: string
  readonly variantTitle: string
  readonly image: OrderLine['image']
  /** The name it would be shown under, for her to change. */
  readonly author: string
  readonly locale: string
  readonly questions: readonly ReviewQuestion[]
  /** What is offered for it, whatever the stars. */
  readonly incentive: string | undefined
}

/**
 * The form behind a link. Opening it saves nothing, however often a mail program follows the link.
 *
 * @param token as in the link, or its short code
 * @throws {RequestLinkUnknown} when the token was not made here, or was changed
 */
export async function openRequest(read: Read, token: string): Promise<RequestForm> {
  const { request, order, line } = await requestOf(read, token)
  const [reviewed, asked, { isOver }] = await Promise.all([
    findReviewOfLine(read, line.id),
    reviewQuestionsFor(read, [line.productId]),
    standingOf(read, order, line),
  ])
  return {
    state: reviewed ? (reviewed.state === 'withdrawn' ? 'withdrawn' : 'reviewed') : isOver ? 'over' : 'open',
    ...{ productId: line.productId, variantId: line.variantId, handle: line.handle },
    ...{ title: line.title, variantTitle: line.variantTitle, image: line.image },
    author: shownName(order.name ?? order.address?.name),
    locale: order.locale,
    questions: asked.get(line.productId) ?? [],
    incentive: request.incentive ?? undefined,
  }
}

/** Notes that a person, and not a mail program, has the form open: for the page to tell by a POST. Safe to repeat. */
export async function noteOpened(tx: Tx, token: string): Promise<void> {
  const id = await askingOfLink(tx, token)
  if (id) await query(tx, 'update reviews.asking set opened_at = $2 where id = $1 and opened_at is null', [id, tx.now])
}

export interface RequestedReview extends ReviewWish {
  readonly token: string
  /** Made of the order's name when left out. */
  readonly author?: string | undefined
  /** The order's when left out. */
  readonly locale?: string | undefined
  readonly asker: Asker
}

/**
 * Keeps the review that a request asked for; the first tap on a star is one already. More is added with the edit token,
 * which only the browser that sent it has.
 *
 * @returns the review and the token to change it with
 * @throws {RequestLinkUnknown} when the link was not made here, or was changed
 * @throws {RequestOver} when the order was called off, given back or is coming back, or who bought was erased
 * @throws {AlreadyReviewed} when the link was used
 * @throws {ReviewInvalid} naming the first field that does not fit
 */
export async function reviewByRequest(tx: Tx, wish: RequestedReview): Promise<{ review: Review; editToken: string }> {
  const { request, order, line } = await requestOf(tx, wish.token)
  const [reviewed, { isOver, fraud }] = await Promise.all([findReviewOfLine(tx, line.id), standingOf(tx, order, line)])
  if (reviewed) throw new AlreadyReviewed()
  if (isOver) throw new RequestOver()
  const submitted = submitReview(tx, {
    ...wish,
    productId: line.productId,
    variantId: line.variantId,
    bought: { orderId: order.id, lineId: line.id },
    verified: isVerifiedBuyer(order, fraud),
    profileId: order.profileId,
    source: 'request',
    author: wish.author?.trim() || shownName(order.name ?? order.address?.name),
    locale: wish.locale ?? order.locale,
    incentive: request.incentive ?? undefined,
  })
  const [review] = await Promise.all([
    submitted,
    query(tx, 'update reviews.asking set reviewed_at = $2, opened_at = coalesce(opened_at, $2) where id = $1', [
      ...[request.askingId, tx.now],
    ]),
  ])
  return { review, editToken: await signedId(tx, 'edit', review.id) }
}

/**
 * The review that an edit token leads to, held for this transaction.
 *
 * @throws {RequestLinkUnknown} when the token was not made here
 */
export async function reviewOfEditToken(tx: Tx, token: string): Promise<Review> {
  const id = await readSignedId(tx, 'edit', token)
  if (!id) throw new RequestLinkUnknown()
  return lockReview(tx, id)
}

/**
 * The edit token, of those that a browser keeps, of the review that was written behind this link: its author may go on
 * with it there. Nothing for any other browser.
 *
 * @throws {RequestLinkUnknown} when the link was not made here, or was changed
 */
export async function editTokenBehind(
  read: Read,
  { token, kept }: { token: string; kept: readonly string[] },
): Promise<string | undefined> {
  if (kept.length === 0) return undefined
  const { line } = await requestOf(read, token)
  const review = await findReviewOfLine(read, line.id)
  if (!review || review.state === 'withdrawn') return undefined
  const ids = await Promise.all(kept.map((one) => readSignedId(read, 'edit', one)))
  return kept[ids.indexOf(review.id)]
}

interface RequestRow {
  askingId: string
  orderId: string
  lineId: string
  incentive: string | null
}

async function requestOf(read: Read, token: string): Promise<{ request: RequestRow; order: Order; line: OrderLine }> {
  const askingId = await askingOfLink(read, token)
  const [request] = askingId ? await query<RequestRow>(read, byAsking, [askingId]) : []
  const order = request && (await findOrder(read, request.orderId))
  const line = order?.lines.find(({ id }) => id === request?.lineId)
  if (!request || !order || !line) throw new RequestLinkUnknown()
  return { request, order, line }
}

const byAsking = `
  select asking.id as "askingId", order_id as "orderId", line_id as "lineId", incentive
  from reviews.asking join reviews.request on request.id = request_id where asking.id = $1`

interface Standing {
  readonly isOver: boolean
  readonly fraud: ReadonlySet<string>
}

/** Whether what was bought came back or was called off, or who bought it was forgotten: her name must not come up again. */
async function standingOf(read: Read, order: Order, line: OrderLine): Promise<Standing> {
  const [fraud, comingBack, erasure] = await Promise.all([
    ordersRefundedAsFraud(read, [order.id]),
    linesComingBack(read, [order.id]),
    findErasure(read, order.profileId),
  ])
  const isBack = line.refunded >= line.quantity || comingBack.has(line.id)
  return { isOver: order.cancellation !== undefined || isBack || fraud.has(order.id) || erasure !== undefined, fraud }
}
