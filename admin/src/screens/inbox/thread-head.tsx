import { ActionIcon, Box, Button, Group, Text, Title, Tooltip } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { IconArrowLeft, IconCheck, IconMailExclamation, IconRotate, IconUserCircle } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { showInstant } from '../../format.ts'
import { Status } from '../../parts/status.tsx'
import { useMay, useSession } from '../../session.ts'
import { words } from '../../words.ts'
import { useReviewKeys } from '../reviews/review-keys.ts'
import { ChannelIcon } from './entry.tsx'
import { GiveMenu } from './give-menu.tsx'
import { channelOf, nameOf } from './names.ts'
import { SnoozeMenu } from './snooze-menu.tsx'
import type { Detail } from './use-conversations.ts'
import { useThreadActs } from './use-thread-acts.ts'

const said = words.inbox

/** Whose conversation it is, who has it, and what can be done with it. */
export function ThreadHead({ detail, showWho }: { detail: Detail; showWho: () => void }) {
  const may = useMay()('conversations:write')
  const { state, snoozedUntil } = detail
  return (
    <header className="inbox-head inbox-thread-head">
      <Group justify="space-between" wrap="nowrap" gap="xs" align="flex-start">
        <Group gap="xs" wrap="nowrap" miw={0} align="flex-start">
          <ActionIcon
            component={Link}
            to="/inbox"
            search={((before: object) => before) as never}
            variant="subtle"
            color="gray"
            hiddenFrom="md"
            aria-label={said.back}
          >
            <IconArrowLeft size={18} />
          </ActionIcon>
          <Box miw={0}>
            <Group gap={6} wrap="nowrap">
              <ChannelIcon conversation={detail} />
              <Title order={2} size="h3" lineClamp={1} style={{ overflowWrap: 'anywhere' }}>
                {nameOf(detail)}
              </Title>
            </Group>
            <Text size="xs" c="dimmed" lineClamp={1}>
              <About detail={detail} />
            </Text>
          </Box>
        </Group>
        <Group gap={6} wrap="nowrap">
          {state !== 'open' && (
            <Status tone={state === 'closed' ? 'plain' : 'waiting'}>
              {said.states[state]}
              {snoozedUntil && <span className="wide-only"> {said.restsUntil(showInstant(snoozedUntil))}</span>}
            </Status>
          )}
          {may && <UnreadButton detail={detail} />}
          <ActionIcon variant="subtle" color="gray" className="inbox-who" aria-label={said.acts.who} onClick={showWho}>
            <IconUserCircle size={20} stroke={1.6} />
          </ActionIcon>
        </Group>
      </Group>
      {may && <Acts detail={detail} />}
    </header>
  )
}

function About({ detail }: { detail: Detail }) {
  const { data: me } = useSession()
  const { heldBy, staff, subject } = detail
  const who =
    heldBy === 'staff' && staff
      ? staff.id === me?.id
        ? said.has.mine
        : said.hasIt(staff.name)
      : said.has[heldBy === 'helper' ? 'helper' : 'nobody']
  return [channelOf(detail), subject, who].filter(Boolean).join(' · ')
}

function Acts({ detail }: { detail: Detail }) {
  const { data: me } = useSession()
  const acts = useThreadActs(detail)
  const [isSnoozing, snoozing] = useDisclosure()
  const { state } = detail
  const isMine = detail.staff?.id === me?.id
  const take = () => acts.give('me', said.taken)
  useReviewKeys({
    ...(!isMine && { a: take }),
    ...(state !== 'closed' && { e: acts.close, s: snoozing.open }),
  })
  return (
    <Group gap={6} mt="xs">
      {!isMine && (
        <Button size="compact-sm" variant="light" onClick={take} disabled={acts.isBusy}>
          {said.acts.take}
        </Button>
      )}
      {state === 'closed' ? (
        <Button
          size="compact-sm"
          variant="default"
          leftSection={<IconRotate size={14} />}
          onClick={acts.reopen}
          disabled={acts.isBusy}
        >
          {said.acts.reopen}
        </Button>
      ) : (
        <Button
          size="compact-sm"
          variant="default"
          leftSection={<IconCheck size={14} />}
          onClick={acts.close}
          disabled={acts.isBusy}
        >
          {said.acts.close}
        </Button>
      )}
      {state !== 'closed' && (
        <SnoozeMenu
          isOpen={isSnoozing}
          change={(next) => (next ? snoozing.open() : snoozing.close())}
          snooze={acts.snooze}
          wake={state === 'snoozed' ? acts.reopen : undefined}
        />
      )}
      <GiveMenu detail={detail} give={acts.give} />
    </Group>
  )
}

function UnreadButton({ detail }: { detail: Detail }) {
  const { markUnread } = useThreadActs(detail)
  useReviewKeys({ u: markUnread })
  return (
    <Tooltip label={said.acts.unread}>
      <ActionIcon variant="subtle" color="gray" aria-label={said.acts.unread} onClick={markUnread}>
        <IconMailExclamation size={17} stroke={1.6} />
      </ActionIcon>
    </Tooltip>
  )
}
