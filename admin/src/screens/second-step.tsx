import { Alert, Anchor, Button, Checkbox, Stack, Text, TextInput, Title } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useState } from 'react'
import { messageOf } from '../parts/states.tsx'
import { signInWithCode } from '../session.ts'
import { words } from '../words.ts'

/** Asks for the code of the authenticator, or for a backup code. */
export function SecondStep({ back }: { back: () => void }) {
  const [isBackup, setBackup] = useState(false)
  const [problem, setProblem] = useState<string>()
  const form = useForm({
    initialValues: { code: '', trustDevice: false },
    validate: { code: (code) => (code.trim() ? null : words.signIn.codeMissing) },
  })
  const submit = form.onSubmit(async ({ code, trustDevice }) => {
    setProblem(undefined)
    await signInWithCode({ code: code.trim(), trustDevice, isBackup }).catch((error: unknown) =>
      setProblem(messageOf(error)),
    )
  })
  return (
    <form onSubmit={submit} noValidate>
      <Stack>
        <div>
          <Title order={1}>{words.signIn.secondStep}</Title>
          <Text c="dimmed" size="sm">
            {isBackup ? words.signIn.aboutBackup : words.signIn.aboutCode}
          </Text>
        </div>
        {problem && (
          <Alert color="red" variant="outline" role="alert">
            {problem}
          </Alert>
        )}
        <TextInput
          key={String(isBackup)}
          label={isBackup ? words.signIn.backupCode : words.signIn.code}
          autoComplete="one-time-code"
          inputMode={isBackup ? 'text' : 'numeric'}
          autoFocus
          {...form.getInputProps('code')}
        />
        <Checkbox label={words.signIn.trust} {...form.getInputProps('trustDevice', { type: 'checkbox' })} />
        <Button type="submit" loading={form.submitting}>
          {words.signIn.act}
        </Button>
        <Anchor component="button" type="button" size="sm" onClick={() => setBackup(!isBackup)}>
          {isBackup ? words.signIn.useCode : words.signIn.useBackup}
        </Anchor>
        <Anchor component="button" type="button" size="sm" onClick={back}>
          {words.signIn.back}
        </Anchor>
      </Stack>
    </form>
  )
}
