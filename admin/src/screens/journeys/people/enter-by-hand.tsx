import { Button, Group, Pill, Stack, Text } from '@mantine/core'
import { modals } from '@mantine/modals'
import { notifications } from '@mantine/notifications'
import { useState } from 'react'
import { dangol, orThrow } from '../../../api.ts'
import { useDoing } from '../../../parts/doing.ts'
import { messageOf } from '../../../parts/states.tsx'
import { nameOf } from '../../segments/segment-preview.tsx'
import { journeyWords } from '../words.ts'
import { PersonSearch, type Person } from './person-search.tsx'

const said = journeyWords.enter
const modalId = 'enter-journey'
const most = 20

/** Asks who begins the journey now. */
export const openEntering = (journeyId: string) =>
  modals.open({ modalId, title: said.title, children: <EnterByHand journeyId={journeyId} /> })

function EnterByHand({ journeyId }: { journeyId: string }) {
  const [people, setPeople] = useState<readonly Person[]>([])
  const enter = useDoing({
    run: () => enterAll(journeyId, people),
    refresh: [['journey', journeyId], ['journey-numbers', journeyId], ['journey-runs', journeyId], ['journeys']],
    after: (count) => {
      if (count > 0) notifications.show({ message: said.done(count), color: 'pine' })
      modals.close(modalId)
    },
  })
  const without = (id: string) => people.filter((one) => one.id !== id)
  return (
    <Stack>
      <Text size="sm">{said.about}</Text>
      {people.length > 0 && (
        <Group gap={6}>
          {people.map((person) => (
            <Pill key={person.id} withRemoveButton onRemove={() => setPeople(without(person.id))}>
              {nameOf(person)}
            </Pill>
          ))}
        </Group>
      )}
      <PersonSearch
        label={said.find}
        none={said.none}
        pick={(person) => setPeople([...without(person.id), person].slice(0, most))}
      />
      <Group justify="flex-end">
        <Button disabled={people.length === 0} loading={enter.isPending} onClick={() => enter.mutate()}>
          {said.act(people.length)}
        </Button>
      </Group>
    </Stack>
  )
}

/** One after the other; who is not let in is told with the reason, and keeps nobody else out. */
async function enterAll(journeyId: string, people: readonly Person[]): Promise<number> {
  let count = 0
  for (const person of people) {
    const path = { params: { path: { id: journeyId } } }
    try {
      await orThrow(dangol.POST('/api/admin/v1/journeys/{id}/runs', { ...path, body: { profileId: person.id } }))
      count += 1
    } catch (error) {
      notifications.show({ message: said.refused(nameOf(person), messageOf(error)), color: 'red', autoClose: 12_000 })
    }
  }
  return count
}
