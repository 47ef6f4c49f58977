import { Button, Group, NumberInput, PasswordInput, Stack, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { dangol, orThrow } from '../../api.ts'
import { useDoing } from '../../parts/doing.ts'
import { showErrors } from '../../parts/field-errors.ts'
import { SaveBar } from '../../parts/save-bar.tsx'
import { Problem } from '../../parts/states.tsx'
import { words } from '../../words.ts'
import { type Channel, channelsKey } from './channel-head.tsx'
import { TwilioSenders } from './twilio-senders.tsx'

const said = words.channels

/** What stands in the form, as the shop keeps it. */
export interface TwilioValues {
  settings: {
    accountSid: string
    senders: { country: string; from: string }[]
    mostParts: number
    freeOptOutNumber: string
  }
  secrets: { authToken: string }
}

const valuesOf = ({ settings }: Channel): TwilioValues => {
  const given = settings as Partial<TwilioValues['settings']>
  return {
    settings: {
      accountSid: given.accountSid ?? '',
      senders: given.senders ?? [{ country: '*', from: '' }],
      mostParts: given.mostParts ?? 3,
      freeOptOutNumber: given.freeOptOutNumber ?? '',
    },
    secrets: { authToken: '' },
  }
}

const bodyOf = ({ settings, secrets }: TwilioValues, isOn: boolean) => ({
  isOn,
  settings: { ...settings, freeOptOutNumber: settings.freeOptOutNumber.trim() || undefined },
  ...(secrets.authToken && { secrets }),
})

/** The account at Twilio, who sends where, and what a text may cost. The first time it also turns texts on. */
export function TwilioForm({ channel }: { channel: Channel }) {
  const isNew = channel.secretsSet.length === 0
  const form = useForm<TwilioValues>({ initialValues: valuesOf(channel) })
  const save = useDoing({
    run: (body: ReturnType<typeof bodyOf>) =>
      orThrow(dangol.PUT('/api/admin/v1/channels/{adapter}', { params: { path: { adapter: channel.adapter } }, body })),
    done: isNew ? said.turnedOn : said.saved,
    refresh: [channelsKey],
    isQuiet: true,
  })
  const submit = form.onSubmit((values) => {
    const body = bodyOf(values, isNew || channel.isOn)
    save.mutate(body, { onError: (error) => showErrors(form, { error, body }) })
  })
  return (
    <form onSubmit={submit} noValidate>
      <Stack maw={640}>
        {save.error && Object.keys(form.errors).length === 0 && <Problem error={save.error} />}
        <TextInput
          label={said.accountSid}
          description={said.accountSidHint}
          maxLength={34}
          autoComplete="off"
          {...form.getInputProps('settings.accountSid')}
        />
        <PasswordInput
          label={said.authToken}
          description={isNew ? said.authTokenHint : said.authTokenSet}
          autoComplete="new-password"
          maxLength={500}
          {...form.getInputProps('secrets.authToken')}
        />
        <TwilioSenders form={form} />
        <NumberInput
          label={said.mostParts}
          description={said.mostPartsHint}
          min={1}
          max={10}
          maw={320}
          {...form.getInputProps('settings.mostParts')}
        />
        <TextInput
          label={said.freeOptOut}
          description={said.freeOptOutHint}
          maxLength={14}
          {...form.getInputProps('settings.freeOptOutNumber')}
        />
        {isNew && (
          <Group justify="flex-end">
            <Button type="submit" loading={save.isPending}>
              {said.turnOn}
            </Button>
          </Group>
        )}
      </Stack>
      {!isNew && <SaveBar isShown={form.isDirty()} isSaving={save.isPending} discard={() => form.reset()} />}
    </form>
  )
}
