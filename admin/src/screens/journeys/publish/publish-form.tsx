import { Button, Group, List, Radio, Select, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import { dangol, orThrow, type Schemas } from '../../../api.ts'
import { useDoing } from '../../../parts/doing.ts'
import { messageOf } from '../../../parts/states.tsx'
import { notifications } from '@mantine/notifications'
import { words } from '../../../words.ts'
import { useEditor } from '../editor-context.ts'
import { editorWords } from '../editor-words.ts'
import type { Graph } from '../graph/graph.ts'
import { inOrder } from '../graph/outlets.ts'
import { spokenName, titleOf } from '../graph/sentence.ts'
import { useNumbers } from '../numbers/use-numbers.ts'
import { differencesOf, type Differences } from './differences.ts'

const said = editorWords.publish

type Mapping = Record<string, string>

/** What is new, who is in the version before, and what becomes of them. */
export function PublishForm({ journey, close }: { journey: Schemas['Journey']; close: () => void }) {
  const { graph, names } = useEditor()
  const before = journey.live?.graph as unknown as Graph | undefined
  const running = journey.live?.running ?? 0
  const [mayStay, setStay] = useState(true)
  const [mapping, setMapping] = useState<Mapping>({})
  const differences = before && differencesOf(before, graph, names)
  const publish = usePublish(journey, mayStay ? undefined : mapping, close)
  const waiting = useGoneSteps(journey.id, differences?.gone ?? [], !mayStay)
  const isMapped = mayStay || waiting.every(({ id }) => mapping[id])
  return (
    <Stack>
      {differences ? <Changes differences={differences} /> : <Text size="sm">{said.first}</Text>}
      {before && running > 0 && (
        <>
          <Text size="sm" fw={600}>
            {said.whoWaits(running)}
          </Text>
          <Radio.Group
            aria-label={said.whoWaits(running)}
            value={mayStay ? 'stay' : 'migrate'}
            onChange={(choice) => setStay(choice === 'stay')}
          >
            <Stack gap="sm">
              <Radio value="stay" label={said.stay} description={said.stayHint} />
              <Radio value="migrate" label={said.migrate} description={said.migrateHint} />
            </Stack>
          </Radio.Group>
          {!mayStay && waiting.length > 0 && (
            <MappingFields before={before} waiting={waiting} mapping={mapping} change={setMapping} />
          )}
        </>
      )}
      <Group justify="flex-end">
        <Button variant="default" onClick={close}>
          {words.common.keep}
        </Button>
        <Button data-autofocus loading={publish.isPending} disabled={!isMapped} onClick={() => publish.mutate()}>
          {said.act}
        </Button>
      </Group>
    </Stack>
  )
}

function usePublish({ id, revision }: Schemas['Journey'], mapping: Mapping | undefined, close: () => void) {
  const path = { params: { path: { id } } }
  const seen = { params: { path: { id }, query: { on: revision } } }
  return useDoing({
    run: async () => {
      await orThrow(dangol.POST('/api/admin/v1/journeys/{id}/publish', seen))
      if (!mapping) return undefined
      const body = { steps: mapping }
      return await orThrow(dangol.POST('/api/admin/v1/journeys/{id}/migrate', { ...path, body })).catch((error) => {
        notifications.show({ title: words.problem.title, message: messageOf(error), color: 'red' })
        return undefined
      })
    },
    refresh: [['journey', id], ['journeys'], ['journey-numbers', id]],
    after: (moved) => {
      const message = moved && (moved.doneAt ? said.doneMigrated(moved.moved) : said.migrating)
      notifications.show({ message: message ?? said.done, color: 'pine' })
      close()
    },
  })
}

/** What differs, in a list of words. */
export function Changes({ differences }: { differences: Differences }) {
  const { added, removed, changed, isStartChanged, areRulesChanged } = differences
  const lines = [
    ...(added.length > 0 ? [said.added(added.join(', '))] : []),
    ...(removed.length > 0 ? [said.removed(removed.join(', '))] : []),
    ...(changed.length > 0 ? [said.changed(changed.join(', '))] : []),
    ...(isStartChanged ? [said.trigger] : []),
    ...(areRulesChanged ? [said.rules] : []),
  ]
  if (lines.length === 0) return <Text size="sm">{said.same}</Text>
  return (
    <List size="sm" spacing={4}>
      {lines.map((line) => (
        <List.Item key={line}>{line}</List.Item>
      ))}
    </List>
  )
}

interface Gone {
  id: string
  count: number
}

/** Steps that are gone at which somebody waits. */
function useGoneSteps(journeyId: string, gone: readonly string[], isAsked: boolean): Gone[] {
  const numbers = useNumbers(journeyId, isAsked)
  return gone.map((id) => ({ id, count: numbers?.get(id)?.waiting ?? 0 })).filter(({ count }) => count > 0)
}

interface MappingFieldsProps {
  before: Graph
  waiting: readonly Gone[]
  mapping: Mapping
  change: (mapping: Mapping) => void
}

function MappingFields({ before, waiting, mapping, change }: MappingFieldsProps) {
  const { graph, names } = useEditor()
  const steps = inOrder(graph).map((value) => ({ value, label: spokenName(graph, value, names) }))
  return (
    <Stack gap="xs">
      <Text size="sm" fw={600}>
        {said.mapping}
      </Text>
      {waiting.map(({ id, count }) => {
        const step = before.steps[id]
        return (
          <Select
            key={id}
            label={said.mapFrom(step ? titleOf(step, names) : id, count)}
            searchable
            data={steps}
            value={mapping[id] ?? null}
            onChange={(to) => to && change({ ...mapping, [id]: to })}
          />
        )
      })}
    </Stack>
  )
}
