import { Button, Stack } from '@mantine/core'
import { IconSparkles } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { dangol, orThrow, type Schemas } from '../../api.ts'
import { showNumber } from '../../format.ts'
import { Asked } from '../../parts/asked.tsx'
import { Part } from '../../parts/page.tsx'
import { Rows, type Column } from '../../parts/rows.tsx'
import { Empty } from '../../parts/states.tsx'
import { useMay } from '../../session.ts'
import { words } from '../../words.ts'
import { useAsked } from './asked-topics.ts'
import { Choices } from './choices.tsx'
import { askForTopic } from './own-topic-form.tsx'

type Word = Schemas['EmergingWord']

const said = words.topics
const decimal = new Intl.NumberFormat('en', { maximumFractionDigits: 1 })

/** Words that come up, from which a topic can be made. */
export function EmergingWords() {
  const may = useMay()
  const { asked } = useAsked()
  const found = useQuery({
    queryKey: ['topics', 'words', asked],
    queryFn: () => orThrow(dangol.GET('/api/admin/v1/topics/emerging-words', { params: { query: asked } })),
    placeholderData: (before) => before,
  })
  const act: Column<Word>[] = may('reviews:moderate')
    ? [{ title: words.common.actions, align: 'right', cell: ({ word }) => <Listen word={word} /> }]
    : []
  return (
    <Stack>
      <Choices />
      <Part title={said.wordsTitle} about={asked.productId ? said.wordsAboutProduct : said.wordsAboutShop} isFlush>
        <Asked query={found}>
          {({ items }) =>
            items.length === 0 ? (
              <Empty icon={IconSparkles} title={said.noWords} next={said.noWordsNext} />
            ) : (
              <Rows label={said.wordsTitle} rows={items} columns={[...columns, ...act]} keyOf={({ word }) => word} />
            )
          }
        </Asked>
      </Part>
    </Stack>
  )
}

const Listen = ({ word }: { word: string }) => (
  <Button
    size="xs"
    variant="default"
    aria-label={`${said.listen}: ${word}`}
    onClick={() => askForTopic({ name: word, words: [word] })}
  >
    {said.listen}
  </Button>
)

const columns: readonly Column<Word>[] = [
  { title: said.word, cell: ({ word }) => word },
  { title: said.here, align: 'right', cell: ({ here }) => showNumber(here) },
  { title: said.there, align: 'right', isWideOnly: true, cell: ({ there }) => showNumber(there) },
  { title: said.z, align: 'right', isWideOnly: true, cell: ({ z }) => said.zOf(decimal.format(z)) },
]
