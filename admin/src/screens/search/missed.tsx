import { Button, Stack, Text } from '@mantine/core'
import { IconMoodSmile } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { dangol, orThrow, type Schemas } from '../../api.ts'
import { showNumber } from '../../format.ts'
import { Asked } from '../../parts/asked.tsx'
import { Moment } from '../../parts/moments.tsx'
import { Part } from '../../parts/page.tsx'
import { Rows, type Column } from '../../parts/rows.tsx'
import { Empty } from '../../parts/states.tsx'
import { Status } from '../../parts/status.tsx'
import { useMay } from '../../session.ts'
import { words } from '../../words.ts'
import { askForSynonyms, useSynonyms, wordsIn } from './synonyms.ts'

type Term = Schemas['SearchTerm']

const said = words.searches
const percent = new Intl.NumberFormat('en', { style: 'percent', maximumFractionDigits: 1 })

/** The words that find nothing, most looked for first. */
export function Missed() {
  const missed = useQuery({
    queryKey: ['searches', 'missed'],
    queryFn: () => orThrow(dangol.GET('/api/admin/v1/searches/without-result')),
  })
  const columns = useColumns()
  return (
    <Asked query={missed}>
      {({ items, searches, withoutResult }) => (
        <Stack>
          {searches > 0 && (
            <Text size="sm">
              {said.rate(showNumber(withoutResult), showNumber(searches), percent.format(withoutResult / searches))}
            </Text>
          )}
          <Part isFlush>
            {items.length === 0 ? (
              <Empty
                icon={IconMoodSmile}
                title={searches > 0 ? said.none : said.noneYet}
                next={searches > 0 ? said.noneNext : said.noneYetNext}
              />
            ) : (
              <Rows label={said.tabs.missed} rows={items} columns={columns} keyOf={({ term }) => term} />
            )}
          </Part>
        </Stack>
      )}
    </Asked>
  )
}

function useColumns(): readonly Column<Term>[] {
  const may = useMay()
  const synonyms = useSynonyms()
  const leading = new Set(synonyms.data?.items.flatMap((set) => set.words.map((word) => word.toLowerCase())))
  const isExplained = (term: string) => wordsIn(term).some((word) => leading.has(word))
  return [
    {
      title: said.term,
      cell: ({ term }) => (
        <Text size="sm" fw={600} style={{ overflowWrap: 'anywhere' }}>
          {term}
        </Text>
      ),
    },
    { title: said.times, align: 'right', cell: ({ searches }) => showNumber(searches) },
    { title: said.last, isWideOnly: true, cell: ({ lastAt }) => <Moment at={lastAt} isRelative /> },
    {
      title: words.common.actions,
      align: 'right',
      cell: ({ term }) =>
        isExplained(term) ? (
          <span title={said.explainedHint}>
            <Status tone="good">{said.explained}</Status>
          </span>
        ) : (
          may('catalog:write') && (
            <Button
              size="xs"
              variant="default"
              aria-label={said.makeSynonymFor(term)}
              onClick={() => askForSynonyms({ term })}
            >
              {said.makeSynonym}
            </Button>
          )
        ),
    },
  ]
}
