import { Button, Group, PasswordInput, Stack } from '@mantine/core'
import { useForm } from '@mantine/form'
import { dangol, orThrow } from '../../api.ts'
import { useDoing } from '../../parts/doing.ts'
import { showErrors } from '../../parts/field-errors.ts'
import { Problem } from '../../parts/states.tsx'
import { words } from '../../words.ts'
import { type Channel, channelsKey } from './channel-head.tsx'

const said = words.channels

/** The bot's token; all else Telegram tells by itself. The first time it also turns Telegram on. */
export function TelegramForm({ channel }: { channel: Channel }) {
  const isNew = !channel.secretsSet.includes('botToken')
  const form = useForm({ initialValues: { secrets: { botToken: '' } } })
  const save = useDoing({
    run: (body: { isOn: boolean; settings: object; secrets: { botToken: string } }) =>
      orThrow(
        dangol.PUT('/api/admin/v1/channels/{adapter}', {
          params: { path: { adapter: channel.adapter } },
          body: { ...body, settings: channel.settings },
        }),
      ),
    done: isNew ? said.turnedOn : said.saved,
    refresh: [channelsKey],
    isQuiet: true,
  })
  const submit = form.onSubmit(({ secrets }) => {
    const body = { isOn: isNew || channel.isOn, settings: channel.settings, secrets }
    save.mutate(body, { onError: (error) => showErrors(form, { error, body }) })
  })
  return (
    <form onSubmit={submit} noValidate>
      <Stack maw={640}>
        {save.error && Object.keys(form.errors).length === 0 && <Problem error={save.error} />}
        <PasswordInput
          label={said.botToken}
          description={isNew ? said.botTokenHint : said.botTokenSet}
          autoComplete="new-password"
          maxLength={200}
          {...form.getInputProps('secrets.botToken')}
        />
        {(isNew || form.isDirty()) && (
          <Group justify="flex-end">
            <Button type="submit" loading={save.isPending} disabled={!form.values.secrets.botToken.trim()}>
              {isNew ? said.turnOn : words.common.save}
            </Button>
          </Group>
        )}
      </Stack>
    </form>
  )
}
