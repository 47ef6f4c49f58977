import { Button, Center, Text } from '@mantine/core'
import { IconArrowDown } from '@tabler/icons-react'
import { Fragment, useState } from 'react'
import { showDay } from '../../format.ts'
import { useWriters } from '../../live/writing.ts'
import { useSession } from '../../session.ts'
import { words } from '../../words.ts'
import { Bubble } from './bubble.tsx'
import type { Detail, Message } from './use-conversations.ts'
import { firstUnread, useMessages } from './use-messages.ts'
import { useStanding } from './use-standing.ts'

const said = words.inbox

/** What was said, day by day, from the first unread on. */
export function Messages({ detail }: { detail: Detail }) {
  const { messages, hasEarlier, isLoading, showEarlier } = useMessages(detail)
  const [freshId] = useState(() => firstUnread(detail.items, detail.unread))
  const { log, fresh, isAway, toEnd, keepPlace, onScroll } = useStanding(messages)
  return (
    <div className="inbox-log-frame">
      <div className="inbox-log" ref={log} onScroll={onScroll} role="log" aria-label={said.thread} tabIndex={0}>
        <Center py="xs">
          {hasEarlier ? (
            <Button variant="subtle" size="xs" loading={isLoading} onClick={() => showEarlier(keepPlace())}>
              {said.earlier}
            </Button>
          ) : (
            <Text size="xs" c="dimmed">
              {said.begins}
            </Text>
          )}
        </Center>
        {messages.map((message, at) => (
          <Fragment key={message.id}>
            {dayOf(message) !== dayOf(messages[at - 1]) && <p className="inbox-day">{dayName(message.at)}</p>}
            {message.id === freshId && (
              <p className="inbox-fresh" ref={fresh}>
                {said.fresh}
              </p>
            )}
            <Bubble message={message} follows={isFollowing(messages[at - 1], message)} />
          </Fragment>
        ))}
      </div>
      {isAway && (
        <Button
          className="inbox-down"
          size="compact-sm"
          radius="xl"
          leftSection={<IconArrowDown size={14} />}
          onClick={toEnd}
        >
          {said.down}
        </Button>
      )}
      <Writing threadId={detail.id} />
    </div>
  )
}

/** Who writes just now; that one writes oneself is no news. */
function Writing({ threadId }: { threadId: string }) {
  const { data: me } = useSession()
  const here = useWriters().filter((writer) => writer.threadId === threadId && writer.staffId !== me?.id)
  const staff = here.filter(({ staffId }) => staffId !== null).map(({ name }) => name || said.staff)
  const isSheWriting = here.some(({ staffId }) => staffId === null)
  return (
    <div className="inbox-writing" role="status">
      {[isSheWriting && said.sheWrites, staff.length > 0 && said.isWritingToo(staff.join(', '))]
        .filter(Boolean)
        .join(' ')}
    </div>
  )
}

const dayOf = (message: Message | undefined): string => (message ? new Date(message.at).toDateString() : '')

function dayName(at: string): string {
  const day = new Date(at)
  const today = new Date()
  if (day.toDateString() === today.toDateString()) return said.today
  today.setDate(today.getDate() - 1)
  if (day.toDateString() === today.toDateString()) return said.yesterday
  const pad = (number: number) => String(number).padStart(2, '0')
  return showDay(`${day.getFullYear()}-${pad(day.getMonth() + 1)}-${pad(day.getDate())}`)
}

/** Said by the same one within five minutes: the name is not said again. */
const isFollowing = (before: Message | undefined, { who, name, at }: Message): boolean =>
  before?.who === who && before.name === name && Date.parse(at) - Date.parse(before.at) < 5 * 60_000
