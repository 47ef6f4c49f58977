import { Button, Group, Stack, Text } from '@mantine/core'
import { modals } from '@mantine/modals'
import { type ReactNode, useEffect, useState } from 'react'
import { words } from '../words.ts'

interface DialogGuard {
  /** Asks first while there is something to lose. */
  readonly close: () => void
  /** Stands where the buttons of the dialog stood, until it is answered. */
  readonly question: ReactNode
}

/**
 * Keeps what is being written in a dialog: while there is something, no key, no click beside it and no closing of the
 * tab loses it by accident.
 *
 * NOTE: the question is part of the dialog: one of its own would take the dialog's place, and what was written with it.
 */
export function useDialogGuard(modalId: string, isUnsaved: boolean): DialogGuard {
  const [isAsked, setAsked] = useState(false)
  useEffect(() => {
    modals.updateModal({
      modalId,
      closeOnClickOutside: !isUnsaved,
      closeOnEscape: !isUnsaved,
      withCloseButton: !isUnsaved,
    })
    if (!isUnsaved) return
    const ask = (event: BeforeUnloadEvent) => event.preventDefault()
    globalThis.addEventListener('beforeunload', ask)
    return () => globalThis.removeEventListener('beforeunload', ask)
  }, [modalId, isUnsaved])
  const leave = () => modals.close(modalId)
  return {
    close: () => (isUnsaved ? setAsked(true) : leave()),
    question: isAsked && isUnsaved && <Question leave={leave} stay={() => setAsked(false)} />,
  }
}

const Question = ({ leave, stay }: { leave: () => void; stay: () => void }) => (
  <Stack gap="xs" role="alertdialog" aria-label={words.leaving.title}>
    <Text size="sm">{words.leaving.dialogConsequence}</Text>
    <Group justify="flex-end">
      <Button variant="default" onClick={leave}>
        {words.leaving.leave}
      </Button>
      <Button autoFocus onClick={stay}>
        {words.leaving.stay}
      </Button>
    </Group>
  </Stack>
)
