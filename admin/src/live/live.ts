import { useEffect } from 'react'
import { queries } from '../api.ts'
import { connection } from './connection.ts'
import { listen, type Told } from './listen.ts'
import { noteWriting, stopWriting } from './writing.ts'

export const conversationKeys = {
  all: ['conversations'] as const,
  counts: ['conversations', 'counts'] as const,
  list: ['conversations', 'list'] as const,
  one: (id: string) => ['conversations', 'one', id] as const,
}

/** Changes that come close together are read anew once. */
const restMs = 200

/** What is on the screen comes first: it is as new as can be. */
const settledMs = 4_000
const soonMs = 1_000
const isInbox = (): boolean => globalThis.location.pathname.startsWith('/admin/inbox')

/** Keeps what is shown of conversations as it is in the shop, on every page while somebody may see them. */
export function useLiveConversations(isWanted: boolean): void {
  useEffect(() => {
    if (!isWanted) return
    let close: (() => void) | undefined
    const begin = setTimeout(() => (close = open(passOn)), isInbox() ? soonMs : settledMs)
    return () => {
      clearTimeout(begin)
      close?.()
    }
  }, [isWanted])
}

/** By the connection that all tabs share; by one of its own where the browser has no such thing. */
function open(tell: (told: Told) => void): () => void {
  if (typeof SharedWorker === 'undefined') return listen(tell)
  const { port } = new SharedWorker(new URL('./live-worker.ts', import.meta.url), { type: 'module', name: 'dangol' })
  port.onmessage = ({ data }) => tell(data as Told)
  const leave = () => port.postMessage('leave')
  globalThis.addEventListener('pagehide', leave)
  return () => {
    globalThis.removeEventListener('pagehide', leave)
    leave()
    port.close()
  }
}

let later: ReturnType<typeof setTimeout> | undefined

function passOn(told: Told): void {
  if (told.kind === 'writing') return noteWriting(told)
  if (told.kind === 'lost') return connection.set(false)
  if (told.kind === 'connected') {
    if (!connection.isOn()) void queries.invalidateQueries({ queryKey: conversationKeys.all })
    return connection.set(true)
  }
  for (const id of told.ids) {
    stopWriting(id)
    void queries.invalidateQueries({ queryKey: conversationKeys.one(id) })
  }
  later ??= setTimeout(() => {
    later = undefined
    void queries.invalidateQueries({ queryKey: conversationKeys.counts })
    void queries.invalidateQueries({ queryKey: conversationKeys.list })
  }, restMs)
}
