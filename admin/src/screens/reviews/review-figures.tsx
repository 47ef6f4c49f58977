import { Stack, Table, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { dangol, orThrow, type Schemas } from '../../api.ts'
import { showNumber } from '../../format.ts'
import { Asked } from '../../parts/asked.tsx'
import { Part } from '../../parts/page.tsx'
import { useFilters } from '../../parts/search.ts'
import { words } from '../../words.ts'
import { RequestFunnel, shareOf } from './request-funnel.tsx'

type Counts = Schemas['ReviewCounts']

const said = words.reviews

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
      {!search.product && <RequestFunnel />}
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
