import { List, Stack, Table, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { dangol, orThrow, type Schemas } from '../../api.ts'
import { showNumber } from '../../format.ts'
import { Asked } from '../../parts/asked.tsx'
import { Part } from '../../parts/page.tsx'
import { words } from '../../words.ts'

const said = words.questions
const kinds = ['question', 'answer'] as const

export const useQuestionCounts = () =>
  useQuery({
    queryKey: ['questions', 'counts'],
    queryFn: () => orThrow(dangol.GET('/api/admin/v1/questions/counts')),
    refetchInterval: 60_000,
  })

/** What was shown and what not, and why: the numbers that everybody sees. */
export const QuestionFigures = () => (
  <Part title={said.counts} about={said.countsAbout}>
    <Asked query={useQuestionCounts()}>{(counts) => <Counted counts={counts} />}</Asked>
  </Part>
)

function Counted({ counts }: { counts: Schemas['QuestionCounts'] }) {
  const reasonWords: Readonly<Record<string, string>> = words.reviews.reasons
  const reasons = Object.entries(counts.reasons)
  return (
    <Stack gap="sm">
      <Table aria-label={said.counts} maw={480}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{said.kind}</Table.Th>
            <Table.Th ta="right">{said.shownColumn}</Table.Th>
            <Table.Th ta="right">{said.rejectedColumn}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {kinds.map((kind) => (
            <Table.Tr key={kind}>
              <Table.Td>{said.sums[kind]}</Table.Td>
              <Table.Td ta="right">{showNumber(counts.published[kind])}</Table.Td>
              <Table.Td ta="right">{showNumber(counts.rejected[kind])}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      <Text size="sm">{said.waiting(counts.waiting)}</Text>
      {reasons.length > 0 && (
        <>
          <Text size="sm" c="dimmed">
            {said.why}
          </Text>
          <List size="sm">
            {reasons.map(([reason, count]) => (
              <List.Item key={reason}>
                {reasonWords[reason] ?? reason}: {showNumber(count)}
              </List.Item>
            ))}
          </List>
        </>
      )}
    </Stack>
  )
}
