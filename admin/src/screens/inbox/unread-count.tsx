import { VisuallyHidden } from '@mantine/core'
import { words } from '../../words.ts'
import { useConversationCounts } from './use-conversations.ts'

const said = words.inbox

/** How many are new, beside the inbox in the menu. */
export function UnreadCount() {
  const { data } = useConversationCounts()
  if (!data || data.unread === 0) return null
  return (
    <>
      <span className="inbox-unread" aria-hidden>
        {data.unread > 99 ? '99+' : data.unread}
      </span>
      <VisuallyHidden>{said.unread(data.unread)}</VisuallyHidden>
    </>
  )
}
