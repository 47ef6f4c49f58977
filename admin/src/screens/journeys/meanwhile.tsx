import { Alert, Button, Group, Stack, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { dangol, orThrow } from '../../api.ts'
import { Asked } from '../../parts/asked.tsx'
import { editorWords } from './editor-words.ts'
import type { Graph } from './graph/graph.ts'
import { graphOf } from './graph-of.ts'
import { differencesOf } from './publish/differences.ts'
import { Changes } from './publish/publish-form.tsx'
import type { JourneyNames } from './use-names.ts'

const said = editorWords.meanwhile

interface MeanwhileProps {
  id: string
  mine: Graph
  names: JourneyNames
  /** Keeps hers over the revision that she has seen now. */
  keepMine: (seen: number) => Promise<void>
}

/** Two of the staff drew on one journey: what differs, and the choice. */
export function Meanwhile({ id, mine, names, keepMine }: MeanwhileProps) {
  const theirs = useQuery({
    queryKey: ['journey', id, 'theirs'],
    queryFn: () => orThrow(dangol.GET('/api/admin/v1/journeys/{id}', { params: { path: { id } } })),
    staleTime: 0,
    gcTime: 0,
    refetchInterval: 10_000,
  })
  return (
    <Asked query={theirs} rows={3}>
      {(found) => (
        <Alert color="yellow" variant="outline" role="alert" title={said.title(found.draftByName)}>
          <Stack gap="sm">
            <Text size="sm">{said.next}</Text>
            <Changes differences={differencesOf(graphOf(found), mine, names)} />
            <Group gap="xs">
              <Button size="xs" onClick={() => location.reload()}>
                {said.takeTheirs}
              </Button>
              <Button size="xs" variant="default" onClick={() => void keepMine(found.revision).catch(() => undefined)}>
                {said.keepMine}
              </Button>
            </Group>
          </Stack>
        </Alert>
      )}
    </Asked>
  )
}
