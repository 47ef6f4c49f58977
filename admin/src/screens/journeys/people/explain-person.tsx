import { Button, Group, Stack, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { dangol, orThrow, type Schemas } from '../../../api.ts'
import { Asked } from '../../../parts/asked.tsx'
import { Part } from '../../../parts/page.tsx'
import { useFilters } from '../../../parts/search.ts'
import { peopleWords } from './people-words.ts'
import { PersonSearch } from './person-search.tsx'
import { Why } from './why.tsx'

const said = peopleWords.explain

/** Why somebody is in this journey or not. */
export function ExplainPerson({ journey }: { journey: Schemas['Journey'] }) {
  const { search, set } = useFilters<'person'>()
  return (
    <Part title={said.title} about={said.about}>
      {search.person ? (
        <Explained journeyId={journey.id} personId={search.person} again={() => set('person', null)} />
      ) : (
        <Stack maw={520}>
          <PersonSearch label={said.find} none={said.none} pick={({ id }) => set('person', id)} />
        </Stack>
      )}
    </Part>
  )
}

function Explained(props: { journeyId: string; personId: string; again: () => void }) {
  const { journeyId, personId, again } = props
  const explained = useQuery({
    queryKey: ['customer', personId, 'journeys', journeyId],
    queryFn: () =>
      orThrow(
        dangol.GET('/api/admin/v1/customers/{id}/journeys', {
          params: { path: { id: personId }, query: { journeyId } },
        }),
      ),
  })
  const person = useQuery({
    queryKey: ['customer', personId],
    queryFn: () => orThrow(dangol.GET('/api/admin/v1/customers/{id}', { params: { path: { id: personId } } })),
  })
  return (
    <Stack>
      <Group justify="space-between">
        <Text fw={650}>{person.data?.name ?? person.data?.email ?? ''}</Text>
        <Button size="xs" variant="default" onClick={again}>
          {said.other}
        </Button>
      </Group>
      <Asked query={explained} rows={3}>
        {({ items }) => items.map((one) => <Why key={one.journeyId} explained={one} />)}
      </Asked>
    </Stack>
  )
}
