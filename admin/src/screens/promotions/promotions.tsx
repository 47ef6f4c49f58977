import { Button, Group, SegmentedControl, Text } from '@mantine/core'
import { IconDiscount } from '@tabler/icons-react'
import { useState } from 'react'
import { dangol, orThrow, type Schemas } from '../../api.ts'
import { showInstant, showNumber } from '../../format.ts'
import { confirmThat, useDoing } from '../../parts/doing.ts'
import { Page, Part } from '../../parts/page.tsx'
import { Paged, usePages } from '../../parts/paged.tsx'
import { Rows, type Column } from '../../parts/rows.tsx'
import { Empty } from '../../parts/states.tsx'
import { Status, type Tone } from '../../parts/status.tsx'
import { useMay } from '../../session.ts'
import { words } from '../../words.ts'
import { ruleInWords } from './rule-in-words.ts'

type Promotion = Schemas['KeptPromotion']

const states: Promotion['state'][] = ['running', 'scheduled', 'used-up', 'over']
const tones: Record<Promotion['state'], Tone> = {
  running: 'good',
  scheduled: 'waiting',
  'used-up': 'plain',
  over: 'plain',
}

/** What shoppers get off, and until when. */
export function Promotions() {
  const [state, setState] = useState<Promotion['state'] | ''>('')
  const filter = state ? { state } : {}
  const promotions = usePages(['promotions', state], (at) =>
    orThrow(dangol.GET('/api/admin/v1/promotions', { params: { query: { ...filter, ...at, limit: 30 } } })),
  )
  return (
    <Page title={words.promotions.title} about={words.promotions.about}>
      <div>
        <SegmentedControl
          aria-label={words.promotions.state}
          value={state}
          onChange={setState}
          data={[
            { value: '', label: words.common.all },
            ...states.map((value) => ({ value, label: words.promotions.states[value] })),
          ]}
        />
      </div>
      <Part isFlush>
        <Paged
          query={promotions}
          empty={<Empty icon={IconDiscount} title={words.promotions.empty} next={words.promotions.emptyNext} />}
        >
          {(items) => <Rows label={words.promotions.title} rows={items} columns={columns} keyOf={({ id }) => id} />}
        </Paged>
      </Part>
    </Page>
  )
}

const columns: readonly Column<Promotion>[] = [
  {
    title: words.promotions.name,
    cell: ({ title, rule }) => (
      <>
        <Text size="sm" fw={600}>
          {title.en ?? Object.values(title)[0]}
        </Text>
        <Text size="xs" c="dimmed">
          {ruleInWords(rule)}
        </Text>
      </>
    ),
  },
  {
    title: words.promotions.code,
    isWideOnly: true,
    cell: ({ automatic, firstCode, codeCount }) =>
      automatic ? words.promotions.automatic : [firstCode, codeCount > 1 ? `+${codeCount - 1}` : ''].join(' '),
  },
  {
    title: words.promotions.state,
    cell: ({ state }) => <Status tone={tones[state]}>{words.promotions.states[state]}</Status>,
  },
  {
    title: words.promotions.until,
    isWideOnly: true,
    cell: ({ endedAt, endsAt }) =>
      (endedAt ?? endsAt) ? showInstant(endedAt ?? endsAt ?? '') : words.promotions.noEnd,
  },
  {
    title: words.promotions.uses,
    align: 'right',
    isWideOnly: true,
    cell: ({ uses, mostUses }) => (mostUses ? `${showNumber(uses)} / ${showNumber(mostUses)}` : showNumber(uses)),
  },
  { title: words.common.actions, align: 'right', cell: (promotion) => <End promotion={promotion} /> },
]

function End({ promotion: { id, state } }: { promotion: Promotion }) {
  const may = useMay()
  const end = useDoing({
    run: () => orThrow(dangol.POST('/api/admin/v1/promotions/{id}/end', { params: { path: { id } } })),
    done: words.promotions.ended,
    refresh: [['promotions']],
  })
  if (!may('promotions:write') || state === 'over') return null
  const ask = () =>
    confirmThat({
      title: words.promotions.endTitle,
      consequence: words.promotions.endConsequence,
      act: words.promotions.end,
      run: () => end.mutate(),
    })
  return (
    <Group justify="flex-end">
      <Button size="xs" variant="default" loading={end.isPending} onClick={ask}>
        {words.promotions.end}
      </Button>
    </Group>
  )
}
