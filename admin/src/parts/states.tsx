import { Alert, Button, Center, Skeleton, Stack, Text, ThemeIcon, Title } from '@mantine/core'
import { IconAlertTriangle, IconRefresh, type Icon } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { ProblemError } from '../api.ts'
import { isPartGone } from '../new-version.tsx'
import { words } from '../words.ts'

/** What went wrong and what to do, with the request's id for whoever looks into it. */
export function Problem({ error, retry }: { error: unknown; retry?: () => void }) {
  if (isPartGone(error)) return <NewVersion />
  const requestId = error instanceof ProblemError ? error.problem?.requestId : undefined
  return (
    <Alert
      color="red"
      variant="outline"
      icon={<IconAlertTriangle />}
      title={words.problem.title}
      role="alert"
      styles={{ title: { color: 'var(--mantine-color-error)' } }}
    >
      <Stack gap="xs" align="flex-start">
        <Text size="sm">{messageOf(error)}</Text>
        {requestId && (
          <Text size="xs" c="dimmed">
            {words.problem.request(requestId)}
          </Text>
        )}
        {retry && (
          <Button size="xs" variant="default" onClick={retry}>
            {words.common.tryAgain}
          </Button>
        )}
      </Stack>
    </Alert>
  )
}

/** Stands where a part of the admin did not come: an upgrade has taken its file away. */
const NewVersion = () => (
  <Alert color="pine" variant="outline" icon={<IconRefresh />} title={words.newVersion.title} role="alert">
    <Stack gap="xs" align="flex-start">
      <Text size="sm">{words.newVersion.consequence}</Text>
      <Button size="xs" onClick={() => location.reload()}>
        {words.newVersion.reload}
      </Button>
    </Stack>
  </Alert>
)

/** The sentence for a person in an error; a lost connection has none of its own. */
export function messageOf(error: unknown): string {
  if (error instanceof ProblemError) return error.message
  if (error instanceof TypeError) return words.problem.unreachable
  return error instanceof Error ? error.message : words.problem.unknown
}

/** What stands where nothing is yet, and what to do next. */
export const Empty = (props: { icon: Icon; title: string; next?: ReactNode; action?: ReactNode }) => (
  <Center py={56} px="md">
    <Stack align="center" gap="xs" maw={440}>
      <ThemeIcon size={44} radius="xl" variant="light" color="gray">
        <props.icon size={22} stroke={1.6} />
      </ThemeIcon>
      <Title order={2} size="h3" ta="center">
        {props.title}
      </Title>
      <Text c="dimmed" size="sm" ta="center" component="div">
        {props.next}
      </Text>
      {props.action}
    </Stack>
  </Center>
)

export const Loading = ({ rows = 5 }: { rows?: number }) => (
  <Stack gap="sm" p="lg" role="status" aria-label={words.common.loading}>
    {Array.from({ length: rows }, (_, row) => (
      <Skeleton key={row} height={18} width={`${92 - (row % 3) * 14}%`} />
    ))}
  </Stack>
)
