import { Button, Group, Stack, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { dangol, orThrow } from '../../api.ts'
import { showAgo } from '../../format.ts'
import { Asked } from '../../parts/asked.tsx'
import { useDoing } from '../../parts/doing.ts'
import { Part } from '../../parts/page.tsx'
import { words } from '../../words.ts'
import { deviceOf } from './device.ts'

const refresh = [['my-sessions']]

export function Sessions() {
  const sessions = useQuery({
    queryKey: ['my-sessions'],
    queryFn: () => orThrow(dangol.GET('/api/admin/v1/me/sessions')),
  })
  const end = useDoing({
    run: (id: string) => orThrow(dangol.DELETE('/api/admin/v1/me/sessions/{id}', { params: { path: { id } } })),
    done: words.account.ended,
    refresh,
  })
  const endOthers = useDoing({
    run: () => orThrow(dangol.DELETE('/api/admin/v1/me/sessions')),
    done: words.account.endedOthers,
    refresh,
  })
  return (
    <Part title={words.account.sessions}>
      <Asked query={sessions} rows={2}>
        {({ items }) => (
          <Stack>
            {items.map(({ id, device, address, usedAt, isThis }) => (
              <Group key={id} justify="space-between">
                <div>
                  <Text size="sm" fw={600}>
                    {deviceOf(device)}
                    {isThis && <Text span size="xs" c="dimmed" fw={400}>{` (${words.account.here})`}</Text>}
                  </Text>
                  <Text size="xs" c="dimmed">
                    {[words.account.used(showAgo(usedAt)), address].filter(Boolean).join(' · ')}
                  </Text>
                </div>
                {!isThis && (
                  <Button
                    size="xs"
                    variant="default"
                    aria-label={words.account.endOf(deviceOf(device))}
                    onClick={() => end.mutate(id)}
                  >
                    {words.account.end}
                  </Button>
                )}
              </Group>
            ))}
            {items.length > 1 && (
              <Group>
                <Button variant="default" loading={endOthers.isPending} onClick={() => endOthers.mutate()}>
                  {words.account.endOthers}
                </Button>
              </Group>
            )}
          </Stack>
        )}
      </Asked>
    </Part>
  )
}
