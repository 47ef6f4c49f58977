import { Button, Group, Stack, TextInput, Title } from '@mantine/core'
import { useForm } from '@mantine/form'
import { dangol, orThrow } from '../../api.ts'
import { useDoing } from '../../parts/doing.ts'
import { showErrors } from '../../parts/field-errors.ts'
import { words } from '../../words.ts'

const said = words.channels

/** A text to oneself, to see that the settings are right; what Twilio says is told as it says it. */
export function TestText() {
  const form = useForm({ initialValues: { to: '' } })
  const test = useDoing({
    run: (body: { to: string; text: string }) =>
      orThrow(dangol.POST('/api/admin/v1/channels/{adapter}/test', { params: { path: { adapter: 'twilio' } }, body })),
    done: said.tested,
  })
  const submit = form.onSubmit(({ to }) => {
    const body = { to, text: said.testText }
    test.mutate(body, { onError: (error) => showErrors(form, { error, body }) })
  })
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="xs" maw={640}>
        <Title order={3}>{said.test}</Title>
        <Group align="flex-end" gap="xs">
          <TextInput
            label={said.testTo}
            placeholder="+82 10 1234 5678"
            type="tel"
            autoComplete="tel"
            maxLength={40}
            flex={1}
            {...form.getInputProps('to')}
          />
          <Button type="submit" variant="default" loading={test.isPending}>
            {said.testAct}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
