import { Alert, Progress, Stack, Text } from '@mantine/core'
import { IconArrowsRight } from '@tabler/icons-react'
import { useEffect } from 'react'
import { queries, type Schemas } from '../../../api.ts'
import { editorWords } from '../editor-words.ts'

const said = editorWords.migration
const askEveryMs = 2_000

/** How far people have come who go on by another version; nothing once all are there. */
export function MigrationProgress({ journey }: { journey: Schemas['Journey'] }) {
  const { id, migration, liveVersion } = journey
  const isMoving = migration !== null && migration.doneAt === null
  useEffect(() => {
    if (!isMoving) return
    const asking = setInterval(() => void queries.invalidateQueries({ queryKey: ['journey', id] }), askEveryMs)
    return () => clearInterval(asking)
  }, [isMoving, id])
  if (!migration || migration.toVersion !== liveVersion) return null
  const { moved, left, toVersion } = migration
  if (!isMoving) return left > 0 ? <Alert color="yellow" variant="light" title={said.left(left)} /> : null
  const share = (100 * moved) / Math.max(1, moved + left)
  return (
    <Alert variant="light" icon={<IconArrowsRight aria-hidden />} title={said.title(toVersion)} role="status">
      <Stack gap="xs">
        <Progress value={share} aria-label={said.title(toVersion)} />
        <Text size="sm" c="var(--mantine-color-text)">
          {said.far(moved, moved + left)} {said.meanwhile}
        </Text>
      </Stack>
    </Alert>
  )
}
