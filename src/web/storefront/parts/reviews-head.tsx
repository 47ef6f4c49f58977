import type { VNode } from 'preact'
import { translated } from '../../../kernel/locale.ts'
import type { ProductPage } from '../../../modules/catalog/index.ts'
import type { Histogram, ReviewSummary } from '../../../modules/reviews/index.ts'
import { type ReviewChoice, reviewsAddress } from '../review-choice.ts'
import { href, type Visit } from '../visit.ts'
import { FitPicture } from './fit-picture.tsx'
import { meanOf, Stars } from './stars.tsx'

interface ReviewsHeadProps {
  visit: Visit
  product: ProductPage
  summary: ReviewSummary
  choice: ReviewChoice
}

const fiveToOne = [5, 4, 3, 2, 1] as const

/** The mean, who gave how many stars, what they say in detail, and what was not shown. */
export function ReviewsHead({ visit, product, summary, choice }: ReviewsHeadProps): VNode {
  const { reviews } = visit.words
  const { rating, waiting } = summary
  return (
    <div class="reviews-head stack">
      <p class="reviews-mean">
        <span class="display" aria-hidden="true">
          {meanOf(visit, rating.mean)}
        </span>
        <span>
          <Stars visit={visit} stars={rating.mean} />
          <span class="soft">
            {reviews.count(rating.count)}
            {waiting > 0 && ` · ${reviews.waiting(waiting)}`}
          </span>
        </span>
      </p>
      <Bars visit={visit} histogram={rating.histogram} choice={choice} />
      <Answers visit={visit} summary={summary} />
      <p>
        <a class="button" href={href(visit, `/products/${product.handle}/review`)}>
          {reviews.write}
        </a>
      </p>
      <Rejected visit={visit} rejected={summary.rejected} />
    </div>
  )
}

/** Each bar is a link that shows only its reviews, and shows all again when it is the chosen one. */
function Bars({ visit, histogram, choice }: { visit: Visit; histogram: Histogram; choice: ReviewChoice }): VNode {
  const { reviews } = visit.words
  const most = Math.max(...histogram, 1)
  const { stars: chosen = [] } = choice.filter
  return (
    <ul class="bars" role="list">
      {fiveToOne.map((stars) => {
        const count = histogram[stars - 1]!
        const isChosen = chosen.length === 1 && chosen[0] === stars
        return (
          <li key={stars}>
            <a
              href={reviewsAddress(visit, { stars: isChosen ? undefined : String(stars) })}
              rel="nofollow"
              aria-current={isChosen ? 'true' : undefined}
              data-stars={stars}
              data-reviews-link
              data-deed="filter"
            >
              <span class="unseen">{reviews.bar(stars, count)}</span>
              <span aria-hidden="true">{stars} ★</span>
              <progress class="progress" max={most} value={count} aria-hidden="true" />
              <span class="numbers" aria-hidden="true">
                {count.toLocaleString(visit.locale)}
              </span>
            </a>
          </li>
        )
      })}
    </ul>
  )
}

function Answers({ visit, summary }: { visit: Visit; summary: ReviewSummary }): VNode | null {
  if (summary.answers.length === 0) return null
  return (
    <div class="stack answers">
      <h3>{visit.words.reviews.answers}</h3>
      {summary.answers.map(({ question, mean, fit }) => {
        const label = translated(question.label, visit.locale)
        return (
          <div key={question.key} class="answer">
            <p>
              {label} {mean !== undefined && <strong class="numbers">{meanOf(visit, mean)}</strong>}
            </p>
            {fit && <FitPicture visit={visit} fit={fit} />}
            {mean !== undefined && (
              <>
                <progress class="progress" max={5} value={mean} aria-hidden="true" />
                {(question.low ?? question.high) && (
                  <p class="ends soft small">
                    <span>{translated(question.low ?? {}, visit.locale)}</span>
                    <span>{translated(question.high ?? {}, visit.locale)}</span>
                  </p>
                )}
              </>
            )}
          </div>
        )
      })}
    </div>
  )
}

/** How many were turned down, by stars, with the way to how that comes about (N8). */
function Rejected({ visit, rejected }: { visit: Visit; rejected: Histogram }): VNode {
  const { reviews } = visit.words
  const all = rejected.reduce((sum, count) => sum + count, 0)
  return (
    <div class="rejected small stack">
      <h3>{reviews.rejected}</h3>
      <p>{all === 0 ? reviews.rejectedNone : reviews.rejectedLead(all)}</p>
      {all > 0 && (
        <ul role="list" class="rejected-counts">
          {fiveToOne.map((stars) => (
            <li key={stars}>
              <span class="unseen">{reviews.bar(stars, rejected[stars - 1]!)}</span>
              <span aria-hidden="true">
                {stars} ★ <strong class="numbers">{rejected[stars - 1]!.toLocaleString(visit.locale)}</strong>
              </span>
            </li>
          ))}
        </ul>
      )}
      <p>
        <a class="tappable" href={href(visit, '/reviews/how-we-publish')}>
          {reviews.how}
        </a>
      </p>
    </div>
  )
}
