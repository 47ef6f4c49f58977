import { Accordion, Anchor, Group } from '@mantine/core'
import { IconRoute } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { dangol, orThrow } from '../../../api.ts'
import { Asked } from '../../../parts/asked.tsx'
import { Part } from '../../../parts/page.tsx'
import { Empty } from '../../../parts/states.tsx'
import { Status } from '../../../parts/status.tsx'
import { peopleWords } from './people-words.ts'
import { Why } from './why.tsx'
import '../journeys.css'

const said = peopleWords.explain

/** In which journeys somebody is, in which not, and why. */
export function JourneysOf({ id }: { id: string }) {
  const journeys = useQuery({
    queryKey: ['customer', id, 'journeys'],
    queryFn: () => orThrow(dangol.GET('/api/admin/v1/customers/{id}/journeys', { params: { path: { id } } })),
  })
  return (
    <Part isFlush>
      <Asked query={journeys}>
        {({ items }) =>
          items.length === 0 ? (
            <Empty icon={IconRoute} title={said.noJourneys} next={said.noJourneysNext} />
          ) : (
            <Accordion multiple>
              {items.map((one) => (
                <Accordion.Item key={one.journeyId} value={one.journeyId}>
                  <Accordion.Control>
                    <Group gap="xs">
                      {one.name}
                      {one.isIn && <Status tone="good">{said.in}</Status>}
                    </Group>
                  </Accordion.Control>
                  <Accordion.Panel>
                    <Why explained={one} />
                    <Anchor component={Link} to={`/journeys/${one.journeyId}` as string} size="sm">
                      {said.open}
                    </Anchor>
                  </Accordion.Panel>
                </Accordion.Item>
              ))}
            </Accordion>
          )
        }
      </Asked>
    </Part>
  )
}
