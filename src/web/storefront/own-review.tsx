import { translated } from '../../kernel/locale.ts'
import { getProduct, reviewQuestionsFor } from '../../modules/catalog/index.ts'
import {
  askedTogether,
  askForSecondOpinion,
  editReview,
  findReview,
  listDecisions,
  refusedPictures,
  rightsOf,
  rightsToken,
  type Review,
  ReviewUnknown,
  withdrawReview,
} from '../../modules/reviews/index.ts'
import type { Reply, Request } from '../server.ts'
import { type Flash, keepFlash } from './flash.ts'
import { OwnReviewPage } from './pages/own-review-page.tsx'
import type { Pages } from './pages.ts'
import { picturesOf, sentMediaOf } from './pictures-of.ts'
import { checkSent, type Photos, sentReview } from './sent-review.ts'
import { sentenceOf } from './sentence-of.ts'
import { type TypedReview, typedOf, typedReview, whyNot } from './typed-review.ts'
import { href, type Visit } from './visit.ts'

/** A review in the hands of who wrote it: she is signed in, or has the link that her browser alone was given. */
export interface Own {
  readonly review: Review
  /** Left out where the link has proved it. */
  readonly profileId?: string | undefined
  /** Where its forms go. */
  readonly at: string
  /** She has just given stars and may add words. */
  readonly isFresh?: boolean
  /** Where pictures go that she sends. */
  readonly photos?: Photos
}

export interface OwnForm {
  readonly flash?: Flash | undefined
  readonly refused?: string
  readonly typed?: TypedReview
  readonly faults?: ReadonlyMap<string, string>
}

export function showOwn(pages: Pages, request: Request, reply: Reply, own: Own, form: OwnForm): Promise<Reply> {
  const { flash } = form
  return pages.show(request, reply, async (read, visit) => {
    const review = await findReview(read, own.review.id)
    if (!review || review.state === 'withdrawn') return undefined
    const { id: reviewId, productId } = review
    const product = await getProduct(read, productId)
    const questions = (await reviewQuestionsFor(read, [productId])).get(productId) ?? []
    const pictures = await picturesOf(read, review.proposed ?? review)
    const rights = await rightsOf(read, review.mediaIds)
    const scopes = [...rights.values()].flatMap((each) => each.scopes)
    const typed = form.typed ?? { ...typedOf(review), scopes }
    const decisions = await listDecisions(read, { reviewId, limit: 5 })
    const isRejected = review.state === 'rejected'
    const [last] = decisions
    return (
      <OwnReviewPage
        visit={visit}
        review={review}
        product={{ title: translated(product.title, visit.locale), handle: product.handle }}
        reason={
          isRejected ? decisions.find(({ outcome, onEdit }) => outcome === 'reject' && !onEdit)?.reason : undefined
        }
        editReason={!isRejected && !review.proposed && last?.onEdit ? last.reason : undefined}
        at={own.at}
        form={{
          questions,
          typed,
          faults: form.faults ?? new Map(),
          pictures: own.photos && (await sentMediaOf(read, typed)),
        }}
        pictures={pictures}
        rightsPage={
          pictures.length > 0 ? href(visit, `/reviews/pictures/${await rightsToken(read, reviewId)}`) : undefined
        }
        refusedPictures={await refusedPictures(read, [reviewId])}
        alsoAsked={own.profileId ? [] : await askedTogether(read, review)}
        open={own.isFresh ?? false}
        said={flash?.kind === 'said' ? flash.text : undefined}
        refused={form.refused ?? (flash?.kind === 'no' ? flash.text : undefined)}
      />
    )
  })
}

/** Keeps what the form says, or shows it again with what is wrong. */
export async function changeOwn(pages: Pages, request: Request, reply: Reply, own: Own): Promise<Reply> {
  const visit = await pages.visit(request)
  const { review, profileId, at } = own
  const { productId, id: reviewId } = review
  const asked = await pages.app.edge.reading((read) => reviewQuestionsFor(read, [productId]))
  const { body, fault } = await sentReview(pages, own.photos, request, visit)
  const typed = typedReview(body, asked.get(productId) ?? [])
  try {
    checkSent(fault)
    // A shop that takes no pictures leaves those that are there.
    const mediaIds = own.photos ? typed.mediaIds : review.mediaIds
    const asker = { ip: request.ip, profileId }
    await pages.app.edge.inTransaction((tx) => editReview(tx, { reviewId, profileId, ...typed, mediaIds, asker }))
    keepFlash(request, reply, { kind: 'said', text: visit.words.reviews.own.kept })
    return await reply.redirect(at, 303)
  } catch (no) {
    return showOwn(pages, request, reply, own, { typed, ...whyNot(visit, typed, no) })
  }
}

export type Step = 'withdraw' | 'second-opinion'

/** Takes it back, or has somebody else look at it. */
export async function stepOwn(pages: Pages, request: Request, reply: Reply, own: Own, step: Step): Promise<Reply> {
  const visit = await pages.visit(request)
  const { review, profileId, at } = own
  const words = visit.words.reviews.own
  const isLeaving = step === 'withdraw'
  const work = isLeaving ? withdrawReview : askForSecondOpinion
  try {
    await pages.app.edge.inTransaction((tx) => work(tx, { reviewId: review.id, profileId }))
    keepFlash(request, reply, { kind: 'said', text: isLeaving ? words.gone : words.appealed })
  } catch (no) {
    keepFlash(request, reply, { kind: 'no', text: sentenceOf(visit, no) })
    return reply.redirect(at, 303)
  }
  return reply.redirect(isLeaving ? await afterwards(pages, visit, own) : at, 303)
}

/** Her reviews; for who is not signed in, the product. */
async function afterwards(pages: Pages, visit: Visit, { review, profileId }: Own): Promise<string> {
  if (profileId) return href(visit, '/account/reviews')
  const product = await pages.app.edge.reading((read) => getProduct(read, review.productId))
  return `${href(visit, `/products/${product.handle}`)}#reviews`
}

/** @throws {ReviewUnknown} for one that is taken back */
export function stillThere(review: Review): Review {
  if (review.state === 'withdrawn') throw new ReviewUnknown()
  return review
}
