import { Alert, Progress, Text } from '@mantine/core'
import type { Returning } from './use-returning.ts'
import { returningWords as said } from './words.ts'

/** Says that the days are being counted anew for another time zone, and how far that is. */
export function Recounting({ of }: { of: Returning['recounting'] }) {
  if (!of) return null
  const percent = of.of === 0 ? 100 : Math.floor((of.done / of.of) * 100)
  return (
    <Alert variant="outline" color="gray" title={said.recounting} role="status">
      <Text size="sm">{said.recountingAbout(percent)}</Text>
      <Progress value={percent} aria-label={said.recounting} size="sm" mt="xs" maw={480} />
    </Alert>
  )
}
