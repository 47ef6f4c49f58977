import { Alert, Anchor, Box, Button, Group, Tabs, Text, Title } from '@mantine/core'
import { IconArrowLeft, IconRefresh } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { dangol, orThrow, type Schemas } from '../../api.ts'
import { showInstant } from '../../format.ts'
import { Asked } from '../../parts/asked.tsx'
import { useDoing } from '../../parts/doing.ts'
import { Facts } from '../../parts/facts.tsx'
import { MailFrame } from '../../parts/mail-frame.tsx'
import { useMay } from '../../session.ts'
import { words } from '../../words.ts'
import { mayHaveArrived, SendState } from './send-state.tsx'

type Content = Schemas['SendContent']

/** One mail as its reader sees it. */
export function Mail() {
  const { id = '' } = useParams({ strict: false })
  const mail = useQuery({
    queryKey: ['mail', id],
    queryFn: () => orThrow(dangol.GET('/api/admin/v1/outbox/{id}', { params: { path: { id } } })),
  })
  return (
    <Box component="article" className="surface" p="lg">
      <Anchor component={Link} to="/outbox" size="sm" hiddenFrom="md" display="inline-block" mb="sm">
        <Group gap={4}>
          <IconArrowLeft size={16} aria-hidden />
          {words.outbox.back}
        </Group>
      </Anchor>
      <Asked query={mail}>{(content) => <Opened mail={content} />}</Asked>
    </Box>
  )
}

const Opened = ({ mail }: { mail: Content }) => (
  <>
    <Group justify="space-between" align="flex-start" wrap="nowrap">
      <Box miw={0}>
        <Title order={2}>{mail.subject}</Title>
        <Text size="sm" c="dimmed" style={{ overflowWrap: 'anywhere' }}>
          {words.outbox.to} {mail.recipient} · {showInstant(mail.sentAt ?? mail.createdAt)}
        </Text>
      </Box>
      <SendState send={mail} />
    </Group>
    {mail.state !== 'sent' && <NotSent mail={mail} />}
    <Tabs defaultValue={mail.html ? 'mail' : 'text'} mt="md" keepMounted={false}>
      <Tabs.List mb="md">
        {mail.html && <Tabs.Tab value="mail">{words.outbox.mail}</Tabs.Tab>}
        <Tabs.Tab value="text">{words.outbox.text}</Tabs.Tab>
        <Tabs.Tab value="details">{words.outbox.details}</Tabs.Tab>
      </Tabs.List>
      <Tabs.Panel value="mail">
        <MailFrame title={words.outbox.frame(mail.subject)} html={mail.html} />
      </Tabs.Panel>
      <Tabs.Panel value="text">
        <pre className="plain-text">{mail.bodyText}</pre>
      </Tabs.Panel>
      <Tabs.Panel value="details">
        <Facts
          facts={[
            [words.outbox.about_, mail.key],
            [words.outbox.template, mail.template],
            [words.outbox.locale, mail.locale],
            [words.outbox.tries, mail.tries],
            [words.outbox.written, showInstant(mail.createdAt)],
            [words.outbox.sent, mail.sentAt ? showInstant(mail.sentAt) : words.common.never],
            ['Message-ID', mail.messageId],
          ]}
        />
      </Tabs.Panel>
    </Tabs>
  </>
)

function titleOf(mail: Content): string {
  if (mail.state === 'held') return words.outbox.held
  if (mayHaveArrived(mail)) return words.outbox.mayHaveArrived
  return mail.state === 'refused' ? words.outbox.refused : words.outbox.waiting
}

function NotSent({ mail }: { mail: Content }) {
  const may = useMay()
  const retry = useDoing({
    run: () => orThrow(dangol.POST('/api/admin/v1/outbox/{id}/retry', { params: { path: { id: mail.id } } })),
    done: words.outbox.retried,
    refresh: [['mail', mail.id], ['outbox']],
  })
  const isRefused = mail.state === 'refused'
  const isDoubtful = mayHaveArrived(mail)
  return (
    <Alert mt="md" variant="outline" color={isRefused && !isDoubtful ? 'red' : 'yellow'} title={titleOf(mail)}>
      {isDoubtful && <Text size="sm">{words.outbox.mayHaveArrivedAbout}</Text>}
      <Text size="sm">{mail.lastError ?? words.outbox.noError}</Text>
      {may('messages:write') && (isRefused || mail.lastError) && (
        <Button
          mt="sm"
          size="xs"
          variant="default"
          leftSection={<IconRefresh size={14} />}
          loading={retry.isPending}
          onClick={() => retry.mutate()}
        >
          {words.outbox.retry}
        </Button>
      )}
    </Alert>
  )
}
