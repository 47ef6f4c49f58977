import { Stack, Table, Text } from '@mantine/core'
import { IconMailQuestion } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { dangol, orThrow, type Schemas } from '../../api.ts'
import { showNumber } from '../../format.ts'
import { Asked } from '../../parts/asked.tsx'
import { Part } from '../../parts/page.tsx'
import { Rows, type Column } from '../../parts/rows.tsx'
import { useFilters } from '../../parts/search.ts'
import { Empty } from '../../parts/states.tsx'
import { words } from '../../words.ts'

type Counts = Schemas['ReviewCounts']
type Funnel = Schemas['ReviewRequestFunnel']

const said = words.reviews
const spanMs = 90 * 24 * 3_600_000

/** The public counts, and what comes of asking buyers. */
export function ReviewFigures() {
  const { search } = useFilters<'product'>()
  const query = search.product ? { productId: search.product } : {}
  const counts = useQuery({
    queryKey: ['reviews', 'counts', query],
    queryFn: () => orThrow(dangol.GET('/api/admin/v1/reviews/counts', { params: { query } })),
  })
  return (
    <Stack>
      <Part title={search.product ? said.ofProduct : said.counts} about={said.countsAbout}>
        <Asked query={counts}>{(given) => <ByStars counts={given} />}</Asked>
      </Part>
      {!search.product && <Asking />}
    </Stack>
  )
}

function ByStars({ counts }: { counts: Counts }) {
  const sum = (numbers: readonly number[]) => numbers.reduce((total, each) => total + each, 0)
  const rows = [
    ...[5, 4, 3, 2, 1].map((stars) => ({
      name: said.stars(stars),
      shown: counts.published[stars - 1] ?? 0,
      rejected: counts.rejected[stars - 1] ?? 0,
    })),
    { name: said.sum, shown: sum(counts.published), rejected: sum(counts.rejected) },
  ]
  return (
    <Stack gap="sm">
      <div className="rows">
        <Table aria-label={said.counts} maw={560}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{said.starsColumn}</Table.Th>
              <Table.Th ta="right">{said.shownColumn}</Table.Th>
              <Table.Th ta="right">{said.rejectedColumn}</Table.Th>
              <Table.Th ta="right">{said.share}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {rows.map(({ name, shown, rejected }) => (
              <Table.Tr key={name}>
                <Table.Td>{name}</Table.Td>
                <Table.Td ta="right">{showNumber(shown)}</Table.Td>
                <Table.Td ta="right">{showNumber(rejected)}</Table.Td>
                <Table.Td ta="right">{shareOf(rejected, shown + rejected)}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </div>
      <Text size="sm" c="dimmed">
        {said.waiting(counts.waiting)}
      </Text>
    </Stack>
  )
}

const shareOf = (part: number, all: number): string => (all === 0 ? '–' : `${Math.round((part / all) * 100)} %`)

function Asking() {
  const [now] = useState(() => Date.now())
  const span = { from: new Date(now - spanMs).toISOString(), before: new Date(now).toISOString() }
  const funnel = useQuery({
    queryKey: ['reviews', 'requests', span.from],
    queryFn: () => orThrow(dangol.GET('/api/admin/v1/reviews/requests', { params: { query: span } })),
  })
  return (
    <Part title={said.funnel} about={said.funnelAbout} isFlush>
      <Asked query={funnel}>
        {({ items }) =>
          items.length === 0 ? (
            <Empty icon={IconMailQuestion} title={said.noFunnel} next={said.noFunnelNext} />
          ) : (
            <Rows label={said.funnel} rows={items} columns={funnelColumns} keyOf={({ channel }) => channel} />
          )
        }
      </Asked>
    </Part>
  )
}

const funnelColumns: readonly Column<Funnel>[] = [
  { title: said.channel, cell: ({ channel }) => said.channels[channel] },
  { title: said.asked, cell: ({ asked }) => showNumber(asked), align: 'right' },
  { title: said.reminded, cell: ({ reminded }) => showNumber(reminded), align: 'right' },
  {
    title: said.opened,
    cell: ({ opened, asked }) => `${showNumber(opened)} (${shareOf(opened, asked)})`,
    align: 'right',
  },
  {
    title: said.reviewed,
    cell: ({ reviewed, asked }) => `${showNumber(reviewed)} (${shareOf(reviewed, asked)})`,
    align: 'right',
  },
]
