import { Stack, Text } from '@mantine/core'
import { IconMessageQuestion } from '@tabler/icons-react'
import { useState } from 'react'
import { dangol, orThrow, type Schemas } from '../../api.ts'
import { Paged, usePages } from '../../parts/paged.tsx'
import { Empty } from '../../parts/states.tsx'
import { useCurrent } from '../../parts/use-current.ts'
import { useMay } from '../../session.ts'
import { words } from '../../words.ts'
import { useReviewKeys } from '../reviews/review-keys.ts'
import { AskedQuestion } from './asked-question.tsx'

const said = words.questions

/** Questions that show, to be answered in place: without any answer, or with some. */
export function AskedQuestions({ isAnswered }: { isAnswered: boolean }) {
  const answered = isAnswered ? ('true' as const) : ('false' as const)
  const asked = usePages(['questions', 'asked', answered], (at) =>
    orThrow(dangol.GET('/api/admin/v1/questions', { params: { query: { answered, ...at, limit: 25 } } })),
  )
  const [title, next] = isAnswered ? [said.noneAnswered, said.noneAnsweredNext] : [said.noneOpen, said.noneOpenNext]
  return (
    <Paged query={asked} empty={<Empty icon={IconMessageQuestion} title={title} next={next} />}>
      {(items) => <Listed items={items} />}
    </Paged>
  )
}

function Listed({ items }: { items: readonly Schemas['AskedQuestion'][] }) {
  const { at, goTo, pick, hold } = useCurrent(items)
  const [openId, open] = useState<string>()
  const may = useMay()('reviews:moderate')
  const current = items[at]
  useReviewKeys({
    j: () => goTo(at + 1),
    k: () => goTo(at - 1),
    ...(current && may ? { a: () => open(current.id) } : {}),
  })
  return (
    <Stack>
      <Text size="sm" c="dimmed" className="wide-only">
        {may ? said.answerKeys : words.reviews.onlyLook}
      </Text>
      {items.map((question, place) => (
        <AskedQuestion
          key={question.id}
          question={question}
          isCurrent={place === at}
          isOpen={openId === question.id}
          mayAnswer={may}
          hold={(card) => hold(question.id, card)}
          pick={() => pick(question.id)}
          open={(isOpen) => open(isOpen ? question.id : undefined)}
        />
      ))}
    </Stack>
  )
}
