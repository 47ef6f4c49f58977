import { useQuery } from '@tanstack/react-query'
import { dangol, orThrow, queries, type Schemas } from '../../api.ts'
import { useRefetchInterval } from '../../live/connection.ts'
import { conversationKeys } from '../../live/live.ts'
import { usePages } from '../../parts/paged.tsx'
import { useFilters } from '../../parts/search.ts'
import { useMay } from '../../session.ts'

export type Conversation = Schemas['Conversation']
export type Detail = Schemas['ConversationDetail']
export type Message = Schemas['ConversationMessage']
export type Card = Schemas['ChatCard']

/** The ways of looking at the inbox; the first is the usual one. */
export const views = {
  open: { state: 'open' },
  mine: { state: 'open', held: 'mine' },
  nobody: { state: 'open', held: 'nobody' },
  helper: { state: 'open', held: 'helper' },
  others: { state: 'open', held: 'others' },
  snoozed: { state: 'snoozed' },
  closed: { state: 'closed' },
} as const

export type View = keyof typeof views
export const channels = ['chat', 'email', 'sms', 'messenger'] as const

/** What is looked at, kept in the address. A search looks in all conversations unless a view is chosen. */
export function useInboxFilters() {
  const { search, set } = useFilters<'view' | 'channel' | 'search'>()
  const view: View = search.view && search.view in views ? (search.view as View) : 'open'
  const channel = channels.find((one) => one === search.channel)
  const text = search.search ?? ''
  const query = {
    ...(text && !search.view ? {} : views[view]),
    ...(channel ? { channel } : {}),
    ...(text ? { search: text } : {}),
  }
  const chosen = text && !search.view ? undefined : view
  return { view, chosen, channel, text, query, set }
}

export function useConversationList(query: object) {
  return usePages<Conversation>(
    [...conversationKeys.list, query],
    (at) => orThrow(dangol.GET('/api/admin/v1/conversations', { params: { query: { ...query, ...at, limit: 30 } } })),
    withInterval(useRefetchInterval()),
  )
}

/** How many wait, for the menu and the views. */
export function useConversationCounts() {
  const may = useMay()
  const interval = useRefetchInterval()
  return useQuery({
    queryKey: conversationKeys.counts,
    queryFn: () => orThrow(dangol.GET('/api/admin/v1/conversations/counts')),
    enabled: may('conversations:read'),
    refetchInterval: interval && 60_000,
  })
}

/** One conversation, as it is when it is opened: what was kept of an earlier look would be taken for read. */
export function useConversation(id: string) {
  return useQuery({
    queryKey: conversationKeys.one(id),
    queryFn: () => orThrow(dangol.GET('/api/admin/v1/conversations/{id}', { params: { path: { id } } })),
    gcTime: 0,
    refetchInterval: useRefetchInterval(),
  })
}

/** Shows a message that was just said before the shop is asked again. */
export function addMessage(threadId: string, message: Message): void {
  queries.setQueryData<Detail>(conversationKeys.one(threadId), (before) =>
    before && !before.items.some(({ id }) => id === message.id)
      ? { ...before, items: [...before.items, message] }
      : before,
  )
}

const withInterval = (refetchInterval: number | false) => (refetchInterval === false ? {} : { refetchInterval })
