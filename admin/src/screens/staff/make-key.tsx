import { Button, Checkbox, Group, SimpleGrid, Stack, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { modals } from '@mantine/modals'
import { dangol, orThrow, ProblemError, type BodyOf } from '../../api.ts'
import { useDoing } from '../../parts/doing.ts'
import { SecretOnce } from '../../parts/secret-once.tsx'
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
  <SecretOnce title={words.apiKeys.shownOnce} secret={secret} close={() => modals.close('make-key')} />
)
