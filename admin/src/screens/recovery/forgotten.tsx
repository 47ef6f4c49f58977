import { Alert, Anchor, Button, Code, Stack, Text, TextInput, Title } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useState } from 'react'
import { dangol, orThrow, ProblemError } from '../../api.ts'
import { messageOf } from '../../parts/states.tsx'
import { words } from '../../words.ts'

const said = words.recovery

/** Asks for a link to choose a new password; says the same whether or not the account exists. */
export function Forgotten({ email, back }: { email: string; back: () => void }) {
  const [sentTo, setSentTo] = useState<string>()
  return (
    <Stack>
      {sentTo === undefined ? <AskForm email={email} sent={setSentTo} /> : <Sent email={sentTo} />}
      <Anchor component="button" type="button" size="sm" onClick={back}>
        {said.back}
      </Anchor>
    </Stack>
  )
}

function AskForm({ email, sent }: { email: string; sent: (email: string) => void }) {
  const [problem, setProblem] = useState<string>()
  const form = useForm({
    initialValues: { email },
    validate: { email: (given) => (given.includes('@') ? null : words.signIn.emailMissing) },
  })
  const submit = form.onSubmit(async (values) => {
    setProblem(undefined)
    try {
      await orThrow(dangol.POST('/api/admin/v1/password-reset', { body: { email: values.email.trim() } }))
      sent(values.email.trim())
    } catch (error) {
      if (error instanceof ProblemError) form.setErrors(error.fields)
      setProblem(messageOf(error))
    }
  })
  return (
    <form onSubmit={submit} noValidate>
      <Stack>
        <div>
          <Title order={1}>{said.title}</Title>
          <Text c="dimmed" size="sm">
            {said.about}
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
        <Button type="submit" loading={form.submitting}>
          {said.act}
        </Button>
      </Stack>
    </form>
  )
}

const Sent = ({ email }: { email: string }) => (
  <Stack role="status" style={{ overflowWrap: 'anywhere' }}>
    <Title order={1}>{said.sentTitle}</Title>
    <Text>{said.sent(email)}</Text>
    <Text c="dimmed" size="sm">
      {said.noMail}
    </Text>
    <Code block style={{ whiteSpace: 'pre-wrap' }}>
      {said.command}
    </Code>
  </Stack>
)
