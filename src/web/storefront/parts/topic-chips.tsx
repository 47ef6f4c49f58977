import type { VNode } from 'preact'
import { translated } from '../../../kernel/locale.ts'
import type { ReviewSummary } from '../../../modules/reviews/index.ts'
import { generalTopics } from '../../../modules/topics/index.ts'
import { type ReviewChoice, reviewsAddress } from '../review-choice.ts'
import type { Visit } from '../visit.ts'
import { Icon } from './icon.tsx'

interface TopicChipsProps {
  visit: Visit
  summary: ReviewSummary
  choice: ReviewChoice
}

/** So many are taken in at a glance. */
const mostChips = 8

/** What one review alone speaks of is found by reading it. */
const fewest = 2

/** What the reviews speak of, each a link that shows those alone, and shows all again when it is the chosen one. */
export function TopicChips({ visit, summary, choice }: TopicChipsProps): VNode | null {
  const { reviews } = visit.words
  const { topic: chosen } = choice.filter
  const known = summary.topics.filter(({ topic }) => generalTopics.has(topic))
  const spoken = known.filter(({ count }) => count >= fewest).slice(0, mostChips)
  const also = known.filter(({ topic }) => topic === chosen && !spoken.some((one) => one.topic === chosen))
  if (spoken.length + also.length === 0) return null
  return (
    <nav class="topics" aria-labelledby="topics-title">
      <h3 class="small" id="topics-title">
        {reviews.topics}
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
                {translated(generalTopics.get(topic)!, visit.locale)}
                <span class="numbers soft" aria-hidden="true">
                  {count.toLocaleString(visit.locale)}
                </span>
                <span class="unseen">{reviews.ofTopic(count)}</span>
                {isChosen && <Icon name="cross" />}
              </a>
            </li>
          )
        })}
      </ul>
    </nav>
  )
}
