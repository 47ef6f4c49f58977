import { Alert, Button, Group, Text } from '@mantine/core'
import { useInterval } from '@mantine/hooks'
import { useState } from 'react'
import { showAgo } from '../../format.ts'
import { draftWords as said } from './draft-words.ts'
import type { KeepingState } from './use-kept-draft.ts'

interface KeepingLineProps {
  state: KeepingState
  savedAt: string | undefined
}

/** Whether what is written is safe, in a line that is read out when it changes, not each second. */
export function KeepingLine({ state, savedAt }: KeepingLineProps) {
  const [, setTick] = useState(0)
  useInterval(() => setTick((count) => count + 1), 1_000, { autoInvoke: true })
  if (state === 'none') return null
  const words = state === 'kept' && savedAt ? said.kept(showAgo(savedAt)) : said.states[state]
  return (
    <Text size="xs" c={state === 'failed' || state === 'elsewhere' ? 'red' : 'dimmed'} data-keeping={state}>
      {words}
    </Text>
  )
}

interface RestoredProps {
  savedAt: string
  discard: () => void
  close: () => void
}

/** That the words of last time are here again, and the way back to what is saved. */
export const Restored = ({ savedAt, discard, close }: RestoredProps) => (
  <Alert variant="outline" color="pine" role="status" title={said.restored(showAgo(savedAt))}>
    {said.restoredNext}
    <Group mt="sm" gap="xs">
      <Button size="xs" onClick={close}>
        {said.goOn}
      </Button>
      <Button size="xs" variant="default" onClick={discard}>
        {said.throwAway}
      </Button>
    </Group>
  </Alert>
)

/** That this window is not the one in which she wrote last. */
export const Elsewhere = ({ isBusy, keepThis }: { isBusy?: boolean; keepThis: () => void }) => (
  <Alert variant="outline" color="yellow" role="alert" title={said.states.elsewhere}>
    {said.elsewhereNext}
    <Group mt="sm" gap="xs">
      <Button size="xs" onClick={() => location.reload()}>
        {said.takeOther}
      </Button>
      <Button size="xs" variant="default" loading={isBusy ?? false} onClick={keepThis}>
        {said.keepThis}
      </Button>
    </Group>
  </Alert>
)

/** Who else writes on the same template. */
export const OthersWriting = ({ others }: { others: readonly { byName: string | null; savedAt: string }[] }) =>
  others.length > 0 && (
    <Text size="sm" role="status">
      {others.map(({ byName, savedAt }) => said.writing(byName, showAgo(savedAt))).join(' ')} {said.writingNext}
    </Text>
  )
