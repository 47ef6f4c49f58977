import { Alert, Button, PasswordInput, Stack, Text, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useDocumentTitle } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { dangol, orThrow, ProblemError, queries } from '../../api.ts'
import { Loading, messageOf } from '../../parts/states.tsx'
import { words } from '../../words.ts'
import { WayIn } from '../way-in.tsx'

const said = words.recovery
/** As long as the sign-in asks. */
const shortest = 10

const ToSignIn = () => (
  <Button component="a" href="/admin/" variant="default">
    {said.toSignIn}
  </Button>
)

/** Where the link for a new password leads. */
export function NewPassword() {
  useDocumentTitle(said.newTitle)
  // Behind `#`, so that it stands in no log; kept while the page is open.
  const [token] = useState(() => window.location.hash.slice(1))
  const [isDone, setDone] = useState(false)
  const reset = useQuery({
    queryKey: ['password-reset', token],
    queryFn: () => orThrow(dangol.POST('/api/admin/v1/password-reset/link', { body: { token } })),
    enabled: token.length >= 16,
    retry: false,
    staleTime: Infinity,
  })
  if (isDone)
    return (
      <WayIn title={said.doneTitle}>
        <Text role="status">{said.done}</Text>
        <ToSignIn />
      </WayIn>
    )
  if (reset.data)
    return (
      <WayIn title={said.newFor(reset.data.shop)}>
        <NewPasswordForm token={token} email={reset.data.email} done={() => setDone(true)} />
      </WayIn>
    )
  const isOver = token.length < 16 || (reset.error instanceof ProblemError && reset.error.status < 500)
  return (
    <WayIn title={said.newTitle}>
      {!isOver && !reset.error && <Loading />}
      {(isOver || reset.error) && (
        <Alert variant="outline" color="red" role="alert">
          {isOver ? said.over : messageOf(reset.error)}
        </Alert>
      )}
      {isOver && <ToSignIn />}
    </WayIn>
  )
}

function NewPasswordForm({ token, email, done }: { token: string; email: string; done: () => void }) {
  const [problem, setProblem] = useState<string>()
  const form = useForm({
    initialValues: { password: '' },
    validate: { password: (password) => (password.length >= shortest ? null : said.passwordShort(shortest)) },
  })
  const submit = form.onSubmit(async ({ password }) => {
    setProblem(undefined)
    try {
      await orThrow(dangol.POST('/api/admin/v1/password-reset/password', { body: { token, password } }))
      queries.clear()
      done()
    } catch (error) {
      if (error instanceof ProblemError) form.setErrors(error.fields)
      setProblem(messageOf(error))
    }
  })
  return (
    <form onSubmit={submit} noValidate>
      <Stack>
        <Text c="dimmed" size="sm">
          {said.newAbout}
        </Text>
        {problem && (
          <Alert color="red" variant="outline" role="alert">
            {problem}
          </Alert>
        )}
        <TextInput label={words.signIn.email} value={email} readOnly autoComplete="username" type="email" />
        <PasswordInput
          label={said.password}
          description={said.passwordHint(shortest)}
          autoComplete="new-password"
          autoFocus
          {...form.getInputProps('password')}
        />
        <Button type="submit" loading={form.submitting}>
          {said.change}
        </Button>
      </Stack>
    </form>
  )
}
