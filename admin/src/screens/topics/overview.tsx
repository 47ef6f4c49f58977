import { Stack, Text } from '@mantine/core'
import { IconMessages } from '@tabler/icons-react'
import type { Schemas } from '../../api.ts'
import { showNumber } from '../../format.ts'
import { Asked } from '../../parts/asked.tsx'
import { Part } from '../../parts/page.tsx'
import { Empty } from '../../parts/states.tsx'
import { words } from '../../words.ts'
import { showShare, useAsked, useTopicFigures } from './asked-topics.ts'
import { Choices } from './choices.tsx'
import { TopicBars } from './topic-bars.tsx'
import { TopicDetail } from './topic-detail.tsx'

const said = words.topics

/** All topics as bars, and beside them the one that was chosen. */
export function Overview() {
  const { asked } = useAsked()
  const figures = useTopicFigures(asked)
  return (
    <Stack>
      <Choices withFile />
      <Asked query={figures} rows={10}>
        {(found) =>
          found.all.reviews === 0 ? (
            <Part>
              <Empty icon={IconMessages} title={said.empty} next={said.emptyNext} />
            </Part>
          ) : (
            <Found figures={found} />
          )
        }
      </Asked>
    </Stack>
  )
}

function Found({ figures: { all, topics } }: { figures: Schemas['TopicFigures'] }) {
  const { topic, set } = useAsked()
  const chosen = topics.find((one) => one.topic === topic)
  return (
    <>
      <Text size="sm" c="dimmed">
        {said.summary(
          showNumber(all.reviews),
          showShare(all.positive, all.reviews),
          showShare(all.negative, all.reviews),
        )}
      </Text>
      <div className="topics-sides" data-chosen={chosen !== undefined}>
        <TopicBars topics={topics} reviews={all.reviews} chosen={topic} choose={(key) => set('topic', key)} />
        {chosen && <TopicDetail topic={chosen} />}
      </div>
    </>
  )
}
