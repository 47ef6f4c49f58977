import { Group, Text, VisuallyHidden } from '@mantine/core'
import {
  IconBrandTelegram,
  IconDeviceMobileMessage,
  IconMail,
  IconMessageCircle,
  IconMessages,
  IconRobot,
  IconUser,
} from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { showInstant, showShortly } from '../../format.ts'
import { useWriters } from '../../live/writing.ts'
import { Moment } from '../../parts/moments.tsx'
import { useSession } from '../../session.ts'
import { words } from '../../words.ts'
import { channelOf, nameOf } from './names.ts'
import type { Conversation } from './use-conversations.ts'

const said = words.inbox
const icons = { chat: IconMessageCircle, email: IconMail, sms: IconDeviceMobileMessage, messenger: IconMessages }

/** One conversation in the list: who, by which way, what was said last, and who has it. */
export function Entry({ conversation, isOpen }: { conversation: Conversation; isOpen: boolean }) {
  const { id, last, unread, subject } = conversation
  const isWriting = useWriters().some((writer) => writer.threadId === id && writer.staffId === null)
  return (
    <Link
      className="mail-entry inbox-entry"
      to="/inbox/$id"
      params={{ id }}
      search={(before: object) => before}
      aria-current={isOpen ? 'page' : undefined}
      data-id={id}
      data-unread={unread > 0 || undefined}
    >
      <Group justify="space-between" wrap="nowrap" gap="xs">
        <Group gap={6} wrap="nowrap" miw={0}>
          <ChannelIcon conversation={conversation} />
          <Text size="sm" fw={unread > 0 ? 700 : 600} truncate>
            {nameOf(conversation)}
          </Text>
        </Group>
        <Text size="xs" c="dimmed" component="div" style={{ whiteSpace: 'nowrap' }}>
          <Moment at={last.at} />
        </Text>
      </Group>
      {subject && (
        <Text size="sm" mt={2} truncate>
          {subject}
        </Text>
      )}
      <Group justify="space-between" wrap="nowrap" gap="xs" mt={2}>
        <Text size="sm" c="dimmed" truncate>
          {isWriting ? said.sheWrites : `${said.by[last.who]}${last.text}`}
        </Text>
        {unread > 0 && (
          <>
            <span className="inbox-unread" aria-hidden>
              {unread}
            </span>
            <VisuallyHidden>{said.unreadOf(unread)}</VisuallyHidden>
          </>
        )}
      </Group>
      <Held conversation={conversation} />
    </Link>
  )
}

function Held({ conversation: { heldBy, staff, state, snoozedUntil, waitingSince } }: { conversation: Conversation }) {
  const { data: me } = useSession()
  const isHelper = heldBy === 'helper'
  const who = staff
    ? staff.id === me?.id
      ? said.has.mine
      : said.hasIt(staff.name)
    : said.has[isHelper ? 'helper' : 'nobody']
  const Icon = isHelper ? IconRobot : IconUser
  const more =
    state === 'snoozed' && snoozedUntil
      ? said.restsUntil(showShortly(snoozedUntil))
      : state === 'open' && waitingSince && !isHelper
        ? said.waits(longSince(waitingSince))
        : undefined
  if (state === 'closed') return null
  return (
    <Group gap={4} mt={4} wrap="nowrap">
      <Icon size={13} aria-hidden color="var(--mantine-color-dimmed)" />
      <Text size="xs" c="dimmed" truncate title={snoozedUntil ? showInstant(snoozedUntil) : undefined}>
        {[who, more].filter(Boolean).join(' · ')}
      </Text>
    </Group>
  )
}

/** In the largest unit: `4 min`, `2 h`, `3 d`. */
export function longSince(at: string): string {
  const minutes = Math.max(1, Math.floor((Date.now() - Date.parse(at)) / 60_000))
  if (minutes < 60) return `${minutes} min`
  return minutes < 48 * 60 ? `${Math.floor(minutes / 60)} h` : `${Math.floor(minutes / 1_440)} d`
}

export function ChannelIcon({ conversation }: { conversation: Pick<Conversation, 'channel' | 'platform'> }) {
  const Icon = conversation.platform === 'telegram' ? IconBrandTelegram : icons[conversation.channel]
  return (
    <Icon
      size={15}
      stroke={1.7}
      role="img"
      aria-label={channelOf(conversation)}
      style={{ flexShrink: 0 }}
      color="var(--mantine-color-dimmed)"
    />
  )
}
