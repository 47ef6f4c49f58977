/** What the shop tells of its conversations while somebody listens. */
export type Told =
  | { kind: 'changed'; ids: string[] }
  | { kind: 'writing'; threadId: string; staffId: string | null; name: string }
  | { kind: 'connected' }
  | { kind: 'lost' }

const path = '/api/admin/v1/conversations/stream'
const againMs = 5_000

/**
 * Listens to the shop's conversations. A lost connection comes back by itself; one that was refused is asked for anew.
 *
 * @returns what ends it
 */
export function listen(tell: (told: Told) => void): () => void {
  let source: EventSource | undefined
  let again: ReturnType<typeof setTimeout> | undefined
  const connect = () => {
    const current = new EventSource(path)
    source = current
    current.onopen = () => tell({ kind: 'connected' })
    current.onerror = () => {
      tell({ kind: 'lost' })
      if (current.readyState === EventSource.CLOSED) again = setTimeout(connect, againMs)
    }
    current.addEventListener('changed', ({ data }) => tell({ kind: 'changed', ids: read<{ ids: string[] }>(data).ids }))
    current.addEventListener('writing', ({ data }) =>
      tell({ kind: 'writing', ...read<{ threadId: string; staffId: string | null; name: string }>(data) }),
    )
  }
  connect()
  return () => {
    clearTimeout(again)
    source?.close()
  }
}

const read = <Data>(data: unknown): Data => JSON.parse(String(data)) as Data
