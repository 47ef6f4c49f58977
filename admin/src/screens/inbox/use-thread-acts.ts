import { useNavigate } from '@tanstack/react-router'
import { dangol, orThrow, type BodyOf } from '../../api.ts'
import { showInstant } from '../../format.ts'
import { conversationKeys } from '../../live/live.ts'
import { useDoing } from '../../parts/doing.ts'
import { offerUndo } from '../../parts/undo.tsx'
import { words } from '../../words.ts'
import { neighbourOf } from './in-list.ts'
import type { Conversation } from './use-conversations.ts'

const said = words.inbox

type State = BodyOf<'changeConversationState'>

/** What staff do with a conversation; all of it can be taken back. */
export function useThreadActs(conversation: Conversation) {
  const { id } = conversation
  const params = { path: { id } }
  const refresh = [conversationKeys.counts, conversationKeys.list, conversationKeys.one(id)]
  const leave = useLeaving(id)
  const state = useDoing({
    run: (body: State) => orThrow(dangol.PUT('/api/admin/v1/conversations/{id}/state', { params, body })),
    refresh,
  })
  const holder = useDoing({
    run: (to: string) => orThrow(dangol.PUT('/api/admin/v1/conversations/{id}/holder', { params, body: { to } })),
    refresh,
  })
  const reading = useDoing({
    run: (read: boolean) => orThrow(dangol.PUT('/api/admin/v1/conversations/{id}/read', { params, body: { read } })),
    refresh: refresh.slice(0, 2),
  })
  const before = stateOf(conversation)
  const rest = (to: State, message: string) =>
    state.mutate(to, {
      onSuccess: () => {
        offerUndo(message, () => state.mutate(before))
        if (to.state !== 'open') leave()
      },
    })
  return {
    isBusy: state.isPending || holder.isPending,
    close: () => rest({ state: 'closed' }, said.closed),
    reopen: () => rest({ state: 'open' }, said.reopened),
    snooze: (until: Date) =>
      rest({ state: 'snoozed', until: until.toISOString() }, said.snoozed(showInstant(until.toISOString()))),
    give: (to: string, message: string) =>
      holder.mutate(to, { onSuccess: () => offerUndo(message, () => holder.mutate(holderOf(conversation))) }),
    markUnread: () =>
      reading.mutate(false, {
        onSuccess: () => {
          offerUndo(said.markedUnread, () => reading.mutate(true))
          leave(true)
        },
      }),
    /** Takes back that it was closed with an answer. */
    offerReopening: (message: string) => {
      offerUndo(message, () => state.mutate({ state: 'open' }))
      leave()
    },
  }
}

const stateOf = ({ state, snoozedUntil }: Conversation): State =>
  state === 'snoozed' && snoozedUntil
    ? { state, until: snoozedUntil }
    : { state: state === 'closed' ? 'closed' : 'open' }

const holderOf = ({ heldBy, staff }: Conversation): string => (heldBy === 'staff' ? (staff?.id ?? 'nobody') : heldBy)

/** To the next conversation of the list at a desk; back to the list on a phone, or where one wants to look away. */
function useLeaving(id: string) {
  const navigate = useNavigate()
  return (isToList = false) => {
    const next = isToList || matchMedia('(max-width: 62em)').matches ? undefined : neighbourOf(id)
    const search = (before: object) => before
    void navigate(next ? { to: '/inbox/$id', params: { id: next }, search } : { to: '/inbox', search })
  }
}
