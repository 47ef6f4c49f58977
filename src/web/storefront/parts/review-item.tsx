import type { VNode } from 'preact'
import { translated } from '../../../kernel/locale.ts'
import type { ReviewQuestion, ShownVariant } from '../../../modules/catalog/index.ts'
import type { Picture as PictureOfReview } from '../../../modules/media/index.ts'
import { originNames, reportReasons, type ShownReview } from '../../../modules/reviews/index.ts'
import { dateOf } from '../day.ts'
import { altOf } from '../gallery.ts'
import type { Offer } from '../offer.ts'
import { href, type Visit } from '../visit.ts'
import { Icon } from './icon.tsx'
import { Marked } from './marked.tsx'
import { Picture } from './picture.tsx'
import { SelectField } from './field.tsx'
import { Stars } from './stars.tsx'

interface ReviewItemProps {
  visit: Visit
  review: ShownReview
  questions: readonly ReviewQuestion[]
  pictures: readonly PictureOfReview[]
  variant: ShownVariant | undefined
  offer: Offer | undefined
  /** Whether it helped whoever looks. */
  voted: boolean
  /** Sentences that carry what she asked for. */
  carrying?: readonly string[] | undefined
}

/** One person's words, what is known of her purchase, and what can be done with both. */
export function ReviewItem(props: ReviewItemProps): VNode {
  const { visit, review, pictures, carrying = [] } = props
  const words = visit.words.reviews
  return (
    <li>
      <article class="review stack" id={`review-${review.id}`} aria-labelledby={`review-${review.id}-by`}>
        <header>
          <p class="review-stars">
            <Stars visit={visit} stars={review.rating} />
          </p>
          {review.title && (
            <h3 dir="auto" lang={review.locale}>
              <Marked text={review.title} sentences={carrying} />
            </h3>
          )}
        </header>
        {review.body && (
          <p class="review-body" dir="auto" lang={review.locale}>
            <Marked text={review.body} sentences={carrying} />
          </p>
        )}
        {pictures.length > 0 && (
          <div class="review-pictures">
            {pictures.map((picture) => (
              <a
                key={picture.mediaId}
                class={picture.video && 'film-link'}
                href={href(visit, `/pictures/${picture.mediaId}`)}
                rel="nofollow"
              >
                <Picture picture={{ ...picture, alt: altOf(visit, picture, review.author) }} sizes="9rem" />
              </a>
            ))}
          </div>
        )}
        <By {...props} />
        <Told {...props} />
        {review.incentive && <p class="small soft incentive">{words.incentive(review.incentive)}</p>}
        <Reply {...props} />
        <Deeds {...props} />
      </article>
    </li>
  )
}

/** Who, whether she bought it here, what and when. */
function By({ visit, review, variant }: ReviewItemProps): VNode {
  const words = visit.words.reviews
  const { imported } = review
  const date = (at: Date) => dateOf(at, visit.locale, visit.shop.timeZone)
  return (
    <div class="review-by small">
      <p>
        <strong id={`review-${review.id}-by`} dir="auto">
          {review.author || words.former}
        </strong>
        <span class="soft">
          {' · '}
          <time datetime={review.createdAt.toISOString()}>{date(review.createdAt)}</time>
          {review.editedAt && <> · {words.edited(date(review.editedAt))}</>}
          {variant?.title && <> · {words.bought(variant.title)}</>}
          {imported && <> · {words.imported(originNames[imported.from], date(imported.at))}</>}
        </span>
      </p>
      {review.verified && (
        <details class="verified">
          <summary>
            <Icon name="check" /> {words.verified}
          </summary>
          <p class="soft">
            {words.verifiedWhy} <a href={href(visit, '/reviews/how-we-publish#bought')}>{words.how}</a>
          </p>
        </details>
      )}
    </div>
  )
}

/** Her answers to what the category asks, and what she told of herself. */
function Told({ visit, review, questions }: ReviewItemProps): VNode | null {
  const words = visit.words.reviews
  const fits = ['small', 'true-to-size', 'large'] as const
  const told = questions.flatMap(({ key, kind, label, choices }) => {
    const answer = review.ratings[key]
    const own = choices?.find(({ value }) => value === review.about[key])
    const said =
      kind === 'about'
        ? own && translated(own.label, visit.locale)
        : answer && (kind === 'fit' ? words.fit[fits[answer - 1]!] : `${answer}/5`)
    return said ? [{ key, label: translated(label, visit.locale), said }] : []
  })
  if (told.length === 0) return null
  return (
    <dl class="told small">
      {told.map(({ key, label, said }) => (
        <div key={key}>
          <dt class="soft">{label}</dt>
          <dd>{said}</dd>
        </div>
      ))}
    </dl>
  )
}

function Reply({ visit, review: { reply } }: ReviewItemProps): VNode | null {
  if (!reply) return null
  return (
    <div class="review-reply small stack">
      <p>
        <strong>{visit.words.reviews.reply(visit.shop.name)}</strong>{' '}
        <time class="soft" datetime={reply.at.toISOString()}>
          {dateOf(reply.editedAt ?? reply.at, visit.locale, visit.shop.timeZone)}
        </time>
      </p>
      <p class="review-body" dir="auto" lang={reply.locale}>
        {reply.body}
      </p>
    </div>
  )
}

/** Take what she took (T21), say that it helped, or report it: plain forms, each with one button. */
function Deeds({ visit, review, variant, offer, voted }: ReviewItemProps): VNode {
  const words = visit.words.reviews
  const at = (what: string) => href(visit, `/reviews/${review.id}/${what}`)
  return (
    <div class="review-deeds">
      {variant && offer?.buyable && (
        <form method="post" action={href(visit, '/cart/add')} data-deed="buy">
          <input type="hidden" name="variant" value={variant.id} />
          <button class="button quiet small">{variant.title ? words.takeOf(variant.title) : words.take}</button>
        </form>
      )}
      <form method="post" action={at('helpful')} class="helpful" data-review-form data-deed="helpful">
        <input type="hidden" name="helpful" value={voted ? 'no' : 'yes'} />
        <button class="button quiet small">{voted ? words.helpfulUndo : words.helpful}</button>
        <span class="soft small">{words.helpfulCount(review.helpful)}</span>
      </form>
      <details class="report small">
        <summary>{words.report}</summary>
        <form method="post" action={at('report')} class="stack" data-review-form>
          <SelectField
            name="reason"
            id={`reason-${review.id}`}
            label={words.reportWhy}
            options={reportReasons.map(
              (reason) => [reason, words.reasons[reason as keyof typeof words.reasons]] as const,
            )}
          />
          <button class="button small">{words.reportSend}</button>
        </form>
      </details>
    </div>
  )
}
