import { Alert, Button, Code, CopyButton, Group, SimpleGrid, Stack, Text, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useState } from 'react'
import { encode } from 'uqr'
import { sessionKey } from '../../api.ts'
import { useDoing } from '../../parts/doing.ts'
import { Part } from '../../parts/page.tsx'
import { Problem } from '../../parts/states.tsx'
import { Status } from '../../parts/status.tsx'
import { askSignIn, type Me } from '../../session.ts'
import { words } from '../../words.ts'
import { PasswordForm } from './password-form.tsx'

interface SetUp {
  totpURI: string
  backupCodes: string[]
}

const refresh = [sessionKey]

/** The code from an authenticator: setting it up, new backup codes, turning it off. */
export function SecondFactor({ me, isDue = false }: { me: Me; isDue?: boolean }) {
  const [codes, setCodes] = useState<readonly string[]>()
  const [asks, setAsks] = useState<'set-up' | 'turn-off' | 'codes'>()
  const says = isDue ? [words.account.secondDue, words.account.secondDueAbout] : undefined
  const state = me.hasSecondFactor ? words.account.isOn : words.account.isOff
  return (
    <Part
      title={says?.[0] ?? words.account.second}
      about={says?.[1] ?? words.account.secondAbout}
      actions={<Status tone={me.hasSecondFactor ? 'good' : 'plain'}>{state}</Status>}
    >
      {codes ? (
        <BackupCodes codes={codes} close={() => (setCodes(undefined), setAsks(undefined))} />
      ) : asks === 'set-up' ? (
        <SettingUp done={setCodes} />
      ) : asks === 'codes' ? (
        <NewCodes done={setCodes} />
      ) : asks === 'turn-off' ? (
        <TurnOff done={() => setAsks(undefined)} />
      ) : (
        <Group>
          {!me.hasSecondFactor && <Button onClick={() => setAsks('set-up')}>{words.account.setUp}</Button>}
          {me.hasSecondFactor && (
            <>
              <Button variant="default" onClick={() => setAsks('codes')}>
                {words.account.newCodes}
              </Button>
              <Button variant="default" onClick={() => setAsks('turn-off')}>
                {words.account.turnOff}
              </Button>
            </>
          )}
        </Group>
      )}
    </Part>
  )
}

function SettingUp({ done }: { done: (codes: readonly string[]) => void }) {
  const begin = useDoing({
    run: async ({ password }: { password: string }) =>
      (await askSignIn('two-factor/enable', { password }, words.account.passwordWrong)) as unknown as SetUp,
    isQuiet: true,
  })
  const form = useForm({
    initialValues: { code: '' },
    validate: { code: (code) => (/^\d{6}$/.test(code.trim()) ? null : words.account.codeMissing) },
  })
  const confirm = useDoing({
    run: ({ code }: { code: string }) =>
      askSignIn('two-factor/verify-totp', { code: code.trim() }, words.account.codeWrong),
    after: () => begin.data && done(begin.data.backupCodes),
    isQuiet: true,
  })
  if (!begin.data) {
    return <PasswordForm act={words.account.setUp} error={begin.error} isPending={begin.isPending} run={begin.mutate} />
  }
  const uri = begin.data.totpURI
  return (
    <form onSubmit={form.onSubmit((values) => confirm.mutate(values))} noValidate>
      <Stack maw={380}>
        <Text size="sm">{words.account.scan}</Text>
        <QrCode text={uri} />
        <Text size="sm" component="div">
          {words.account.secret}
          <Code block style={{ overflowWrap: 'anywhere', whiteSpace: 'pre-wrap' }}>
            {new URL(uri).searchParams
              .get('secret')
              ?.match(/.{1,4}/g)
              ?.join(' ')}
          </Code>
        </Text>
        {confirm.error && <Problem error={confirm.error} />}
        <TextInput
          label={words.account.code}
          inputMode="numeric"
          autoComplete="one-time-code"
          {...form.getInputProps('code')}
        />
        <Group>
          <Button type="submit" loading={confirm.isPending}>
            {words.account.confirm}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}

/** Dark on white in every colour scheme: not every app reads it the other way round. */
function QrCode({ text }: { text: string }) {
  const { data, size } = encode(text, { border: 4 })
  const path = data.flatMap((row, y) => row.map((isDark, x) => (isDark ? `M${x} ${y}h1v1h-1z` : ''))).join('')
  return (
    <svg viewBox={`0 0 ${size} ${size}`} width={220} height={220} role="img" aria-label={words.account.qr}>
      <rect width={size} height={size} fill="#fff" />
      <path d={path} fill="#000" shapeRendering="crispEdges" />
    </svg>
  )
}

function NewCodes({ done }: { done: (codes: readonly string[]) => void }) {
  const make = useDoing({
    run: ({ password }: { password: string }) =>
      askSignIn('two-factor/generate-backup-codes', { password }, words.account.passwordWrong),
    after: (answer) => done(answer['backupCodes'] as string[]),
    isQuiet: true,
  })
  return <PasswordForm act={words.account.newCodes} error={make.error} isPending={make.isPending} run={make.mutate} />
}

function TurnOff({ done }: { done: () => void }) {
  const turn = useDoing({
    run: ({ password }: { password: string }) =>
      askSignIn('two-factor/disable', { password }, words.account.passwordWrong),
    done: words.account.turnedOff,
    refresh,
    after: done,
    isQuiet: true,
  })
  return <PasswordForm act={words.account.turnOff} error={turn.error} isPending={turn.isPending} run={turn.mutate} />
}

function BackupCodes({ codes, close }: { codes: readonly string[]; close: () => void }) {
  const keep = useDoing({ run: () => Promise.resolve(), refresh, after: close })
  return (
    <Stack maw={480}>
      <Alert variant="outline" color="pine" title={words.account.backupCodes}>
        {words.account.backupAbout}
      </Alert>
      <SimpleGrid cols={2} spacing="xs">
        {codes.map((code) => (
          <Code key={code}>{code}</Code>
        ))}
      </SimpleGrid>
      <Group>
        <CopyButton value={codes.join('\n')}>
          {({ copied, copy }) => (
            <Button variant="default" onClick={copy}>
              {copied ? words.common.copied : words.common.copy}
            </Button>
          )}
        </CopyButton>
        <Button variant="default" onClick={() => window.print()}>
          {words.account.print}
        </Button>
        <Button onClick={() => keep.mutate()}>{words.account.kept}</Button>
      </Group>
    </Stack>
  )
}
