import { Button, Group, Modal, Select, Stack, Text } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { notifications } from '@mantine/notifications'
import { useState } from 'react'
import { dangol, orThrow, ProblemError, type Schemas } from '../../../api.ts'
import { useDoing } from '../../../parts/doing.ts'
import { messageOf } from '../../../parts/states.tsx'
import { words } from '../../../words.ts'
import { editorWords } from '../editor-words.ts'
import type { Graph } from '../graph/graph.ts'
import { inOrder } from '../graph/outlets.ts'
import { spokenName, titleOf } from '../graph/sentence.ts'
import { useJourneyNames } from '../use-names.ts'

const said = editorWords.versions

interface MovePeopleProps {
  journey: Schemas['Journey']
  version: Schemas['JourneyVersion']
}

/** Has those who go by an earlier version go on by the live one; asks where to only where somebody stands at a gone step. */
export function MovePeople({ journey, version }: MovePeopleProps) {
  const [isOpen, { open, close }] = useDisclosure()
  return (
    <>
      <Button size="xs" variant="default" onClick={open}>
        {said.move}
      </Button>
      <Modal opened={isOpen} onClose={close} title={said.moveTitle(version.version)} size="md">
        {isOpen && <MoveForm journey={journey} version={version} close={close} />}
      </Modal>
    </>
  )
}

function MoveForm({ journey, version, close }: MovePeopleProps & { close: () => void }) {
  const [steps, setSteps] = useState<Record<string, string>>({})
  const [gone, setGone] = useState<readonly string[]>([])
  const move = useDoing({
    run: () =>
      orThrow(
        dangol.POST('/api/admin/v1/journeys/{id}/migrate', {
          params: { path: { id: journey.id } },
          body: { from: version.version, steps },
        }),
      ),
    isQuiet: true,
    refresh: [['journey', journey.id], ['journey-numbers', journey.id], ['journeys']],
    after: ({ doneAt, moved }) => {
      notifications.show({ message: doneAt ? said.moved(moved) : said.moving, color: 'pine' })
      close()
    },
  })
  const asked = () =>
    move.mutate(undefined, {
      onError: (error) => {
        const steps = goneSteps(error)
        if (steps) setGone(steps)
        else notifications.show({ title: words.problem.title, message: messageOf(error), color: 'red' })
      },
    })
  return (
    <Stack>
      <Text size="sm">{said.moveAbout(version.running)}</Text>
      {gone.length > 0 && <WhereTo journey={journey} version={version} gone={gone} steps={steps} change={setSteps} />}
      <Group justify="flex-end">
        <Button variant="default" onClick={close}>
          {words.common.keep}
        </Button>
        <Button loading={move.isPending} disabled={gone.some((id) => !steps[id])} onClick={asked}>
          {said.move}
        </Button>
      </Group>
    </Stack>
  )
}

interface WhereToProps extends MovePeopleProps {
  gone: readonly string[]
  steps: Readonly<Record<string, string>>
  change: (steps: Record<string, string>) => void
}

/** For each step that is gone, the step of the live version at which its people go on. */
function WhereTo({ journey, version, gone, steps, change }: WhereToProps) {
  const names = useJourneyNames()
  const [before, after] = [version.graph as unknown as Graph, journey.live?.graph as unknown as Graph]
  const targets = inOrder(after).map((value) => ({ value, label: spokenName(after, value, names) }))
  return (
    <Stack gap="xs">
      <Text size="sm" fw={600}>
        {editorWords.publish.mapping}
      </Text>
      {gone.map((id) => {
        const step = before.steps[id]
        return (
          <Select
            key={id}
            label={step ? titleOf(step, names) : id}
            searchable
            data={targets}
            value={steps[id] ?? null}
            onChange={(to) => to && change({ ...steps, [id]: to })}
          />
        )
      })}
    </Stack>
  )
}

/** The steps at which somebody stands that the live version does not have, where that is why it was refused. */
function goneSteps(error: unknown): readonly string[] | undefined {
  if (!(error instanceof ProblemError)) return undefined
  const { steps } = (error.problem?.details ?? {}) as { steps?: readonly string[] }
  return steps && steps.length > 0 ? steps : undefined
}
