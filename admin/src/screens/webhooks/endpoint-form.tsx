import { Button, Group, Stack, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { modals } from '@mantine/modals'
import { dangol, orThrow, type BodyOf } from '../../api.ts'
import { useDialogGuard } from '../../parts/dialog-guard.tsx'
import { useDoing } from '../../parts/doing.ts'
import { showErrors } from '../../parts/field-errors.ts'
import { Problem } from '../../parts/states.tsx'
import { words } from '../../words.ts'
import type { Endpoint } from './endpoint-state.tsx'
import { EventField } from './event-field.tsx'
import { SecretShown } from './secret-shown.tsx'

const said = words.webhooks
export const formId = 'webhook-endpoint'

type Body = BodyOf<'createWebhookEndpoint'>

/** Adds an endpoint and then shows its secret this once, or changes the one given. */
export function EndpointForm({ given }: { given?: Endpoint }) {
  const form = useForm<Required<Body>>({
    initialValues: {
      address: given?.address ?? 'https://',
      description: given?.description ?? '',
      eventTypes: [...(given?.eventTypes ?? [])],
    },
    validate: {
      address: (address) => (address.trim().length > 'https://'.length ? null : said.addressMissing),
      eventTypes: (chosen) => (chosen.length > 0 ? null : said.eventsMissing),
    },
  })
  const save = useSave(given)
  const secret = save.data?.secret
  const { close, question } = useDialogGuard(formId, form.isDirty() && !secret)
  if (secret) return <SecretShown secret={secret} close={() => modals.close(formId)} />
  const submit = form.onSubmit((body) => save.mutate(body, { onError: (error) => showErrors(form, { error, body }) }))
  return (
    <form onSubmit={submit} noValidate>
      <Stack>
        {save.error && <Problem error={save.error} />}
        <TextInput
          label={said.address}
          description={said.addressHint}
          type="url"
          data-autofocus
          maxLength={2_000}
          {...form.getInputProps('address')}
        />
        <TextInput
          label={said.description}
          description={said.descriptionHint}
          maxLength={200}
          {...form.getInputProps('description')}
        />
        <EventField {...form.getInputProps('eventTypes')} />
        {question || (
          <Group justify="flex-end">
            <Button variant="default" onClick={close}>
              {words.common.close}
            </Button>
            <Button type="submit" loading={save.isPending}>
              {given ? said.save : said.add}
            </Button>
          </Group>
        )}
      </Stack>
    </form>
  )
}

const useSave = (given: Endpoint | undefined) =>
  useDoing({
    run: async (body: Body): Promise<{ secret?: string }> => {
      if (!given) return orThrow(dangol.POST('/api/admin/v1/webhooks', { body }))
      await orThrow(dangol.PUT('/api/admin/v1/webhooks/{id}', { params: { path: { id: given.id } }, body }))
      return {}
    },
    ...(given ? { done: said.saved } : {}),
    refresh: [['webhooks']],
    isQuiet: true,
    after: () => {
      if (given) modals.close(formId)
    },
  })
