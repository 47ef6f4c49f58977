import { Badge, Box, Button, Group, List, Stack, Text, Title, Tooltip } from '@mantine/core'
import { Moment } from '../../parts/moments.tsx'
import { useSession } from '../../session.ts'
import { words } from '../../words.ts'
import { ReviewPictures } from './review-pictures.tsx'
import type { Waiting } from './decide.ts'

const said = words.reviews

interface WaitingReviewProps {
  review: Waiting
  place: number
  isCurrent: boolean
  hold: (card: HTMLElement | null) => void
  pick: () => void
  /** Left out for who may only look. */
  acts: Readonly<Record<'publish' | 'reject' | 'refer', (review: Waiting) => void>> | undefined
}

/** Words that wait, what is known about them, and the three things that can be done. */
export function WaitingReview({ review, place, isCurrent, hold, pick, acts }: WaitingReviewProps) {
  const { data: me } = useSession()
  const isMine = review.notBy !== undefined && review.notBy === me?.id
  const titleId = `waiting-${review.id}`
  return (
    <Box
      component="article"
      className="surface waiting-review"
      p="lg"
      tabIndex={0}
      ref={hold}
      aria-labelledby={titleId}
      aria-current={isCurrent || undefined}
      onFocus={pick}
    >
      <Stack gap="sm">
        <About review={review} place={place} />
        <Title order={2} size="h4" id={titleId} dir="auto" lang={review.locale}>
          {review.title || said.noTitle}
        </Title>
        <Text dir="auto" lang={review.locale} style={{ whiteSpace: 'pre-line', overflowWrap: 'anywhere' }} maw={720}>
          {review.body}
        </Text>
        <ReviewPictures review={review} canDecide={acts !== undefined && !isMine} />
        <Noticed review={review} />
        {acts && isMine && (
          <Text size="sm" c="dimmed">
            {said.yours}
          </Text>
        )}
        {acts && !isMine && (
          <Group gap="xs">
            <Button size="sm" onClick={() => acts.publish(review)}>
              {said.publish}
            </Button>
            <Button size="sm" variant="default" onClick={() => acts.reject(review)}>
              {said.reject}
            </Button>
            <Tooltip label={said.referHint}>
              <Button size="sm" variant="subtle" color="gray" onClick={() => acts.refer(review)}>
                {said.refer}
              </Button>
            </Tooltip>
          </Group>
        )}
      </Stack>
    </Box>
  )
}

/** Of which product, since when, why and in which language. */
const About = ({ review, place }: { review: Waiting; place: number }) => (
  <>
    <Group justify="space-between" gap="xs">
      <Text size="sm" c="dimmed">
        {said.count(place)} · {review.productTitle}
      </Text>
      <Text size="sm" c="dimmed" component="div">
        {said.waits} <Moment at={review.waitingSince} isRelative /> · {said.language} {languageOf(review.locale)}
      </Text>
    </Group>
    <Group gap="xs">
      <Badge variant="light" color={review.because === 'new' ? 'gray' : 'yellow.8'} tt="none">
        {said.because[review.because]}
      </Badge>
      {review.mediaIds.length > 0 && (
        <Text size="sm" c="dimmed">
          {said.pictures(review.mediaIds.length)}
        </Text>
      )}
    </Group>
  </>
)

function Noticed({ review: { marks, reports } }: { review: Waiting }) {
  if (marks.length + reports.length === 0) return null
  const reasons: Readonly<Record<string, string>> = said.reasons
  return (
    <Box>
      {marks.length > 0 && (
        <Text size="xs" c="dimmed">
          {said.marksTitle}
        </Text>
      )}
      <List size="sm">
        {marks.map(({ kind, detail }) => (
          <List.Item key={kind}>
            {said.marks[kind]} {foundIn(detail)}
          </List.Item>
        ))}
        {reports.map(({ reason, count }) => (
          <List.Item key={reason}>{said.reported(reasons[reason] ?? reason, count)}</List.Item>
        ))}
      </List>
    </Box>
  )
}

/** The words or kinds that were found, or how many, where a mark names them. */
export function foundIn(detail: Readonly<Record<string, unknown>>): string {
  const found = [detail['words'], detail['found']].flat().filter((each) => typeof each === 'string')
  if (found.length > 0) return `(${found.join(', ')})`
  const many = [detail['others'], detail['count'], detail['characters']].find((each) => typeof each === 'number')
  return many === undefined ? '' : `(${many.toLocaleString('en')})`
}

const languages = new Intl.DisplayNames(['en'], { type: 'language' })

export function languageOf(locale: string): string {
  try {
    return languages.of(locale) ?? locale
  } catch {
    return locale
  }
}
