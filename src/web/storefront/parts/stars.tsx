import type { VNode } from 'preact'
import type { Rating } from '../../../modules/reviews/index.ts'
import type { Visit } from '../visit.ts'

/** Five stars, filled to a hundredth; for who listens, in words. */
export function Stars({ visit, stars }: { visit: Visit; stars: number }): VNode {
  return (
    <>
      <progress class="stars" max={5} value={stars} aria-hidden="true" />
      <span class="unseen">{visit.words.reviews.outOf(meanOf(visit, stars))}</span>
    </>
  )
}

/** In a list: stars, their mean and how many reviews it comes from. */
export function SmallRating({ visit, rating }: { visit: Visit; rating: Rating }): VNode {
  return (
    <p class="rated small">
      <Stars visit={visit} stars={rating.mean} />
      <span aria-hidden="true">{meanOf(visit, rating.mean)}</span>
      <span class="soft">
        <span class="unseen">{visit.words.reviews.count(rating.count)}</span>
        <span aria-hidden="true">({rating.count.toLocaleString(visit.locale)})</span>
      </span>
    </p>
  )
}

/** A mean as every place says it: `4.63`, `4.0`. */
export const meanOf = (visit: Visit, mean: number): string =>
  new Intl.NumberFormat(visit.locale, { minimumFractionDigits: 1, maximumFractionDigits: 2 }).format(mean)
