import { Button, Group, Radio, Stack, Text, Textarea } from '@mantine/core'
import { modals } from '@mantine/modals'
import { useState } from 'react'
import type { Schemas } from '../../api.ts'
import { words } from '../../words.ts'

type Reason = NonNullable<Schemas['ReviewDecisionWish']['reason']>

const said = words.reviews
const reasons = Object.keys(said.reasons) as Reason[]
const dialog = 'reject-review'

/** Asks for a reason of the closed list; there is none without one. */
export function askReason(reject: (reason: Reason, note: string) => void): void {
  modals.open({
    modalId: dialog,
    title: said.rejectTitle,
    children: (
      <RejectForm
        reject={(reason, note) => {
          modals.close(dialog)
          reject(reason, note)
        }}
      />
    ),
  })
}

function RejectForm({ reject }: { reject: (reason: Reason, note: string) => void }) {
  const [reason, setReason] = useState<Reason>()
  const [note, setNote] = useState('')
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        if (reason) reject(reason, note.trim())
      }}
    >
      <Stack>
        <Text size="sm" c="dimmed">
          {said.rejectAbout}
        </Text>
        <Radio.Group
          aria-label={said.rejectTitle}
          value={reason ?? null}
          onChange={(value) => setReason(reasons.find((each) => each === value))}
        >
          <Stack gap="xs">
            {reasons.map((each, at) => (
              <Radio key={each} value={each} label={said.reasons[each]} data-autofocus={at === 0 || undefined} />
            ))}
          </Stack>
        </Radio.Group>
        <Textarea
          label={said.note}
          description={said.noteHint}
          maxLength={500}
          autosize
          minRows={2}
          value={note}
          onChange={({ currentTarget }) => setNote(currentTarget.value)}
        />
        <Group justify="flex-end">
          <Button type="submit" disabled={!reason}>
            {said.reject}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
