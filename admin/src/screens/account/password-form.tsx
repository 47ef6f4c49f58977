import { Button, Group, PasswordInput, Stack, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { Problem } from '../../parts/states.tsx'
import { words } from '../../words.ts'

interface PasswordFormProps {
  act: string
  error: unknown
  isPending: boolean
  run: (with_: { password: string; name: string }) => void
  /** Asks for a name as well, by this label. */
  nameLabel?: string
}

/** Asks for the password again before what changes how one signs in. */
export function PasswordForm({ act, error, isPending, run, nameLabel }: PasswordFormProps) {
  const form = useForm({
    initialValues: { password: '', name: '' },
    validate: {
      password: (password) => (password ? null : words.account.passwordMissing),
      name: (name) => (!nameLabel || name.trim() ? null : words.account.passkeyNameMissing),
    },
  })
  return (
    <form onSubmit={form.onSubmit(run)} noValidate>
      <Stack maw={380}>
        {error ? <Problem error={error} /> : null}
        {nameLabel && <TextInput label={nameLabel} maxLength={80} {...form.getInputProps('name')} />}
        <PasswordInput
          label={words.account.current}
          autoComplete="current-password"
          {...form.getInputProps('password')}
        />
        <Group>
          <Button type="submit" loading={isPending}>
            {act}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
