import { z } from 'zod'
import { translated } from '../../kernel/locale.ts'
import { findProducts, getProduct, reviewQuestionsFor } from '../../modules/catalog/index.ts'
import {
  askForSecondOpinion,
  editReview,
  findReview,
  listDecisions,
  type Review,
  withdrawReview,
} from '../../modules/reviews/index.ts'
import type { Reply, Request, Server } from '../server.ts'
import { keepFlash, takeFlash } from './flash.ts'
import { ownReviews } from './own-reviews.ts'
import { OwnReviewPage } from './pages/own-review-page.tsx'
import { OwnReviewsPage } from './pages/own-reviews-page.tsx'
import type { Pages } from './pages.ts'
import { sentenceOf } from './sentence-of.ts'
import { reviewBody, type TypedReview, typedOf, typedReview, whyNot } from './typed-review.ts'
import { href, type Visit } from './visit.ts'

const params = z.object({ reviewId: z.uuid() })

/** A shopper's own review: reading, changing, taking back, asking for a second opinion. Nobody else finds it. */
export function ownReviewRoutes(server: Server, pages: Pages): void {
  server.get('/account/reviews', { schema: { hide: true } }, async (request, reply) => {
    const visit = await pages.visit(request)
    const { profileId } = visit
    if (!profileId) return reply.redirect(signInFor(visit, '/account/reviews'), 303)
    const flash = takeFlash(request, reply)
    return pages.show(request, reply, async (read, seen) => {
      const own = await ownReviews(read, profileId)
      const products = await findProducts(
        read,
        own.written.map(({ productId }) => productId),
      )
      const titles = new Map(products.map(({ id, title }) => [id, translated(title, seen.locale)]))
      return <OwnReviewsPage visit={seen} {...own} titles={titles} said={flash?.text} />
    })
  })
  server.get('/reviews/:reviewId', { schema: { hide: true, params } }, async (request, reply) => {
    const { reviewId } = request.params
    const visit = await pages.visit(request)
    if (!visit.profileId) return reply.redirect(signInFor(visit, `/reviews/${reviewId}`), 303)
    const flash = takeFlash(request, reply)
    const about = flash?.kind === 'no' ? { refused: flash.text } : { said: flash?.text }
    return showOwn(pages, request, reply, reviewId, () => about)
  })
  server.post('/reviews/:reviewId', { schema: { hide: true, params, body: reviewBody } }, (request, reply) =>
    change(pages, request, reply, request.params.reviewId),
  )
  const { reviewId } = params.shape
  const step = z.object({ reviewId, step: z.enum(['withdraw', 'second-opinion']) })
  server.post('/reviews/:reviewId/:step', { schema: { hide: true, params: step } }, (request, reply) => {
    const { reviewId: id } = request.params
    return take(pages, request, reply, id, request.params.step)
  })
}

/** To the sign-in, and from there back to the page. */
export function signInFor(visit: Visit, path: string): string {
  return `${href(visit, '/sign-in')}?${new URLSearchParams({ returnTo: href(visit, path) }).toString()}`
}

interface About {
  readonly said?: string | undefined
  readonly refused?: string | undefined
  readonly typed?: TypedReview
  readonly faults?: ReadonlyMap<string, string>
}

/** Only hers is found: the id in the address is no secret. */
const isHers = (visit: Visit, review: Review | undefined): review is Review =>
  review !== undefined &&
  review.state !== 'withdrawn' &&
  visit.profileId === review.profileId &&
  Boolean(visit.profileId)

function showOwn(
  pages: Pages,
  request: Request,
  reply: Reply,
  reviewId: string,
  about: (visit: Visit) => About,
): Promise<Reply> {
  return pages.show(request, reply, async (read, visit) => {
    const review = await findReview(read, reviewId)
    if (!isHers(visit, review)) return undefined
    const product = await getProduct(read, review.productId)
    const questions = (await reviewQuestionsFor(read, [review.productId])).get(review.productId) ?? []
    const decisions = review.state === 'rejected' ? await listDecisions(read, { reviewId, limit: 5 }) : []
    const { typed = typedOf(review), faults = new Map<string, string>(), ...told } = about(visit)
    return (
      <OwnReviewPage
        visit={visit}
        review={review}
        product={{ title: translated(product.title, visit.locale), handle: product.handle }}
        reason={decisions.find(({ outcome, onEdit }) => outcome === 'reject' && !onEdit)?.reason}
        at={href(visit, `/reviews/${review.id}`)}
        form={{ questions, typed, faults }}
        open={false}
        {...told}
      />
    )
  })
}

async function change(pages: Pages, request: Request, reply: Reply, reviewId: string): Promise<Reply> {
  const visit = await pages.visit(request)
  const found = await pages.app.edge.reading(async (read) => {
    const review = await findReview(read, reviewId)
    if (!isHers(visit, review)) return undefined
    return { review, questions: (await reviewQuestionsFor(read, [review.productId])).get(review.productId) ?? [] }
  })
  if (!found) return reply.callNotFound() as unknown as Reply
  const typed = typedReview(request.body as Record<string, string>, found.questions)
  const { profileId } = visit
  try {
    const { mediaIds } = found.review
    await pages.app.edge.inTransaction((tx) =>
      editReview(tx, { reviewId, profileId, ...typed, mediaIds, asker: { ip: request.ip, profileId } }),
    )
    keepFlash(request, reply, { kind: 'said', text: visit.words.reviews.own.kept })
    return await reply.redirect(href(visit, `/reviews/${reviewId}`), 303)
  } catch (no) {
    return showOwn(pages, request, reply, reviewId, (seen) => ({ typed, ...whyNot(seen, typed, no) }))
  }
}

/** Takes it back, or has somebody else look at it. */
async function take(
  pages: Pages,
  request: Request,
  reply: Reply,
  reviewId: string,
  step: 'withdraw' | 'second-opinion',
): Promise<Reply> {
  const visit = await pages.visit(request)
  const { profileId } = visit
  const { own } = visit.words.reviews
  const found = await pages.app.edge.reading((read) => findReview(read, reviewId))
  if (!profileId || !isHers(visit, found)) return reply.callNotFound() as unknown as Reply
  const isLeaving = step === 'withdraw'
  const work = isLeaving ? withdrawReview : askForSecondOpinion
  try {
    await pages.app.edge.inTransaction((tx) => work(tx, { reviewId, profileId }))
    keepFlash(request, reply, { kind: 'said', text: isLeaving ? own.gone : own.appealed })
  } catch (no) {
    keepFlash(request, reply, { kind: 'no', text: sentenceOf(visit, no) })
    return reply.redirect(href(visit, `/reviews/${reviewId}`), 303)
  }
  return reply.redirect(href(visit, isLeaving ? '/account/reviews' : `/reviews/${reviewId}`), 303)
}
