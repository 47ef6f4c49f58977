import { Anchor, List, Stack, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { dangol, orThrow, type Schemas } from '../../../api.ts'
import { showInstant } from '../../../format.ts'
import { Status } from '../../../parts/status.tsx'
import { graphOf } from '../graph-of.ts'
import { useJourneyNames } from '../use-names.ts'
import { RunState } from './people.tsx'
import { peopleWords } from './people-words.ts'
import { Visits } from './visits.tsx'

const said = peopleWords.explain

/** Why somebody is in a journey or not, in sentences, and every way she took through it. */
export function Why({ explained }: { explained: Schemas['JourneyExplained'] }) {
  const names = useJourneyNames()
  const journey = useQuery({
    queryKey: ['journey', explained.journeyId],
    queryFn: () =>
      orThrow(dangol.GET('/api/admin/v1/journeys/{id}', { params: { path: { id: explained.journeyId } } })),
    enabled: explained.runs.length > 0,
  })
  return (
    <Stack gap="sm">
      <div>
        <Status tone={explained.isIn ? 'good' : 'plain'}>{explained.isIn ? said.in : said.out}</Status>
      </div>
      <List size="sm" spacing={4}>
        {explained.words.map((line) => (
          <List.Item key={line}>{line}</List.Item>
        ))}
      </List>
      {explained.runs.map((run) => (
        <Stack key={run.id} gap="xs" mt="sm">
          <Text size="sm" component="div">
            <RunState run={run} />{' '}
            <Anchor component={Link} to={`/journeys/${run.journeyId}/runs/${run.id}` as string} size="sm">
              {showInstant(run.enteredAt)}
            </Anchor>
          </Text>
          {journey.data && <Visits visits={run.visits} graph={graphOf(journey.data)} names={names} />}
        </Stack>
      ))}
    </Stack>
  )
}
