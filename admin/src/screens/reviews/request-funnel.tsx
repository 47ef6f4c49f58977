import { Stack, Text, Title } from '@mantine/core'
import { IconMailQuestion } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { dangol, orThrow, type Schemas } from '../../api.ts'
import { showNumber } from '../../format.ts'
import { Asked } from '../../parts/asked.tsx'
import { Facts } from '../../parts/facts.tsx'
import { Part } from '../../parts/page.tsx'
import { type Column, Rows } from '../../parts/rows.tsx'
import { Empty } from '../../parts/states.tsx'
import { words } from '../../words.ts'

type Funnel = Schemas['ReviewRequestFunnel']
type Row = Funnel['all'] & { readonly channel?: Funnel['items'][number]['channel'] }

const said = words.reviews
const spanMs = 90 * 24 * 3_600_000

export const shareOf = (part: number, all: number): string => (all === 0 ? '–' : `${Math.round((part / all) * 100)} %`)

/** From being asked to having reviewed, by channel, and why others were not asked. */
export function RequestFunnel() {
  const [now] = useState(() => Date.now())
  const span = { from: new Date(now - spanMs).toISOString(), before: new Date(now).toISOString() }
  const funnel = useQuery({
    queryKey: ['reviews', 'requests', span.from],
    queryFn: () => orThrow(dangol.GET('/api/admin/v1/reviews/requests', { params: { query: span } })),
  })
  return (
    <Part title={said.funnel} about={said.funnelAbout} isFlush>
      <Asked query={funnel}>
        {(given) =>
          given.items.length === 0 ? (
            <Empty icon={IconMailQuestion} title={said.noFunnel} next={said.noFunnelNext} />
          ) : (
            <Stack gap="md">
              <Rows
                label={said.funnel}
                rows={rowsOf(given)}
                columns={columns}
                keyOf={({ channel }) => channel ?? 'all'}
              />
              <Stopped funnel={given} />
            </Stack>
          )
        }
      </Asked>
    </Part>
  )
}

const rowsOf = ({ items, all }: Funnel): readonly Row[] => (items.length > 1 ? [...items, all] : items)

const count = (title: string, of: (row: Row) => number): Column<Row> => ({
  title,
  cell: (row) => showNumber(of(row)),
  align: 'right',
})

const share = (title: string, of: (row: Row) => number): Column<Row> => ({
  title,
  cell: (row) => `${showNumber(of(row))} (${shareOf(of(row), row.reached)})`,
  align: 'right',
})

const columns: readonly Column<Row>[] = [
  {
    title: said.channel,
    cell: ({ channel }) => (channel ? said.channels[channel] : <strong>{said.allChannels}</strong>),
  },
  count(said.asked, ({ asked }) => asked),
  { ...count(said.reminded, ({ reminded }) => reminded), isWideOnly: true },
  { ...count(said.notArrived, ({ failed }) => failed), isWideOnly: true },
  share(said.opened, ({ opened }) => opened),
  share(said.reviewed, ({ reviewed }) => reviewed),
]

function Stopped({ funnel: { stopped } }: { funnel: Funnel }) {
  if (stopped.length === 0) return null
  return (
    <Stack gap="xs" px="lg" pb="lg">
      <Title order={3} size="h5">
        {said.stopped}
      </Title>
      <Text component="div" size="sm">
        <Facts facts={stopped.map(({ because, lines }) => [said.stoppedBecause[because], showNumber(lines)])} />
      </Text>
    </Stack>
  )
}
