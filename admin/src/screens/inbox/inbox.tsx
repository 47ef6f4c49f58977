import { Alert, VisuallyHidden } from '@mantine/core'
import { useDocumentTitle } from '@mantine/hooks'
import { IconMessageCircle } from '@tabler/icons-react'
import { Outlet, useParams } from '@tanstack/react-router'
import { useIsLost } from '../../live/connection.ts'
import { Empty } from '../../parts/states.tsx'
import { words } from '../../words.ts'
import { useReviewKeys } from '../reviews/review-keys.ts'
import { ConversationList } from './conversation-list.tsx'
import './inbox.css'
import { moveInList } from './in-list.ts'
import { useConversationCounts } from './use-conversations.ts'

const said = words.inbox

/** Conversations of every channel: the list, what was said in the chosen one, and who she is. */
export function Inbox() {
  const { id } = useParams({ strict: false })
  const { data: counts } = useConversationCounts()
  const isLost = useIsLost()
  useDocumentTitle(`${said.titled(counts?.unread ?? 0)} · ${words.shell.brand}`)
  useReviewKeys({ j: () => moveInList(1), k: () => moveInList(-1) })
  return (
    <div className="inbox" data-open={id !== undefined || undefined}>
      <VisuallyHidden component="h1">{said.title}</VisuallyHidden>
      {isLost && (
        <Alert className="inbox-lost" color="yellow" variant="light" py={6} role="status">
          {said.lost}
        </Alert>
      )}
      <ConversationList openId={id} />
      {id === undefined ? (
        <div className="inbox-none">
          <Empty icon={IconMessageCircle} title={said.choose} next={said.chooseNext} />
        </div>
      ) : (
        <Outlet />
      )}
    </div>
  )
}
