import { Alert, Button, Checkbox, Code, CopyButton, Group, SimpleGrid, Stack, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { modals } from '@mantine/modals'
import { IconCheck, IconCopy } from '@tabler/icons-react'
import { dangol, orThrow, ProblemError, type BodyOf } from '../../api.ts'
import { useDoing } from '../../parts/doing.ts'
import { Problem } from '../../parts/states.tsx'
import { words } from '../../words.ts'

type KeyToMake = BodyOf<'makeApiKey'>

/** Asks what a key is for, then shows it this once. */
export function MakeKey({ scopes }: { scopes: readonly string[] }) {
  const form = useForm<KeyToMake>({
    initialValues: { name: '', scopes: [] },
    validate: {
      name: (name) => (name.trim() ? null : words.apiKeys.nameMissing),
      scopes: (chosen) => (chosen.length > 0 ? null : words.apiKeys.scopesMissing),
    },
  })
  const make = useDoing({
    run: (body: KeyToMake) =>
      orThrow(dangol.POST('/api/admin/v1/api-keys', { body })).catch((error: unknown) => {
        if (error instanceof ProblemError) form.setErrors(error.fields)
        throw error
      }),
    refresh: [['api-keys']],
    isQuiet: true,
  })
  if (make.data) return <Made secret={make.data.key} />
  return (
    <form onSubmit={form.onSubmit((values) => make.mutate(values))}>
      <Stack>
        {make.error && <Problem error={make.error} />}
        <TextInput
          label={words.apiKeys.name}
          description={words.apiKeys.nameHint}
          data-autofocus
          {...form.getInputProps('name')}
        />
        <Checkbox.Group label={words.apiKeys.scopes} {...form.getInputProps('scopes')}>
          <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="xs" mt="xs">
            {scopes.map((scope) => (
              <Checkbox key={scope} value={scope} label={scope} />
            ))}
          </SimpleGrid>
        </Checkbox.Group>
        <Group justify="flex-end">
          <Button type="submit" loading={make.isPending}>
            {words.apiKeys.make}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}

const Made = ({ secret }: { secret: string }) => (
  <Stack>
    <Alert variant="outline" color="pine" title={words.apiKeys.shownOnce}>
      <Code block style={{ overflowWrap: 'anywhere', whiteSpace: 'pre-wrap' }}>
        {secret}
      </Code>
    </Alert>
    <Group justify="flex-end">
      <CopyButton value={secret}>
        {({ copied, copy }) => (
          <Button leftSection={copied ? <IconCheck size={16} /> : <IconCopy size={16} />} onClick={copy}>
            {copied ? words.common.copied : words.common.copy}
          </Button>
        )}
      </CopyButton>
      <Button variant="default" onClick={() => modals.close('make-key')}>
        {words.common.close}
      </Button>
    </Group>
  </Stack>
)
