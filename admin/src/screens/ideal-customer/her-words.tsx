import { Anchor, Button, Group, Stack, Text } from '@mantine/core'
import { IconQuote, IconRefresh } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { dangol, orThrow, queries, type Schemas } from '../../api.ts'
import { Asked } from '../../parts/asked.tsx'
import { useDoing } from '../../parts/doing.ts'
import { Moment } from '../../parts/moments.tsx'
import { Part } from '../../parts/page.tsx'
import { Rows, type Column } from '../../parts/rows.tsx'
import { Empty } from '../../parts/states.tsx'
import { useMay } from '../../session.ts'
import { idealWords } from './words.ts'

const said = idealWords.hers
type Hers = Schemas['HerReviews']
type Word = Hers['words'][number]
type Worry = Hers['worries'][number]

const key = ['ideal-customer', 'reviews'] as const

/** What her reviews teach: words that are hers, and what she speaks against, in her own sentences. */
export function HerWords() {
  const hers = useQuery({
    queryKey: key,
    queryFn: () => orThrow(dangol.GET('/api/admin/v1/ideal-customer/reviews')),
  })
  return (
    <Asked query={hers} rows={8}>
      {(found) => (
        <Stack gap="lg">
          <Source hers={found} />
          {found.words.length > 0 ? (
            <Part title={said.words} about={said.wordsAbout(found.reviews, found.others)} isFlush>
              <Rows label={said.words} rows={found.words} columns={wordColumns} keyOf={({ word }) => word} />
            </Part>
          ) : (
            <Part>
              <Empty icon={IconQuote} title={said.none} next={said.noneNext(found.reviews)} />
            </Part>
          )}
          {found.worries.length > 0 && (
            <Part title={said.worries} about={said.worriesAbout} isFlush>
              <Rows label={said.worries} rows={found.worries} columns={worryColumns} keyOf={({ topic }) => topic} />
            </Part>
          )}
        </Stack>
      )}
    </Asked>
  )
}

function Source({ hers: { segment, people, at } }: { hers: Hers }) {
  const may = useMay()
  const read = useDoing({
    run: () => orThrow(dangol.POST('/api/admin/v1/ideal-customer/reviews/read')),
    done: said.readDone,
    refresh: [['copy-check'], ['checked-copies']],
    after: (found) => queries.setQueryData(key, found),
  })
  return (
    <Group justify="space-between">
      <Text size="sm" c="dimmed">
        {at ? idealWords.segment(segment.name, people) : said.never}{' '}
        {at && (
          <>
            {said.at} <Moment at={at} isRelative />.{' '}
          </>
        )}
        <Anchor component={Link} to={`/segments/${segment.id}`} size="sm" underline="always">
          {idealWords.openSegment}
        </Anchor>
      </Text>
      {may('customers:write') && (
        <Button
          variant="default"
          leftSection={<IconRefresh size={16} aria-hidden />}
          loading={read.isPending}
          onClick={() => read.mutate(undefined)}
        >
          {said.read}
        </Button>
      )}
    </Group>
  )
}

const Sentences = ({ of }: { of: readonly string[] }) => (
  <>
    {of.map((sentence, at) => (
      <Text key={at} size="sm" component="q" display="block" c="dimmed">
        {sentence}
      </Text>
    ))}
  </>
)

/** On a phone the first sentence stands below its word. */
const First = ({ title, of }: { title: string; of: readonly string[] }) => (
  <>
    {title}
    {of[0] !== undefined && (
      <Text size="xs" component="q" c="dimmed" className="phone-only">
        {of[0]}
      </Text>
    )}
  </>
)

const wordColumns: readonly Column<Word>[] = [
  { title: said.word, cell: ({ word, sentences }) => <First title={word} of={sentences} /> },
  { title: said.here, align: 'right', cell: ({ here }) => here },
  { title: said.there, align: 'right', cell: ({ there }) => there },
  { title: said.sentence, isWideOnly: true, cell: ({ sentences }) => <Sentences of={sentences} /> },
]

const worryColumns: readonly Column<Worry>[] = [
  {
    title: said.topic,
    cell: ({ name, sentences }) => <First title={name['en'] ?? Object.values(name)[0] ?? ''} of={sentences} />,
  },
  { title: said.against, align: 'right', cell: ({ negative, mentions }) => said.of(negative, mentions) },
  { title: said.sentence, isWideOnly: true, cell: ({ sentences }) => <Sentences of={sentences} /> },
]
