import { Badge, Button, Checkbox, Group, SegmentedControl, Select, Stack, Text, Title } from '@mantine/core'
import { IconMessageStar, IconX } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { dangol, orThrow, type Schemas } from '../../api.ts'
import { Moment } from '../../parts/moments.tsx'
import { Part } from '../../parts/page.tsx'
import { Paged, usePages } from '../../parts/paged.tsx'
import { useFilters } from '../../parts/search.ts'
import { Empty } from '../../parts/states.tsx'
import { useMay } from '../../session.ts'
import { words } from '../../words.ts'
import { ReviewPictures } from './review-pictures.tsx'
import { Reply } from './reply.tsx'
import { languageOf } from './waiting-review.tsx'

type Review = Schemas['DecidedReview']

const said = words.reviews
const states = ['published', 'rejected'] as const

/** What was decided, with its stars: they are shown from here on. */
export function Decided() {
  const { search, set } = useFilters<'state' | 'stars' | 'unanswered' | 'product' | 'review'>()
  const state = states.find((each) => each === search.state) ?? 'published'
  const stars = Number(search.stars)
  const filter = {
    state,
    ...(stars >= 1 && stars <= 5 ? { stars } : {}),
    ...(search.unanswered ? { unanswered: 'true' as const } : {}),
    ...(search.product ? { productId: search.product } : {}),
    ...(search.review ? { reviewId: search.review } : {}),
  }
  const reviews = usePages(['reviews', 'decided', filter], (at) =>
    orThrow(dangol.GET('/api/admin/v1/reviews', { params: { query: { ...filter, ...at, limit: 25 } } })),
  )
  const isFiltered = Object.keys(filter).length > 1
  return (
    <Stack>
      <Group>
        <SegmentedControl
          aria-label={said.state}
          value={state}
          onChange={(value) => set('state', value)}
          data={states.map((value) => ({ value, label: said.states[value] }))}
        />
        <Select
          aria-label={said.starsFilter}
          placeholder={said.allStars}
          clearable
          w={160}
          value={search.stars ?? null}
          onChange={(value) => set('stars', value ?? undefined)}
          data={['5', '4', '3', '2', '1'].map((value) => ({ value, label: said.stars(Number(value)) }))}
        />
        <Checkbox
          label={said.unanswered}
          checked={Boolean(search.unanswered)}
          onChange={({ currentTarget }) => set('unanswered', currentTarget.checked ? 'yes' : undefined)}
        />
        {search.review && (
          <Button variant="default" leftSection={<IconX size={16} />} onClick={() => set('review', undefined)}>
            {said.onlyReview}
          </Button>
        )}
        {search.product && (
          <Button variant="default" leftSection={<IconX size={16} />} onClick={() => set('product', undefined)}>
            {said.onlyProduct}
          </Button>
        )}
      </Group>
      <Paged
        query={reviews}
        empty={<Empty icon={IconMessageStar} title={said.none} next={isFiltered ? said.noneFiltered : said.noneNext} />}
      >
        {(items) => items.map((review) => <One key={review.id} review={review} />)}
      </Paged>
    </Stack>
  )
}

function One({ review }: { review: Review }) {
  const may = useMay()
  return (
    <Part>
      <Stack gap="xs">
        <Group justify="space-between" gap="xs">
          <Group gap="xs">
            <StarMarks stars={review.rating} />
            {review.verified && (
              <Badge variant="light" color="pine" tt="none">
                {said.verified}
              </Badge>
            )}
          </Group>
          <Text size="sm" c="dimmed" component="div">
            <Moment at={review.createdAt} /> · {languageOf(review.locale)}
          </Text>
        </Group>
        {review.title && (
          <Title order={2} size="h4" dir="auto" lang={review.locale}>
            {review.title}
          </Title>
        )}
        {review.body && (
          <Text dir="auto" lang={review.locale} style={{ whiteSpace: 'pre-line', overflowWrap: 'anywhere' }} maw={720}>
            {review.body}
          </Text>
        )}
        <ReviewPictures review={review} canDecide={may('reviews:moderate')} />
        <Text size="sm" c="dimmed">
          {review.author || said.former} ·{' '}
          <Link to="/products/$id" params={{ id: review.productId }}>
            {review.productTitle}
          </Link>
          {review.helpful > 0 && ` · ${said.helpful(review.helpful)}`}
          {review.reason && ` · ${said.because2(said.reasons[review.reason])}`} ·{' '}
          <Link to="/reviews" search={{ part: 'decisions', review: review.id }}>
            {said.decisionsOf}
          </Link>
        </Text>
        {review.state === 'published' && <Reply review={review} />}
      </Stack>
    </Part>
  )
}

/** Stars as they are read aloud and seen. */
const StarMarks = ({ stars }: { stars: number }) => (
  <Text fw={600} role="img" aria-label={said.stars(stars)}>
    {'★'.repeat(stars)}
    <Text span c="dimmed" inherit>
      {'☆'.repeat(5 - stars)}
    </Text>
  </Text>
)
