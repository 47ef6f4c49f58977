import { showNumber } from '../../format.ts'
import { words } from '../../words.ts'
import { Figure } from '../dashboard/figure.tsx'
import { longSince } from './entry.tsx'
import { useConversationCounts } from './use-conversations.ts'

const said = words.inbox.waiting

/** On the first page: who waits for an answer, and since when. */
export function ConversationsWaiting() {
  const { data } = useConversationCounts()
  const since = data?.waitingSince
  return (
    <Figure
      name={said.title}
      value={data ? showNumber(data.unread) : '–'}
      about={since ? said.since(longSince(since)) : said.nobody}
      to="/inbox"
    />
  )
}
