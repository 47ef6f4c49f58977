import { Badge, Text, UnstyledButton } from '@mantine/core'
import type { Schemas } from '../../api.ts'
import { showNumber } from '../../format.ts'
import { Part } from '../../parts/page.tsx'
import { words } from '../../words.ts'
import { nameOf, showShare } from './asked-topics.ts'

type Topic = Schemas['TopicFigures']['topics'][number]

const said = words.topics

interface TopicBarsProps {
  topics: readonly Topic[]
  /** All reviews of the period, of which a bar is a share. */
  reviews: number
  chosen: string | undefined
  choose: (topic: string) => void
}

/** What is spoken of most, with how much of it is for and against. */
export const TopicBars = ({ topics, reviews, chosen, choose }: TopicBarsProps) => (
  <Part title={said.topicsTitle} about={said.topicsAbout}>
    <Legend />
    <ul className="topic-bars">
      {topics.map((topic) => (
        <li key={topic.topic}>
          <UnstyledButton
            className="topic-bar"
            aria-pressed={topic.topic === chosen}
            onClick={() => choose(topic.topic)}
          >
            <span className="topic-bar-name">
              <Text span fw={600}>
                {nameOf(topic.name)}
              </Text>{' '}
              {topic.isOwn && (
                <Badge size="sm" variant="light" tt="none">
                  {said.own}
                </Badge>
              )}
            </span>
            <Text span size="sm" c="dimmed" className="in-one-line">
              {said.share(showShare(topic.reviews, reviews))}
            </Text>
            <Bar topic={topic} most={Math.max(...topics.map((one) => one.reviews))} />
          </UnstyledButton>
        </li>
      ))}
    </ul>
  </Part>
)

function Bar({ topic: { positive, negative, reviews }, most }: { topic: Topic; most: number }) {
  const text = said.counts(showNumber(positive), showNumber(negative), showNumber(reviews))
  return (
    <svg className="topic-shares" role="img" aria-label={text} viewBox={`0 0 ${most} 1`} preserveAspectRatio="none">
      <title>{text}</title>
      <rect data-part="positive" width={positive} height={1} />
      <rect data-part="neither" x={positive} width={reviews - positive - negative} height={1} />
      <rect data-part="negative" x={reviews - negative} width={negative} height={1} />
    </svg>
  )
}

export const Legend = () => (
  <div className="topic-legend" aria-hidden>
    {(['positive', 'neither', 'negative'] as const).map((part) => (
      <Text key={part} span size="xs" data-part={part}>
        {said[part]}
      </Text>
    ))}
  </div>
)
