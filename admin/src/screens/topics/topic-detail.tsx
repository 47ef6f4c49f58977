import { Button, Stack } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { dangol, orThrow, type Schemas } from '../../api.ts'
import { showNumber } from '../../format.ts'
import { Asked } from '../../parts/asked.tsx'
import { Part } from '../../parts/page.tsx'
import { Rows, type Column } from '../../parts/rows.tsx'
import { words } from '../../words.ts'
import { nameOf, showShare, useAsked } from './asked-topics.ts'
import { Sentences } from './sentences.tsx'
import { WeekChart } from './week-chart.tsx'

type Topic = Schemas['TopicFigures']['topics'][number]
type Place = Schemas['TopicPlace']

const said = words.topics

/** One topic: how it went, where it is said, and in which words. */
export function TopicDetail({ topic }: { topic: Topic }) {
  const { set } = useAsked()
  const name = nameOf(topic.name)
  const close = (
    <Button variant="default" size="xs" leftSection={<IconX size={14} />} onClick={() => set('topic', undefined)}>
      {said.close}
    </Button>
  )
  return (
    <Stack className="topic-detail" aria-live="polite">
      <Part
        title={name}
        about={said.counts(showNumber(topic.positive), showNumber(topic.negative), showNumber(topic.reviews))}
        actions={close}
      >
        <WeekChart name={name} weeks={topic.weeks} />
      </Part>
      <Places topic={topic.topic} />
      <Sentences topic={topic.topic} />
    </Stack>
  )
}

function Places({ topic }: { topic: string }) {
  const { asked } = useAsked()
  const places = useQuery({
    queryKey: ['topics', 'places', topic, asked],
    queryFn: () =>
      orThrow(dangol.GET('/api/admin/v1/topics/{topic}/places', { params: { path: { topic }, query: asked } })),
    placeholderData: (before) => before,
  })
  const isProduct = asked.productId !== undefined
  const title = isProduct ? said.variantsTitle : said.productsTitle
  return (
    <Part title={title} isFlush>
      <Asked query={places} rows={3}>
        {({ items }) => (
          <Rows
            label={title}
            rows={items.slice(0, 10)}
            columns={columnsFor(isProduct)}
            keyOf={({ id }) => id ?? 'none'}
            isDense
            {...(isProduct
              ? {}
              : { linkTo: ({ id }: Place) => `/topics?product=${id}&topic=${topic}&days=${asked.days}` })}
          />
        )}
      </Asked>
    </Part>
  )
}

const columnsFor = (isProduct: boolean): readonly Column<Place>[] => [
  {
    title: isProduct ? said.variant : said.product,
    cell: ({ id, title }) => title || (id === null ? said.noVariant : isProduct ? said.variant : said.gone),
  },
  { title: said.reviews, align: 'right', cell: ({ reviews }) => showNumber(reviews) },
  {
    title: said.positive,
    align: 'right',
    isWideOnly: true,
    cell: ({ positive, reviews }) => showShare(positive, reviews),
  },
  { title: said.againstShare, align: 'right', cell: ({ negative, reviews }) => showShare(negative, reviews) },
]
