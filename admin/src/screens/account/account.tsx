import { Alert, Button, Group, PasswordInput, Stack, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { getRouteApi } from '@tanstack/react-router'
import { dangol, orThrow } from '../../api.ts'
import { useDoing } from '../../parts/doing.ts'
import { Page, Part } from '../../parts/page.tsx'
import { Problem } from '../../parts/states.tsx'
import { askSignIn, useSession, type Me } from '../../session.ts'
import { words } from '../../words.ts'
import { Passkeys } from './passkeys.tsx'
import { SecondFactor } from './second-factor.tsx'
import { Sessions } from './sessions.tsx'

const route = getRouteApi('/account')

export function AccountPage() {
  const { data: me } = useSession()
  const { welcome } = route.useSearch()
  if (!me) return null
  return (
    <Page title={words.account.title} about={words.account.about}>
      {welcome && !me.hasSecondFactor && (
        <Alert variant="outline" color="pine" title={words.join.safer}>
          {words.join.saferAbout}
        </Alert>
      )}
      <Name me={me} />
      <Password me={me} />
      <SecondFactor me={me} />
      <Passkeys />
      <Sessions />
    </Page>
  )
}

function Name({ me }: { me: Me }) {
  const form = useForm({
    initialValues: { name: me.name },
    validate: { name: (name) => (name.trim() ? null : words.account.nameMissing) },
  })
  const save = useDoing({
    run: (body: { name: string }) => orThrow(dangol.PATCH('/api/admin/v1/me', { body })),
    done: words.common.saved,
    refresh: [['session'], ['staff']],
  })
  return (
    <Part>
      <form onSubmit={form.onSubmit((values) => save.mutate(values))} noValidate>
        <Group align="flex-end">
          <TextInput label={words.account.name} maxLength={80} autoComplete="name" {...form.getInputProps('name')} />
          <Button type="submit" variant="default" loading={save.isPending}>
            {words.common.save}
          </Button>
        </Group>
      </form>
    </Part>
  )
}

function Password({ me }: { me: Me }) {
  const form = useForm({
    initialValues: { currentPassword: '', newPassword: '' },
    validate: {
      currentPassword: (password) => (password ? null : words.account.passwordMissing),
      newPassword: (password) => (password.length >= 10 ? null : words.account.tooShort),
    },
  })
  const change = useDoing({
    run: (body: typeof form.values) => askSignIn('change-password', body, words.account.passwordWrong),
    done: words.account.passwordChanged,
    refresh: [['session'], ['my-sessions']],
    after: form.reset,
    isQuiet: true,
  })
  return (
    <Part title={words.account.password} about={words.account.passwordAbout}>
      <form onSubmit={form.onSubmit((values) => change.mutate(values))} noValidate>
        <Stack maw={380}>
          {change.error && <Problem error={change.error} />}
          <input type="hidden" autoComplete="username" value={me.email ?? ''} />
          <PasswordInput
            label={words.account.current}
            autoComplete="current-password"
            {...form.getInputProps('currentPassword')}
          />
          <PasswordInput
            label={words.account.next}
            autoComplete="new-password"
            {...form.getInputProps('newPassword')}
          />
          <Group>
            <Button type="submit" variant="default" loading={change.isPending}>
              {words.account.changePassword}
            </Button>
          </Group>
        </Stack>
      </form>
    </Part>
  )
}
