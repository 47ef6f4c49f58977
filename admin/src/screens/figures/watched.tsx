import { Anchor, Group, Image, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { dangol, orThrow, type Schemas } from '../../api.ts'
import { Asked } from '../../parts/asked.tsx'
import { Part } from '../../parts/page.tsx'
import { Rows, type Column } from '../../parts/rows.tsx'
import { words } from '../../words.ts'
import { Share } from './shares.tsx'

const said = words.figures.watched

type Watched = Schemas['VideoFigures']['videos'][number]

/** How far each video is watched: where most of them stop looking is where it grows long. */
export function WatchedVideos({ days }: { days: number }) {
  const videos = useQuery({
    queryKey: ['video-figures', days],
    queryFn: () => orThrow(dangol.GET('/api/admin/v1/video-figures', { params: { query: { days } } })),
  })
  return (
    <Asked query={videos} rows={3}>
      {({ videos: watched }) => (
        <Part title={said.title} about={said.about} isFlush={watched.length > 0}>
          {watched.length === 0 ? (
            <Text size="sm" c="dimmed">
              {said.nothing}
            </Text>
          ) : (
            <Rows label={said.title} rows={watched} columns={columns} keyOf={({ mediaId }) => mediaId} />
          )}
        </Part>
      )}
    </Asked>
  )
}

const columns: Column<Watched>[] = [
  { title: said.what, cell: (video) => <Face video={video} /> },
  { title: said.begun, align: 'right', cell: ({ views }) => views[0] },
  ...said.seen.map((title, at): Column<Watched> => ({
    title,
    isWideOnly: at % 2 === 0,
    cell: ({ views }) => <Share of={shareOf(views[at + 1], views[0])} />,
  })),
]

function Face({ video: { posterUrl, products } }: { video: Watched }) {
  const product = products[0]
  return (
    <Group gap="sm" wrap="nowrap">
      <Image src={posterUrl} alt="" w={64} h={40} radius="sm" fit="cover" fallbackSrc={grey} />
      {product ? (
        <Anchor component={Link} to={`/products/${product.id}`} size="sm">
          {product.title['en'] ?? Object.values(product.title)[0]}
        </Anchor>
      ) : (
        <Text size="sm">{said.ofCustomer}</Text>
      )}
    </Group>
  )
}

const grey = 'data:image/gif;base64,R0lGODlhAQABAIAAAMzMzAAAACH5BAAAAAAALAAAAAABAAEAAAICRAEAOw=='

/** Every view is counted, so the share is the share; its doubt is nought. */
const shareOf = (count = 0, of = 0) => {
  const share = of === 0 ? 0 : Math.min(1, count / of)
  return { count, of, share, low: share, high: share }
}
