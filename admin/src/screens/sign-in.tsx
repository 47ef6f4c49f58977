import { Alert, Button, Center, Paper, PasswordInput, Stack, Text, TextInput, Title } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useDocumentTitle } from '@mantine/hooks'
import { useState } from 'react'
import { messageOf } from '../parts/states.tsx'
import { signIn } from '../session.ts'
import { words } from '../words.ts'

export function SignIn() {
  useDocumentTitle(words.signIn.title)
  const [problem, setProblem] = useState<string>()
  const form = useForm({
    initialValues: { email: '', password: '' },
    validate: {
      email: (email) => (email.includes('@') ? null : words.signIn.emailMissing),
      password: (password) => (password ? null : words.signIn.passwordMissing),
    },
  })
  const submit = form.onSubmit(async (values) => {
    setProblem(undefined)
    await signIn(values).catch((error: unknown) => setProblem(messageOf(error)))
  })
  return (
    <Center component="main" mih="100dvh" p="md">
      <Paper className="surface" p="xl" w="100%" maw={380}>
        <form onSubmit={submit} noValidate>
          <Stack>
            <img src={`${import.meta.env.BASE_URL}icon.svg`} alt="" width={40} height={40} />
            <div>
              <Title order={1}>{words.signIn.title}</Title>
              <Text c="dimmed" size="sm">
                {words.signIn.about}
              </Text>
            </div>
            {problem && (
              <Alert color="red" variant="outline" role="alert">
                {problem}
              </Alert>
            )}
            <TextInput
              label={words.signIn.email}
              type="email"
              autoComplete="username"
              autoFocus
              {...form.getInputProps('email')}
            />
            <PasswordInput
              label={words.signIn.password}
              autoComplete="current-password"
              {...form.getInputProps('password')}
            />
            <Button type="submit" loading={form.submitting}>
              {words.signIn.act}
            </Button>
          </Stack>
        </form>
      </Paper>
    </Center>
  )
}
