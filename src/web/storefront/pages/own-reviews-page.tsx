import type { VNode } from 'preact'
import type { BoughtLine } from '../../../modules/orders/index.ts'
import type { Review } from '../../../modules/reviews/index.ts'
import { Document } from '../parts/document.tsx'
import { Stars } from '../parts/stars.tsx'
import { ToWrite } from '../parts/to-write.tsx'
import { href, type Visit } from '../visit.ts'

interface OwnReviewsPageProps {
  visit: Visit
  written: readonly Review[]
  toWrite: readonly BoughtLine[]
  /** What the reviewed products are called, by product. */
  titles: ReadonlyMap<string, string>
  said?: string | undefined
}

/** Her reviews, and what she could tell others about. */
export function OwnReviewsPage({ visit, written, toWrite, titles, said }: OwnReviewsPageProps): VNode {
  const { own } = visit.words.reviews
  return (
    <Document visit={visit} title={own.all} hidden>
      <div class="wide narrow stack account">
        <h1>{own.all}</h1>
        {said && (
          <p class="notice" role="status">
            {said}
          </p>
        )}
        <ToWrite visit={visit} lines={toWrite} />
        {written.length === 0 && toWrite.length === 0 && <p>{own.none}</p>}
        <ul role="list" class="stack">
          {written.map((review) => (
            <li key={review.id} class="panel own-review">
              <span class="stack">
                <a href={href(visit, `/reviews/${review.id}`)}>
                  <strong>{titles.get(review.productId) ?? own.title}</strong>
                </a>
                <span class="small soft">{own.states[review.state === 'withdrawn' ? 'rejected' : review.state]}</span>
              </span>
              <Stars visit={visit} stars={(review.proposed ?? review).rating} />
            </li>
          ))}
        </ul>
        <p>
          <a href={href(visit, '/account')}>{visit.words.nav.account}</a>
        </p>
      </div>
    </Document>
  )
}
