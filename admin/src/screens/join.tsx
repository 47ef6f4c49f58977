import { Alert, Button, PasswordInput, Stack, Text, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useDocumentTitle } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { dangol, orThrow, ProblemError, queries, type Schemas } from '../api.ts'
import { Loading, messageOf } from '../parts/states.tsx'
import { askSignIn } from '../session.ts'
import { words } from '../words.ts'
import { WayIn } from './way-in.tsx'

const said = words.join
/** As long as the sign-in asks. */
const shortest = 10

/** Where the link of an invitation leads: who she is, a password, and she is in. */
export function Join() {
  useDocumentTitle(said.title)
  // Behind `#`, so that it stands in no log; kept while the page is open.
  const [token] = useState(() => window.location.hash.slice(1))
  const invitation = useQuery({
    queryKey: ['invitation', token],
    queryFn: () => orThrow(dangol.POST('/api/admin/v1/invitation', { body: { token } })),
    enabled: token.length >= 16,
    retry: false,
    staleTime: Infinity,
  })
  if (invitation.data)
    return (
      <WayIn title={said.welcome(invitation.data.shop)}>
        <JoinForm token={token} invited={invitation.data} />
      </WayIn>
    )
  const isOver = token.length < 16 || (invitation.error instanceof ProblemError && invitation.error.status < 500)
  return (
    <WayIn title={said.title}>
      {!isOver && !invitation.error && <Loading />}
      {(isOver || invitation.error) && (
        <Alert variant="outline" color="red" role="alert">
          {isOver ? said.over : messageOf(invitation.error)}
        </Alert>
      )}
      {isOver && (
        <Button component="a" href="/admin/" variant="default">
          {said.toSignIn}
        </Button>
      )}
    </WayIn>
  )
}

interface JoinFormProps {
  token: string
  invited: { email: string; role: Schemas['Member']['role'] }
}

function JoinForm({ token, invited: { email, role } }: JoinFormProps) {
  const [problem, setProblem] = useState<string>()
  const navigate = useNavigate()
  const form = useForm({
    initialValues: { name: '', password: '' },
    validate: {
      name: (name) => (name.trim() ? null : said.nameMissing),
      password: (password) => (password.length >= shortest ? null : said.passwordShort(shortest)),
    },
  })
  const submit = form.onSubmit(async ({ name, password }) => {
    setProblem(undefined)
    try {
      await orThrow(dangol.POST('/api/admin/v1/invitation/acceptance', { body: { token, name, password } }))
      await askSignIn('sign-in/email', { email, password }, words.signIn.wrong)
      await navigate({ to: '/account', search: { welcome: 'yes' }, replace: true })
      await queries.resetQueries()
    } catch (error) {
      if (error instanceof ProblemError) form.setErrors(error.fields)
      setProblem(messageOf(error))
    }
  })
  return (
    <form onSubmit={submit} noValidate>
      <Stack>
        <Text c="dimmed" size="sm">
          {said.about(words.roles[role].title, words.roles[role].may)}
        </Text>
        {problem && (
          <Alert color="red" variant="outline" role="alert">
            {problem}
          </Alert>
        )}
        <TextInput label={words.signIn.email} value={email} readOnly autoComplete="username" type="email" />
        <TextInput
          label={said.name}
          description={said.nameHint}
          autoComplete="name"
          autoFocus
          {...form.getInputProps('name')}
        />
        <PasswordInput
          label={words.signIn.password}
          description={said.passwordHint(shortest)}
          autoComplete="new-password"
          {...form.getInputProps('password')}
        />
        <Button type="submit" loading={form.submitting}>
          {said.act}
        </Button>
      </Stack>
    </form>
  )
}
