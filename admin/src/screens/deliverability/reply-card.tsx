import { Anchor, Box, Button, Group, Text, Title } from '@mantine/core'
import { IconCheck, IconRotate } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import type { Schemas } from '../../api.ts'
import { Moment } from '../../parts/moments.tsx'
import { Status } from '../../parts/status.tsx'
import { words } from '../../words.ts'
import './deliverability.css'

const said = words.deliverability.replies

interface CardProps {
  reply: Schemas['MailReply']
  isCurrent: boolean
  hold: (card: HTMLElement | null) => void
  pick: () => void
  change?: () => void
}

/** One answer, with the ways to the person, to the mail it answers, and to writing back. */
export const ReplyCard = ({ reply, isCurrent, hold, pick, change }: CardProps) => (
  <article className="surface reply-card" aria-current={isCurrent} ref={hold} tabIndex={-1} onFocus={pick}>
    <Group justify="space-between" align="flex-start" wrap="nowrap">
      <Box miw={0}>
        <Title order={2} size="h4" style={{ overflowWrap: 'anywhere' }}>
          {reply.subject || said.nameless}
        </Title>
        <Text size="sm" c="dimmed" style={{ overflowWrap: 'anywhere' }}>
          {said.from(reply.fromName, reply.fromAddress)}
        </Text>
      </Box>
      <Text size="sm" c="dimmed" component="div">
        <Moment at={reply.receivedAt} isRelative />
      </Text>
    </Group>
    {!reply.isFromRecipient && <Status tone="waiting">{said.other}</Status>}
    <Text size="sm" mt="sm" className="plain-text reply-words" component="pre" ff="inherit">
      {reply.bodyText.trim() || textOf(reply.html)}
    </Text>
    {reply.attachments.length > 0 && (
      <Text size="xs" c="dimmed" mt="xs">
        {said.attachments(reply.attachments.map(({ name }) => name || '…').join(', '))}
      </Text>
    )}
    <Group mt="sm" gap="md">
      {change && (
        <Button
          size="xs"
          variant="default"
          leftSection={reply.doneAt ? <IconRotate size={14} /> : <IconCheck size={14} />}
          onClick={change}
        >
          {reply.doneAt ? said.reopen : said.done}
        </Button>
      )}
      {isMailbox(reply) && (
        <Anchor size="sm" href={answerTo(reply)}>
          {said.answer}
        </Anchor>
      )}
      {reply.profileId && (
        <Anchor size="sm" component={Link} to={`/customers/${reply.profileId}`}>
          {said.person}
        </Anchor>
      )}
      {reply.sendId && (
        <Anchor size="sm" component={Link} to={`/outbox/${reply.sendId}`}>
          {said.mail}
        </Anchor>
      )}
    </Group>
  </article>
)

/** An id on a messenger is no address that a program of staff could write to. */
const isMailbox = ({ fromAddress }: Schemas['MailReply']): boolean => /^\+|@/.test(fromAddress)

/** Her mailbox, or her phone where she wrote from that. */
const answerTo = ({ fromAddress, subject }: Schemas['MailReply']): string =>
  fromAddress.startsWith('+')
    ? `sms:${fromAddress}`
    : `mailto:${encodeURIComponent(fromAddress)}?subject=${encodeURIComponent(/^re:/i.test(subject) ? subject : `Re: ${subject}`)}`

/** The words of a mail that has only HTML; it was sanitised, and is not shown as HTML all the same. */
const textOf = (html: string): string => new DOMParser().parseFromString(html, 'text/html').body.textContent.trim()
