import { Button, Group, Stack, Text, Title } from '@mantine/core'
import { dangol, orThrow, type BodyOf } from '../../api.ts'
import { useDoing } from '../../parts/doing.ts'
import { words } from '../../words.ts'
import type { Channel } from './channel-head.tsx'

const said = words.channels

type Subscription = NonNullable<BodyOf<'testMessageChannel'>['subscription']>

/** A message to this very browser, out and back by its push service. Nothing of the subscription is kept. */
export function TestPush({ channel }: { channel: Channel }) {
  const test = useDoing({
    run: async () => {
      const subscription = await subscribeHere(String(channel.settings['publicKey']))
      const body = { subscription, text: said.testPush }
      const params = { path: { adapter: channel.adapter } }
      return orThrow(dangol.POST('/api/admin/v1/channels/{adapter}/test', { params, body }))
    },
    done: said.tested,
  })
  return (
    <Stack gap="xs" maw={640}>
      <Title order={3}>{said.test}</Title>
      <Text size="sm" c="dimmed">
        {said.testHereHint}
      </Text>
      <Group>
        <Button variant="default" loading={test.isPending} onClick={() => test.mutate()}>
          {said.testHere}
        </Button>
      </Group>
    </Stack>
  )
}

/** @throws {Error} in words for who pressed */
async function subscribeHere(applicationServerKey: string): Promise<Subscription> {
  if (!('serviceWorker' in navigator) || !('PushManager' in window)) throw new Error(said.testUnable)
  if ((await Notification.requestPermission()) !== 'granted') throw new Error(said.testDenied)
  await navigator.serviceWorker.register('/push.js', { scope: '/' })
  const { pushManager } = await navigator.serviceWorker.ready
  const subscription = await pushManager.subscribe({ userVisibleOnly: true, applicationServerKey })
  const { endpoint, keys } = subscription.toJSON()
  return { endpoint: endpoint ?? '', keys: { p256dh: keys?.['p256dh'] ?? '', auth: keys?.['auth'] ?? '' } }
}
