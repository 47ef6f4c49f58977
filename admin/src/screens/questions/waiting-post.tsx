import { Badge, Box, Button, Group, List, Stack, Text } from '@mantine/core'
import { Moment } from '../../parts/moments.tsx'
import { words } from '../../words.ts'
import { foundIn, languageOf } from '../reviews/waiting-review.tsx'
import type { Waiting } from './decide-post.ts'

const said = words.questions

interface WaitingPostProps {
  post: Waiting
  isCurrent: boolean
  isBusy: boolean
  hold: (card: HTMLElement | null) => void
  pick: () => void
  /** Left out for who may only look. */
  acts: Readonly<Record<'publish' | 'reject', (post: Waiting) => void>> | undefined
}

/** Words that wait, what they belong to, what is known about them, and the two things that can be done. */
export function WaitingPost({ post, isCurrent, isBusy, hold, pick, acts }: WaitingPostProps) {
  const titleId = `waiting-${post.id}`
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
        <About post={post} />
        {post.question !== undefined && (
          <Text size="sm" c="dimmed" dir="auto" maw={720}>
            {said.to}: “{post.question}”
          </Text>
        )}
        <Text
          id={titleId}
          fw={600}
          dir="auto"
          lang={post.locale}
          style={{ whiteSpace: 'pre-line', overflowWrap: 'anywhere' }}
          maw={720}
        >
          {post.body}
        </Text>
        <Text size="sm" c="dimmed">
          {said.shownAs(post.author)}
        </Text>
        <Noticed post={post} />
        {acts && (
          <Group gap="xs">
            <Button size="sm" loading={isBusy} onClick={() => acts.publish(post)}>
              {said.publish}
            </Button>
            <Button size="sm" variant="default" disabled={isBusy} onClick={() => acts.reject(post)}>
              {said.reject}
            </Button>
          </Group>
        )}
      </Stack>
    </Box>
  )
}

const About = ({ post }: { post: Waiting }) => (
  <Group justify="space-between" gap="xs">
    <Group gap="xs">
      <Badge variant="light" color={post.kind === 'question' ? 'gray' : 'pine'} tt="none">
        {said.kinds[post.kind]}
      </Badge>
      {post.because !== 'new' && (
        <Badge variant="light" color="yellow.8" tt="none">
          {said.because[post.because]}
        </Badge>
      )}
      <Text size="sm" c="dimmed">
        {post.productTitle}
      </Text>
    </Group>
    <Text size="sm" c="dimmed" component="div">
      {said.since} <Moment at={post.waitingSince} isRelative /> · {languageOf(post.locale)}
    </Text>
  </Group>
)

function Noticed({ post: { marks, reports } }: { post: Waiting }) {
  if (marks.length + reports.length === 0) return null
  const { marksTitle, marks: markWords, reported, reasons } = words.reviews
  const reasonWords: Readonly<Record<string, string>> = reasons
  return (
    <Box>
      {marks.length > 0 && (
        <Text size="xs" c="dimmed">
          {marksTitle}
        </Text>
      )}
      <List size="sm">
        {marks.map(({ kind, detail }) => (
          <List.Item key={kind}>
            {markWords[kind]} {foundIn(detail)}
          </List.Item>
        ))}
        {reports.map(({ reason, count }) => (
          <List.Item key={reason}>{reported(reasonWords[reason] ?? reason, count)}</List.Item>
        ))}
      </List>
    </Box>
  )
}
