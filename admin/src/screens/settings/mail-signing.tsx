import { Alert, Button, Code, CopyButton, Group, Stack, Switch, Text, TextInput } from '@mantine/core'
import { IconCheck, IconCopy } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { dangol, orThrow, ProblemError, queries, type Schemas } from '../../api.ts'
import { showInstant } from '../../format.ts'
import { Asked } from '../../parts/asked.tsx'
import { confirmThat, useDoing } from '../../parts/doing.ts'
import { Part } from '../../parts/page.tsx'
import { useMay } from '../../session.ts'
import { words } from '../../words.ts'
import { mailSigningWords as said } from './words.ts'

type Signing = Schemas['MailSigning']
const signingKey = ['mail-signing']

/** The key that signs mails, and what the shop's domain must say of it. */
export function MailSigning() {
  const signing = useQuery({
    queryKey: signingKey,
    queryFn: () => orThrow(dangol.GET('/api/admin/v1/mail-signing')),
  })
  return (
    <Part title={said.title} about={said.about}>
      <Asked query={signing}>
        {(given) => (
          <Stack>
            {given.key && <Key signingKey={given.key} />}
            <NewKey given={given} />
          </Stack>
        )}
      </Asked>
    </Part>
  )
}

const keep = (saved: Signing) => queries.setQueryData(signingKey, saved)

function Key({ signingKey: { record, usedFrom } }: { signingKey: NonNullable<Signing['key']> }) {
  const may = useMay()
  const use = useDoing({
    run: (isUsed: boolean) => orThrow(dangol.PUT('/api/admin/v1/mail-signing', { body: { isUsed } })),
    done: words.common.saved,
    after: keep,
  })
  return (
    <>
      <Text size="sm">{said.record}</Text>
      <Copied label={said.name} value={record.name} />
      <Copied label={said.value} value={record.value} />
      <Switch
        label={said.use}
        description={usedFrom ? said.usedFrom(showInstant(usedFrom)) : said.notUsed}
        checked={usedFrom !== null}
        disabled={!may('settings:write') || use.isPending}
        onChange={({ currentTarget }) => use.mutate(currentTarget.checked)}
      />
    </>
  )
}

const Copied = ({ label, value }: { label: string; value: string }) => (
  <div>
    <Group justify="space-between" mb={4}>
      <Text size="xs" c="dimmed">
        {label}
      </Text>
      <CopyButton value={value}>
        {({ copied, copy }) => (
          <Button
            size="compact-xs"
            variant="default"
            aria-label={`${words.common.copy}: ${label}`}
            leftSection={copied ? <IconCheck size={12} aria-hidden /> : <IconCopy size={12} aria-hidden />}
            onClick={copy}
          >
            {copied ? words.common.copied : words.common.copy}
          </Button>
        )}
      </CopyButton>
    </Group>
    <Code block tabIndex={0} style={{ overflowWrap: 'anywhere', whiteSpace: 'pre-wrap' }}>
      {value}
    </Code>
  </div>
)

function NewKey({ given: { key, suggestedDomain } }: { given: Signing }) {
  const may = useMay()
  const [domain, setDomain] = useState(key?.domain ?? suggestedDomain)
  const make = useDoing({
    run: () => orThrow(dangol.POST('/api/admin/v1/mail-signing/key', { body: { domain } })),
    done: said.made,
    after: keep,
    isQuiet: true,
  })
  if (!may('settings:write')) return !key && <Alert variant="outline">{said.none}</Alert>
  const problem = make.error instanceof ProblemError ? make.error.message : undefined
  const run = () =>
    key
      ? confirmThat({ title: said.again, consequence: said.consequence, act: said.again, run: make.mutate })
      : make.mutate()
  return (
    <Group align="flex-end" gap="sm">
      <TextInput
        label={said.domain}
        value={domain}
        maxLength={200}
        error={problem}
        onChange={({ currentTarget }) => setDomain(currentTarget.value)}
      />
      <Button variant={key ? 'default' : 'filled'} loading={make.isPending} onClick={run}>
        {key ? said.again : said.make}
      </Button>
    </Group>
  )
}
