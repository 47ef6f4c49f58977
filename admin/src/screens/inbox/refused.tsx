import { Alert, Button, Group, Text } from '@mantine/core'
import { ProblemError } from '../../api.ts'
import { showInstant } from '../../format.ts'
import { messageOf } from '../../parts/states.tsx'
import { answerWords as said } from './answer-words.ts'
import type { Detail } from './use-conversations.ts'
import { isMovedOn, type Sending } from './use-sending.ts'

interface RefusedProps {
  sending: Sending
  detail: Detail
  toNote: () => void
}

/** What can be answered here no more; words alone do not help then. */
const noWays = ['conversations/window-closed', 'conversations/she-said-stop', 'conversations/no-way-to-answer']

/** Why an answer did not leave, and what to do. */
export function Refused({ sending: { error, forget }, detail, toNote }: RefusedProps) {
  if (!error) return null
  if (isMovedOn(error)) {
    const who = (error.problem as { details?: { lastWho?: keyof typeof said.movedOnBy } }).details?.lastWho ?? 'her'
    return (
      <Alert color="yellow" variant="light" title={said.movedOn} role="alert" mb="xs" py="xs">
        <Text size="sm">
          {said.movedOnBy[who]} {said.movedOnNext}
        </Text>
      </Alert>
    )
  }
  const isNoWay = error instanceof ProblemError && noWays.includes(error.code)
  return (
    <Alert color="red" variant="light" title={said.notSent} role="alert" mb="xs" py="xs">
      <Text size="sm">{sentenceOf(error)}</Text>
      {isNoWay && (
        <OtherWays
          detail={detail}
          toNote={() => {
            forget()
            toNote()
          }}
        />
      )}
    </Alert>
  )
}

/** With the instant as people read it. */
function sentenceOf(error: unknown): string {
  const { until } = (error instanceof ProblemError ? error.problem : undefined)?.details ?? ({} as { until?: unknown })
  return typeof until === 'string' ? said.windowClosed(showInstant(until)) : messageOf(error)
}

const OtherWays = ({ detail: { email, channel }, toNote }: { detail: Detail; toNote: () => void }) => (
  <Group gap="xs" mt="xs" aria-label={said.whatToDo} role="group">
    {email && channel !== 'email' && (
      <Button size="compact-sm" variant="default" component="a" href={`mailto:${encodeURIComponent(email)}`}>
        {said.mailHer(email)}
      </Button>
    )}
    <Button size="compact-sm" variant="default" onClick={toNote}>
      {said.noteInstead}
    </Button>
  </Group>
)

/** Until when a messenger lets the shop answer, before somebody writes in vain. */
export function WindowNotice({ detail: { windowUntil } }: { detail: Detail }) {
  if (!windowUntil) return null
  const isOver = new Date(windowUntil) <= new Date()
  const until = showInstant(windowUntil)
  return (
    <Text size="xs" c={isOver ? 'error' : 'dimmed'} mb={4} role="note">
      {isOver ? said.windowClosed(until) : said.windowOpen(until)}
    </Text>
  )
}
