import type { VNode } from 'preact'
import type { ProductReviews } from '../product-reviews.ts'
import { reviewsAddress } from '../review-choice.ts'
import type { Visit } from '../visit.ts'
import { Icon } from './icon.tsx'

interface TopicChipsProps {
  visit: Visit
  reviews: ProductReviews
}

/** So many are taken in at a glance. */
const mostChips = 8

/** What one review alone speaks of is found by reading it. */
const fewest = 2

/** What the reviews speak of, each a link that shows those alone, and shows all again when it is the chosen one. */
export function TopicChips({ visit, reviews }: TopicChipsProps): VNode | null {
  const words = visit.words.reviews
  const { summary, topicNames } = reviews
  const { topic: chosen } = reviews.choice.filter
  const known = summary.topics.filter(({ topic }) => topicNames.has(topic))
  const spoken = known.filter(({ count }) => count >= fewest).slice(0, mostChips)
  const also = known.filter(({ topic }) => topic === chosen && !spoken.some((one) => one.topic === chosen))
  if (spoken.length + also.length === 0) return null
  return (
    <nav class="topics" aria-labelledby="topics-title">
      <h3 class="small" id="topics-title">
        {words.topics}
      </h3>
      <ul class="chips" role="list">
        {[...spoken, ...also].map(({ topic, count }) => {
          const isChosen = topic === chosen
          return (
            <li key={topic}>
              <a
                class="chip small"
                href={reviewsAddress(visit, { topic: isChosen ? undefined : topic })}
                rel="nofollow"
                aria-current={isChosen ? 'true' : undefined}
                data-topic={topic}
                data-reviews-link
                data-deed="filter"
              >
                {topicNames.get(topic)}
                <span class="numbers soft" aria-hidden="true">
                  {count.toLocaleString(visit.locale)}
                </span>
                <span class="unseen">{words.ofTopic(count)}</span>
                {isChosen && <Icon name="cross" />}
              </a>
            </li>
          )
        })}
      </ul>
    </nav>
  )
}
