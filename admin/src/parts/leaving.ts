import { modals } from '@mantine/modals'
import { useBlocker } from '@tanstack/react-router'
import { words } from '../words.ts'

/** Asks before a form with unsaved changes is left, also by closing the tab. */
export function useLeavingGuard(isUnsaved: boolean): void {
  useBlocker({
    enableBeforeUnload: isUnsaved,
    disabled: !isUnsaved,
    shouldBlockFn: () => new Promise<boolean>((stay) => ask(stay)),
  })
}

const ask = (stay: (answer: boolean) => void) =>
  modals.openConfirmModal({
    title: words.leaving.title,
    children: words.leaving.consequence,
    labels: { confirm: words.leaving.leave, cancel: words.leaving.stay },
    confirmProps: { color: 'red.8' },
    onConfirm: () => stay(false),
    onClose: () => stay(true),
  })
