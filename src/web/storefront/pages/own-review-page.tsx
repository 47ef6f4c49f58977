import type { VNode } from 'preact'
import { translated } from '../../../kernel/locale.ts'
import type { Picture as ReviewPicture } from '../../../modules/media/index.ts'
import type { AlsoAsked, RefusedPicture, RejectReason, Review } from '../../../modules/reviews/index.ts'
import { Document } from '../parts/document.tsx'
import { ReviewForm, type ReviewFormProps } from '../parts/review-form.tsx'
import { Picture } from '../parts/picture.tsx'
import { Stars } from '../parts/stars.tsx'
import { href, type Visit } from '../visit.ts'

interface OwnReviewPageProps {
  visit: Visit
  review: Review
  product: { readonly title: string; readonly handle: string }
  /** Why it was rejected. */
  reason: RejectReason | undefined
  /** Why the new words that she sent last do not show. */
  editReason?: RejectReason | undefined
  /** Where its forms go: by her account, or by the link only she has. */
  at: string
  form: Pick<ReviewFormProps, 'questions' | 'typed' | 'faults' | 'pictures'>
  /** Her pictures, and those that do not show. */
  pictures: readonly ReviewPicture[]
  refusedPictures: readonly RefusedPicture[]
  /** Where she says what may be done with them. */
  rightsPage: string | undefined
  said?: string | undefined
  refused?: string | undefined
  /** What else the message asked about by which she came. */
  alsoAsked: readonly AlsoAsked[]
  /** She has just given stars and may add words. */
  open: boolean
}

/** Her review as it stands, for her alone: where it is, and what she can do with it. */
export function OwnReviewPage(props: OwnReviewPageProps): VNode {
  const { visit, product, at, form } = props
  const { own, writing } = visit.words.reviews
  return (
    <Document visit={visit} title={own.title} hidden islands={form.pictures ? [visit.assets.islands.photos] : []}>
      <div class="wide narrow stack write-review">
        <h1>{writing.change(product.title)}</h1>
        {props.said && (
          <p class="notice" role="status">
            {props.said}
          </p>
        )}
        {props.refused && (
          <p class="notice fault" role="alert">
            {props.refused}
          </p>
        )}
        <Standing {...props} />
        {props.alsoAsked.length > 0 && <AlsoAskedFor visit={visit} asked={props.alsoAsked} />}
        <details class="panel" open={props.open || form.faults.size > 0}>
          <summary>{own.change}</summary>
          <ReviewForm visit={visit} action={at} {...form} hasName={false} button={writing.saveChange} />
        </details>
        <details class="panel">
          <summary>{own.withdraw}</summary>
          <form method="post" action={`${at}/withdraw`} class="stack">
            <p>{own.withdrawSure}</p>
            <button class="button quiet">{own.withdraw}</button>
          </form>
        </details>
        <p>
          <a href={href(visit, `/products/${product.handle}`)}>{writing.onThePage}</a>
        </p>
      </div>
    </Document>
  )
}

function Standing(props: OwnReviewPageProps): VNode {
  const { visit, review, reason, editReason, at, pictures, refusedPictures, rightsPage } = props
  const { own, reasons } = visit.words.reviews
  const shown = review.proposed ?? review
  return (
    <section class="panel stack">
      <p>
        <strong>{own.states[standingOf(review)]}</strong>
      </p>
      {editReason && <p>{own.editRejected(reasons[editReason])}</p>}
      {review.state === 'rejected' && (
        <>
          <p>
            {reason && own.because(reasons[reason])} {review.appealedAt ? own.twice : own.rejectedNext}
          </p>
          {!review.appealedAt && (
            <form method="post" action={`${at}/second-opinion`}>
              <button class="button quiet">{own.secondOpinion}</button>
            </form>
          )}
        </>
      )}
      <div class="review stack">
        <p class="review-stars">
          <Stars visit={visit} stars={shown.rating} />
        </p>
        {shown.title && <p dir="auto">{shown.title}</p>}
        {shown.body && (
          <p class="review-body" dir="auto">
            {shown.body}
          </p>
        )}
        {pictures.length > 0 && (
          <div class="review-pictures">
            {pictures.map(({ alt, ...picture }) => (
              <Picture
                key={picture.mediaId}
                picture={{ ...picture, alt: translated(alt, visit.locale) }}
                sizes="9rem"
              />
            ))}
          </div>
        )}
      </div>
      {rightsPage && (
        <p>
          <a href={rightsPage}>{visit.words.pictures.rights.toPage}</a>
        </p>
      )}
      {refusedPictures.map((refused) => (
        <p key={refused.mediaId}>{own.pictureRefused(reasons[refused.reason])}</p>
      ))}
    </section>
  )
}

function AlsoAskedFor({ visit, asked }: { visit: Visit; asked: readonly AlsoAsked[] }): VNode {
  return (
    <section class="panel stack">
      <h2>{visit.words.reviews.own.alsoAsked}</h2>
      <ul>
        {asked.map(({ token, title, variantTitle }) => (
          <li key={token}>
            <a href={href(visit, `/reviews/write/${token}`)}>{[title, variantTitle].filter(Boolean).join(', ')}</a>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** Where it is, in the word that the shop has for it. */
function standingOf(review: Review): 'pending' | 'stars' | 'published' | 'proposed' | 'rejected' {
  if (review.state === 'rejected') return 'rejected'
  if (review.state === 'published') return review.proposed ? 'proposed' : 'published'
  return review.title || review.body || review.mediaIds.length > 0 ? 'pending' : 'stars'
}
