import { modals } from '@mantine/modals'
import { useEffect } from 'react'
import { words } from '../words.ts'

/**
 * Keeps what is being written in a dialog: while there is something, no key, no click beside it and no closing of the
 * tab loses it by accident. `close` asks first.
 *
 * NOTE: dialogs stand outside of the router, so that going back leaves them open; nothing is to be guarded there.
 */
export function useDialogGuard(modalId: string, isUnsaved: boolean): { close: () => void } {
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
