import { modals } from '@mantine/modals'
import { useEffect } from 'react'
import { words } from '../words.ts'
import { useLeavingGuard } from './leaving.ts'

/**
 * Keeps what is being written in a dialog: while there is something, a key, a click beside it or a link does not close
 * it by accident. `close` asks first.
 */
export function useDialogGuard(modalId: string, isUnsaved: boolean): { close: () => void } {
  useLeavingGuard(isUnsaved)
  useEffect(() => {
    modals.updateModal({
      modalId,
      closeOnClickOutside: !isUnsaved,
      closeOnEscape: !isUnsaved,
      withCloseButton: !isUnsaved,
    })
  }, [modalId, isUnsaved])
  const close = () => {
    if (!isUnsaved) return modals.close(modalId)
    modals.openConfirmModal({
      title: words.leaving.title,
      children: words.leaving.dialogConsequence,
      labels: { confirm: words.leaving.leave, cancel: words.leaving.stay },
      confirmProps: { color: 'red.8' },
      onConfirm: () => modals.close(modalId),
    })
  }
  return { close }
}
