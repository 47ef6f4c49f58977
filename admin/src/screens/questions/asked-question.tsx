import { Box, Button, Group, Stack, Text } from '@mantine/core'
import { dangol, orThrow, type Schemas } from '../../api.ts'
import { confirmThat, useDoing } from '../../parts/doing.ts'
import { Moment } from '../../parts/moments.tsx'
import { words } from '../../words.ts'
import { languageOf } from '../reviews/waiting-review.tsx'
import { AnswerForm } from './answer-form.tsx'

const said = words.questions
const own = words.reviews

interface AskedQuestionProps {
  question: Schemas['AskedQuestion']
  isCurrent: boolean
  isOpen: boolean
  mayAnswer: boolean
  hold: (card: HTMLElement | null) => void
  pick: () => void
  open: (isOpen: boolean) => void
}

/** A question that shows, what was done for it, and the shop's own answer in place. */
export function AskedQuestion(props: AskedQuestionProps) {
  const { question, isCurrent, isOpen, mayAnswer, hold, pick, open } = props
  const titleId = `asked-${question.id}`
  return (
    <Box
      component="article"
      className="surface waiting-review"
      p="lg"
      tabIndex={0}
      ref={hold}
      aria-labelledby={titleId}
      aria-current={isCurrent || undefined}
      onFocus={pick}
    >
      <Stack gap="sm">
        <Group justify="space-between" gap="xs">
          <Text size="sm" c="dimmed">
            {question.productTitle}
          </Text>
          <Text size="sm" c="dimmed" component="div">
            {said.asked} <Moment at={question.publishedAt} isRelative /> · {languageOf(question.locale)}
          </Text>
        </Group>
        <Text
          id={titleId}
          fw={600}
          dir="auto"
          lang={question.locale}
          style={{ whiteSpace: 'pre-line', overflowWrap: 'anywhere' }}
          maw={720}
        >
          {question.body}
        </Text>
        <Text size="sm" c="dimmed">
          {[
            question.author,
            question.answers > 0 ? said.answers(question.answers) : said.invited(question.invited),
            question.tells && said.tells,
          ]
            .filter(Boolean)
            .join(' · ')}
        </Text>
        {isOpen ? (
          <AnswerForm question={question} close={() => open(false)} />
        ) : (
          <Ours question={question} mayAnswer={mayAnswer} open={() => open(true)} />
        )}
      </Stack>
    </Box>
  )
}

function Ours({
  question: { id, answer },
  mayAnswer,
  open,
}: Pick<AskedQuestionProps, 'question' | 'mayAnswer'> & { open: () => void }) {
  const remove = useDoing({
    run: () => orThrow(dangol.DELETE('/api/admin/v1/questions/{id}/answer', { params: { path: { id } } })),
    done: own.answerRemoved,
    refresh: [['questions']],
  })
  return (
    <>
      {answer && (
        <Box pl="md" style={{ borderInlineStart: '2px solid var(--mantine-color-default-border)' }}>
          <Text size="xs" c="dimmed">
            {own.ours}
          </Text>
          <Text size="sm" dir="auto" lang={answer.locale} style={{ whiteSpace: 'pre-line' }} maw={720}>
            {answer.body}
          </Text>
        </Box>
      )}
      {mayAnswer && (
        <Group gap="xs">
          <Button size="sm" variant={answer ? 'default' : 'filled'} onClick={open}>
            {answer ? own.changeAnswer : said.answer}
          </Button>
          {answer && (
            <Button
              size="sm"
              variant="subtle"
              color="gray"
              loading={remove.isPending}
              onClick={() =>
                confirmThat({
                  title: own.removeAnswerTitle,
                  consequence: own.removeAnswerConsequence,
                  act: own.removeAnswer,
                  run: () => remove.mutate(),
                })
              }
            >
              {own.removeAnswer}
            </Button>
          )}
        </Group>
      )}
    </>
  )
}
