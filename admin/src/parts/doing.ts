import { modals } from '@mantine/modals'
import { notifications } from '@mantine/notifications'
import { useMutation, type QueryKey } from '@tanstack/react-query'
import { queries } from '../api.ts'
import { words } from '../words.ts'
import { messageOf } from './states.tsx'

interface DoingOptions<Input, Output> {
  run: (input: Input) => Promise<Output>
  /** What to say when it is done. */
  done?: string
  /** What is out of date then. */
  refresh?: readonly QueryKey[]
  after?: (output: Output, input: Input) => void
  /** When a form shows the no beside its fields. */
  isQuiet?: boolean
}

/** Does something in the shop, says that it is done or why not, and reads anew what changed. */
export function useDoing<Input = void, Output = unknown>(options: DoingOptions<Input, Output>) {
  const { run, done, refresh = [], after, isQuiet } = options
  return useMutation({
    mutationFn: run,
    onSuccess: (output, input) => {
      for (const queryKey of refresh) void queries.invalidateQueries({ queryKey })
      if (done) notifications.show({ message: done, color: 'pine' })
      after?.(output, input)
    },
    onError: (error) => {
      if (isQuiet) return
      notifications.show({ title: words.problem.title, message: messageOf(error), color: 'red', autoClose: 12_000 })
    },
  })
}

/** Asks before what cannot be undone. */
export function confirmThat(ask: { title: string; consequence: string; act: string; run: () => void }): void {
  modals.openConfirmModal({
    title: ask.title,
    children: ask.consequence,
    labels: { confirm: ask.act, cancel: words.common.keep },
    confirmProps: { color: 'red.8' },
    onConfirm: ask.run,
  })
}
