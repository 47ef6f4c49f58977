import { Button, Group, SegmentedControl, Text } from '@mantine/core'
import { useRef } from 'react'
import { useMay } from '../../session.ts'
import { words } from '../../words.ts'
import { useReviewKeys } from '../reviews/review-keys.ts'
import { answerWords as said } from './answer-words.ts'
import { Attachments, AttachButtons } from './attachments.tsx'
import { WindowNotice, Refused } from './refused.tsx'
import { WordsField } from './words-field.tsx'
import { isEmpty, useAnswerDraft } from './use-answer-draft.ts'
import type { Detail } from './use-conversations.ts'
import { useSending } from './use-sending.ts'

/** Where an answer or a note is written. */
export function Composer({ detail }: { detail: Detail }) {
  const may = useMay()('conversations:write')
  if (!may)
    return (
      <Text size="sm" c="dimmed" p="md">
        {words.inbox.readOnly}
      </Text>
    )
  return <Writing detail={detail} />
}

function Writing({ detail }: { detail: Detail }) {
  const field = useRef<HTMLTextAreaElement>(null)
  const kept = useAnswerDraft(detail.id)
  const { draft, change } = kept
  const sending = useSending(detail, kept)
  const isNote = draft.mode === 'note'
  const go = (mode: 'answer' | 'note') => {
    change({ mode })
    field.current?.focus()
  }
  useReviewKeys({ r: () => go('answer'), n: () => go('note') })
  const send = (closes: boolean) => !isEmpty(draft) && sending.send(closes && !isNote)
  return (
    <form
      className="inbox-composer"
      data-note={isNote || undefined}
      onSubmit={(event) => {
        event.preventDefault()
        send(false)
      }}
    >
      <Refused sending={sending} detail={detail} toNote={() => go('note')} />
      {!isNote && <WindowNotice detail={detail} />}
      <WordsField detail={detail} draft={draft} change={change} field={field} send={send} />
      {!isNote && <Attachments threadId={detail.id} draft={draft} change={change} />}
      <Group justify="space-between" gap="xs" mt={6}>
        <Group gap={4} wrap="nowrap">
          <SegmentedControl
            size="xs"
            aria-label={said.mode}
            value={draft.mode}
            onChange={(mode) => go(mode === 'note' ? 'note' : 'answer')}
            data={[
              { value: 'answer', label: said.answer },
              { value: 'note', label: said.note },
            ]}
          />
          {!isNote && <AttachButtons detail={detail} draft={draft} change={change} field={field} />}
        </Group>
        <Group gap="xs" wrap="nowrap" ml="auto">
          {!isNote && (
            <Button
              size="xs"
              variant="default"
              disabled={isEmpty(draft) || sending.isPending}
              onClick={() => send(true)}
            >
              {said.sendAndClose}
            </Button>
          )}
          <Button type="submit" size="xs" disabled={isEmpty(draft)} loading={sending.isPending}>
            {isNote ? said.keep : said.send}
          </Button>
        </Group>
      </Group>
    </form>
  )
}
