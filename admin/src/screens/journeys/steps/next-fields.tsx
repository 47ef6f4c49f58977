import { Select, Stack, Text } from '@mantine/core'
import { useEditor } from '../editor-context.ts'
import { editorWords as said } from '../editor-words.ts'
import { connect } from '../graph/edit.ts'
import { startId } from '../graph/graph.ts'
import { inOrder, outletsAt } from '../graph/outlets.ts'
import { outletWords, spokenName } from '../graph/sentence.ts'

/** Where each way out of a step leads: the same as drawing a line, without a pointer. */
export function NextFields({ id }: { id: string }) {
  const { graph, names, change } = useEditor()
  const outlets = outletsAt(graph, id)
  if (outlets.length === 0) return null
  const steps = inOrder(graph)
    .filter((step) => step !== id || id === startId)
    .map((value) => ({ value, label: spokenName(graph, value, names) }))
  return (
    <Stack gap="xs" role="group" aria-label={said.next}>
      {outlets.length > 1 && (
        <Text size="sm" fw={600}>
          {said.next}
        </Text>
      )}
      {outlets.map(({ key, to }) => (
        <Select
          key={key}
          label={outletWords(graph.steps[id], key) || said.next}
          placeholder={said.endsThere}
          clearable={id !== startId}
          searchable
          data={steps}
          value={to && graph.steps[to] ? to : null}
          onChange={(target) => change(connect(graph, { from: id, key }, target ?? undefined))}
        />
      ))}
    </Stack>
  )
}
