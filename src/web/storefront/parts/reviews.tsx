import type { VNode } from 'preact'
import type { ProductPage, ShownVariant } from '../../../modules/catalog/index.ts'
import type { ShownReview } from '../../../modules/reviews/index.ts'
import type { Flash } from '../flash.ts'
import type { Offer } from '../offer.ts'
import type { ProductReviews } from '../product-reviews.ts'
import { allReviewsAddress, reviewsAddress } from '../review-choice.ts'
import { KoreanLetters } from './korean-letters.tsx'
import { href, type Visit } from '../visit.ts'
import { CustomerPictures } from './customer-pictures.tsx'
import { ReviewFilters } from './review-filters.tsx'
import { ReviewItem } from './review-item.tsx'
import { ReviewsHead } from './reviews-head.tsx'
import { TopicChips } from './topic-chips.tsx'

export interface ReviewsProps {
  visit: Visit
  product: ProductPage
  offers: ReadonlyMap<string, Offer>
  reviews: ProductReviews
  /** What has just happened to one of them. */
  flash?: Flash | undefined
}

/** What others say of a product: how it is rated, then their words. All choices stand in the address. */
export function Reviews(props: ReviewsProps): VNode {
  const { visit, product, reviews, flash } = props
  const words = visit.words.reviews
  const { rating, waiting } = reviews.summary
  return (
    <section class="section reviews" id="reviews" aria-labelledby="reviews-title" data-reviews data-proof="reviews">
      <KoreanLetters visit={visit} written={writtenIn(reviews.shown)} />
      <h2 id="reviews-title">{words.title}</h2>
      {flash && (
        <p class={flash.kind === 'no' ? 'notice fault' : 'notice'} role={flash.kind === 'no' ? 'alert' : 'status'}>
          {flash.text}
        </p>
      )}
      <CustomerPictures visit={visit} pictures={reviews.gallery} path={`/products/${product.handle}`} />
      {rating.count > 0 ? (
        <div class="reviews-columns">
          <ReviewsHead visit={visit} product={product} summary={reviews.summary} choice={reviews.choice} />
          <List {...props} />
        </div>
      ) : (
        <div class="stack reviews-empty">
          <p class="lead">{words.empty}</p>
          <p class="soft">
            {words.emptyNext} {waiting > 0 && words.waiting(waiting)}
          </p>
          <p class="reviews-ends">
            <a class="button" href={href(visit, `/products/${product.handle}/review`)}>
              {words.write}
            </a>
            <a href={href(visit, '/reviews/how-we-publish')}>{words.how}</a>
          </p>
        </div>
      )}
    </section>
  )
}

function List({ visit, product, offers, reviews }: ReviewsProps): VNode {
  const words = visit.words.reviews
  const { shown, next, choice, summary } = reviews
  const variants = new Map(product.variants.map((variant) => [variant.id, variant]))
  return (
    <div class="reviews-list">
      <TopicChips visit={visit} reviews={reviews} />
      <ReviewFilters visit={visit} product={product} reviews={reviews} />
      {shown.length === 0 && (
        <div class="stack" role="status">
          <p class="lead">{words.none}</p>
          <p>
            {words.noneNext}{' '}
            <a href={allReviewsAddress(visit)} data-reviews-link>
              {words.clear}
            </a>
          </p>
        </div>
      )}
      <ol role="list">
        {shown.map((review) => {
          const variant = variantOf(review.variantId, variants, product)
          return (
            <ReviewItem
              key={review.id}
              visit={visit}
              review={review}
              questions={summary.questions}
              pictures={review.mediaIds.flatMap((id) => reviews.pictures.get(id) ?? [])}
              variant={variant}
              offer={variant && offers.get(variant.id)}
              voted={reviews.voted.has(review.id)}
              carrying={reviews.carrying.get(review.id)}
            />
          )
        })}
      </ol>
      <p class="reviews-ends">
        {next && (
          <a
            class="button quiet"
            rel="next nofollow"
            href={reviewsAddress(visit, { after: next })}
            data-reviews-link
            data-deed="read"
          >
            {words.more}
          </a>
        )}
        {choice.after && (
          <a href={reviewsAddress(visit, {})} data-reviews-link>
            {words.first}
          </a>
        )}
      </p>
    </div>
  )
}

/** The one she bought; of a product in one variant, that one. */
const variantOf = (
  id: string | undefined,
  variants: ReadonlyMap<string, ShownVariant>,
  product: ProductPage,
): ShownVariant | undefined => (id ? variants.get(id) : product.variants.length === 1 ? product.variants[0] : undefined)

type Written = Pick<ShownReview, 'author' | 'title' | 'body'> & Partial<Pick<ShownReview, 'reply'>>

/** What stands in these reviews, for who asks in which letters. */
export const writtenIn = (shown: readonly Written[]): string =>
  shown.map(({ author, title, body, reply }) => [author, title, body, reply?.body].join(' ')).join(' ')
