import { Anchor, Button, Group, Stack, Text, TextInput, Title } from '@mantine/core'
import { useForm } from '@mantine/form'
import { dangol, orThrow } from '../../api.ts'
import { useDoing } from '../../parts/doing.ts'
import { showErrors } from '../../parts/field-errors.ts'
import { useSession } from '../../session.ts'
import { words } from '../../words.ts'
import type { Channel } from './channel-head.tsx'

const said = words.channels

/** To the bot and back: pressing Start is answered, and whoever wrote to it can be written to. */
export function TelegramTest({ channel }: { channel: Channel }) {
  const { data: me } = useSession()
  const form = useForm({ initialValues: { to: me?.email ?? '' } })
  const test = useDoing({
    run: (body: { to: string; text: string }) =>
      orThrow(
        dangol.POST('/api/admin/v1/channels/{adapter}/test', { params: { path: { adapter: channel.adapter } }, body }),
      ),
    done: said.tested,
    isQuiet: true,
  })
  const submit = form.onSubmit(({ to }) => {
    const body = { to, text: said.telegramText }
    test.mutate(body, { onError: (error) => showErrors(form, { error, body }) })
  })
  const username = String(channel.settings['username'] ?? '')
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="xs" maw={640}>
        <Title order={3}>{said.telegramTry}</Title>
        <Text size="sm" c="dimmed">
          {said.telegramTryAbout(username)}
        </Text>
        <Anchor href={`https://t.me/${username}?start`} target="_blank" rel="noreferrer" size="sm">
          {said.telegramOpen(username)}
        </Anchor>
        <Group align="flex-start" gap="xs">
          <TextInput
            label={said.telegramTo}
            description={said.telegramToHint}
            maxLength={254}
            flex={1}
            {...form.getInputProps('to')}
          />
        </Group>
        <Group>
          <Button type="submit" variant="default" loading={test.isPending}>
            {said.telegramAct}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
