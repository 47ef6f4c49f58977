import { Alert, Anchor, Button, Center, Paper, PasswordInput, Stack, Text, TextInput, Title } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useDocumentTitle } from '@mantine/hooks'
import { useEffect, useRef, useState } from 'react'
import { queries } from '../api.ts'
import { messageOf } from '../parts/states.tsx'
import { isPasskeyUsable, signInByPasskey } from '../passkeys.ts'
import { signIn } from '../session.ts'
import { words } from '../words.ts'
import { Forgotten } from './recovery/forgotten.tsx'
import { SecondStep } from './second-step.tsx'

export function SignIn() {
  useDocumentTitle(words.signIn.title)
  const [step, setStep] = useState<'password' | 'code' | { forgotten: string }>('password')
  const back = () => setStep('password')
  return (
    <Center component="main" mih="100dvh" p="md">
      <Paper className="surface" p="xl" w="100%" maw={380}>
        {step === 'code' && <SecondStep back={back} />}
        {step === 'password' && (
          <FirstStep next={() => setStep('code')} forgotten={(email) => setStep({ forgotten: email })} />
        )}
        {typeof step === 'object' && <Forgotten email={step.forgotten} back={back} />}
      </Paper>
    </Center>
  )
}

function FirstStep({ next, forgotten }: { next: () => void; forgotten: (email: string) => void }) {
  const [problem, setProblem] = useState<string>()
  const choosePasskey = usePasskey(setProblem)
  const form = useForm({
    initialValues: { email: '', password: '' },
    validate: {
      email: (email) => (email.includes('@') ? null : words.signIn.emailMissing),
      password: (password) => (password ? null : words.signIn.passwordMissing),
    },
  })
  const submit = form.onSubmit(async (values) => {
    setProblem(undefined)
    try {
      if (await signIn(values)) next()
    } catch (error) {
      setProblem(messageOf(error))
    }
  })
  return (
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
          autoComplete="username webauthn"
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
        {isPasskeyUsable() && (
          <Button variant="default" onClick={() => void choosePasskey()}>
            {words.signIn.passkey}
          </Button>
        )}
        <Anchor component="button" type="button" size="sm" onClick={() => forgotten(form.values.email)}>
          {words.recovery.forgotten}
        </Anchor>
      </Stack>
    </form>
  )
}

/** Offers passkeys in the field of the email while the page is open, and at once when the button is pressed. */
function usePasskey(tell: (problem: string | undefined) => void): () => Promise<void> {
  const asking = useRef<AbortController>(undefined)
  const ask = async (isOffered: boolean) => {
    asking.current?.abort()
    const { signal } = (asking.current = new AbortController())
    tell(undefined)
    try {
      if (await signInByPasskey({ isOffered, signal })) await queries.resetQueries()
    } catch (error) {
      if (!signal.aborted) tell(messageOf(error))
    }
  }
  useEffect(() => {
    if (isPasskeyUsable()) void ask(true)
    return () => asking.current?.abort()
  }, [])
  return () => ask(false)
}
