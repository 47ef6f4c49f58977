import { Alert, Button, Group, NumberInput, Pill, Select, Stack, Text } from '@mantine/core'
import { IconPlayerTrackNext } from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { dangol, orThrow, type BodyOf, type Schemas } from '../../../api.ts'
import { Part } from '../../../parts/page.tsx'
import { Loading, Problem } from '../../../parts/states.tsx'
import { useSegments } from '../../segments/use-names.ts'
import { nameOf } from '../../segments/segment-preview.tsx'
import { graphOf } from '../graph-of.ts'
import { checkGraph } from '../graph/checks.ts'
import { PersonSearch, type Person } from '../people/person-search.tsx'
import { Played } from './played.tsx'
import { playWords as said } from './play-words.ts'

type Assumption = keyof typeof said.assumptions

/** Plays a journey forward on people of the shop: who would get what and when. */
export function PlayForward({ journey }: { journey: Schemas['Journey'] }) {
  const [asked, setAsked] = useState<Asked>({
    people: 200,
    chosen: undefined,
    segment: undefined,
    days: 60,
    assume: 'all',
  })
  const graph = graphOf(journey)
  const isComplete = checkGraph(graph).every(({ isHint }) => isHint)
  const play = useMutation({
    mutationFn: () => {
      const { people, chosen, segment, days, assume } = asked
      const body = {
        ...{ journeyId: journey.id, days, assume, people },
        ...(segment && { segmentId: segment }),
        ...(chosen && chosen.length > 0 && { profileIds: chosen.map(({ id }) => id) }),
      } as BodyOf<'playJourney'>
      return orThrow(dangol.POST('/api/admin/v1/journeys/play', { body }))
    },
  })
  return (
    <Stack gap="lg">
      <Part title={said.title} about={said.about}>
        <Stack gap="md">
          <AskFields asked={asked} change={setAsked} />
          {isComplete ? (
            <div>
              <Button
                leftSection={<IconPlayerTrackNext size={17} aria-hidden />}
                loading={play.isPending}
                disabled={asked.chosen?.length === 0 || asked.segment === ''}
                onClick={() => play.mutate()}
              >
                {play.data ? said.again : said.act}
              </Button>
            </div>
          ) : (
            <Alert color="yellow" variant="light">
              <Text size="sm" c="var(--mantine-color-text)">
                {said.mendFirst}
              </Text>
            </Alert>
          )}
        </Stack>
      </Part>
      {play.isPending && <Loading />}
      {play.error && <Problem error={play.error} />}
      {play.data && !play.isPending && <Played played={play.data} graph={graph} />}
    </Stack>
  )
}

interface Asked {
  people: number
  chosen: readonly Person[] | undefined
  /** Empty until one is chosen. */
  segment: string | undefined
  days: number
  assume: Assumption
}

function AskFields({ asked, change }: { asked: Asked; change: (asked: Asked) => void }) {
  const { people, chosen, days, assume } = asked
  return (
    <>
      <Group align="flex-end" gap="md">
        <AskWhom asked={asked} change={change} />
        {!chosen && (
          <NumberInput
            label={said.count}
            min={1}
            max={1_000}
            clampBehavior="strict"
            allowDecimal={false}
            w={110}
            value={people}
            onChange={(count) => change({ ...asked, people: Number(count) || 1 })}
          />
        )}
        <NumberInput
          label={said.days}
          min={1}
          max={400}
          clampBehavior="strict"
          allowDecimal={false}
          w={110}
          value={days}
          onChange={(count) => change({ ...asked, days: Number(count) || 1 })}
        />
        <Select
          label={said.assume}
          allowDeselect={false}
          flex="1 1 280px"
          maw={440}
          data={Object.entries(said.assumptions).map(([value, label]) => ({ value, label }))}
          value={assume}
          onChange={(next) => next && change({ ...asked, assume: next as Assumption })}
        />
      </Group>
      {chosen && <Chosen chosen={chosen} change={(next) => change({ ...asked, chosen: next })} />}
    </>
  )
}

function AskWhom({ asked, change }: { asked: Asked; change: (asked: Asked) => void }) {
  const { chosen, segment } = asked
  const segments = useSegments()
  return (
    <>
      <Select
        label={said.people}
        allowDeselect={false}
        data={Object.entries(said.samples).map(([value, label]) => ({ value, label }))}
        value={chosen ? 'chosen' : segment === undefined ? 'some' : 'segment'}
        onChange={(sample) =>
          change({
            ...asked,
            chosen: sample === 'chosen' ? [] : undefined,
            segment: sample === 'segment' ? '' : undefined,
          })
        }
      />
      {segment !== undefined && (
        <Select
          label={said.segment}
          searchable
          required
          data={(segments.data?.items ?? []).map(({ id, name }) => ({ value: id, label: name }))}
          value={segment || null}
          onChange={(next) => change({ ...asked, segment: next ?? '' })}
        />
      )}
    </>
  )
}

const Chosen = ({ chosen, change }: { chosen: readonly Person[]; change: (chosen: readonly Person[]) => void }) => (
  <Stack gap="xs" maw={520}>
    <Group gap={6}>
      {chosen.map((person) => (
        <Pill key={person.id} withRemoveButton onRemove={() => change(chosen.filter(({ id }) => id !== person.id))}>
          {nameOf(person)}
        </Pill>
      ))}
    </Group>
    <PersonSearch
      label={said.find}
      none={said.nobodyFound}
      pick={(person) => change([...chosen.filter(({ id }) => id !== person.id), person].slice(0, 100))}
    />
  </Stack>
)
