import { Button, Group, Stack, Text } from '@mantine/core'
import { modals } from '@mantine/modals'
import { notifications } from '@mantine/notifications'
import { IconSend } from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'
import { dangol, orThrow } from '../../api.ts'
import { useDoing } from '../../parts/doing.ts'
import { Problem } from '../../parts/states.tsx'
import { useMay, useSession } from '../../session.ts'
import { words } from '../../words.ts'
import type { Draft } from './draft.ts'
import { editorWords as said } from './editor-words.ts'
import { trialOf } from './trial.ts'

const dialog = 'send-test'
/** Others are seen in the preview alone. */
const testable: ReadonlySet<Draft['channel']> = new Set(['email', 'messenger'])

interface TestProps {
  draft: Draft
  locale: string
  isDirty: boolean
  /** As whom it is written. */
  person: string | undefined
}

/** Sends the draft as it stands to whoever writes it. */
export function TestButton(props: TestProps) {
  const may = useMay()
  const navigate = useNavigate()
  const { data: me } = useSession()
  if (!may('messages:write') || !me?.email || !testable.has(props.draft.channel)) return null
  const { email } = me
  const see = (sendId: string) => void navigate({ to: `/outbox/${sendId}` } as never)
  const open = () =>
    modals.open({ modalId: dialog, title: said.testTitle, children: <Test {...props} email={email} see={see} /> })
  return (
    <Button
      variant="default"
      leftSection={<IconSend size={15} aria-hidden />}
      disabled={!trialOf(props.draft, props.locale)}
      onClick={open}
    >
      {said.test}
    </Button>
  )
}

function Test({
  draft,
  locale,
  isDirty,
  person,
  email,
  see,
}: TestProps & { email: string; see: (id: string) => void }) {
  const send = useDoing({
    run: () =>
      orThrow(
        dangol.POST('/api/admin/v1/templates/test', {
          body: {
            draft: trialOf(draft, locale)?.draft ?? draft,
            locale,
            to: email,
            ...(person ? { profileId: person } : {}),
          },
        }),
      ),
    refresh: [['outbox']],
    after: ({ sendId }) => {
      modals.close(dialog)
      tellSent(() => see(sendId))
    },
    isQuiet: true,
  })
  return (
    <Stack>
      <Text size="sm">{draft.channel === 'messenger' ? said.testInChat(email) : said.testAbout(email)}</Text>
      {isDirty && (
        <Text size="sm" c="dimmed">
          {said.testUnsaved}
        </Text>
      )}
      {send.error && <Problem error={send.error} />}
      <Group justify="flex-end">
        <Button variant="default" onClick={() => modals.close(dialog)}>
          {words.common.keep}
        </Button>
        <Button data-autofocus loading={send.isPending} onClick={() => send.mutate()}>
          {said.testAct}
        </Button>
      </Group>
    </Stack>
  )
}

function tellSent(see: () => void): void {
  const id = notifications.show({
    color: 'pine',
    autoClose: 12_000,
    message: (
      <Group justify="space-between" wrap="nowrap">
        <Text size="sm">{said.testSent}</Text>
        <Button
          size="compact-sm"
          variant="default"
          onClick={() => {
            notifications.hide(id)
            see()
          }}
        >
          {said.testSee}
        </Button>
      </Group>
    ),
  })
}
