import { SegmentedControl, Stack, Text } from '@mantine/core'
import { IconMailPause } from '@tabler/icons-react'
import { dangol, orThrow, type Schemas } from '../../api.ts'
import { showInstant } from '../../format.ts'
import { Moment } from '../../parts/moments.tsx'
import { Part } from '../../parts/page.tsx'
import { Paged, usePages } from '../../parts/paged.tsx'
import { Rows, type Column } from '../../parts/rows.tsx'
import { useFilters } from '../../parts/search.ts'
import { Empty } from '../../parts/states.tsx'
import { Status, type Tone } from '../../parts/status.tsx'
import { reasonIn } from './reason.ts'
import { contactWords as said } from './words.ts'

type Held = Schemas['HeldMessage']
const outcomes: Held['outcome'][] = ['waiting', 'digest', 'sent', 'withheld']
const tones: Record<Held['outcome'], Tone> = { waiting: 'waiting', digest: 'plain', sent: 'good', withheld: 'bad' }

/** Every message that did not leave when it was ordered, with its reason and what became of it. */
export function HeldMessages() {
  const { search, set } = useFilters<'outcome'>()
  const outcome = outcomes.find((one) => one === search.outcome)
  const held = usePages(['contact-budget', 'held', outcome], (at) =>
    orThrow(
      dangol.GET('/api/admin/v1/contact-budget/held', {
        params: { query: { ...at, limit: 30, ...(outcome && { outcome }) } },
      }),
    ),
  )
  return (
    <Stack gap="lg">
      <SegmentedControl
        aria-label={said.outcome}
        value={outcome ?? ''}
        onChange={(value) => set('outcome', value)}
        data={[
          { value: '', label: said.anyOutcome },
          ...outcomes.map((value) => ({ value, label: said.outcomes[value] })),
        ]}
      />
      <Part isFlush>
        <Paged
          query={held}
          empty={
            <Empty
              icon={IconMailPause}
              title={outcome ? said.noHeld : said.heldNone}
              next={outcome ? said.noHeldNext : said.heldNoneNext}
            />
          }
        >
          {(items) => (
            <Rows
              label={said.held}
              rows={items}
              columns={columns}
              keyOf={({ key }) => key}
              linkTo={({ profileId }) => `/customers/${profileId}?part=messages`}
            />
          )}
        </Paged>
      </Part>
    </Stack>
  )
}

const columns: readonly Column<Held>[] = [
  {
    title: said.automation,
    cell: ({ automation, channel }) => (
      <>
        {automation?.name ?? said.noAutomation}
        <Text size="xs" c="dimmed" component="span" display="block">
          {said.settings.channel[channel]}
        </Text>
      </>
    ),
  },
  {
    title: said.reason,
    cell: ({ reason, details, channel }) => (
      <>
        {reasonIn(reason, channel)}
        {details && (
          <Text size="xs" c="dimmed" component="span" display="block">
            {details}
          </Text>
        )}
      </>
    ),
  },
  { title: said.lastAsked, isWideOnly: true, cell: ({ lastAt }) => <Moment at={lastAt} /> },
  { title: said.until, isWideOnly: true, cell: ({ until }) => (until ? showInstant(until) : '–') },
  {
    title: said.outcome,
    align: 'right',
    cell: ({ outcome }) => <Status tone={tones[outcome]}>{said.outcomes[outcome]}</Status>,
  },
]
