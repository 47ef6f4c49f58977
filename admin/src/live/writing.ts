import { useSyncExternalStore } from 'react'

/** Somebody writes in a conversation just now: she herself, or one of the staff. */
export interface Writer {
  threadId: string
  /** Null where it is she. */
  staffId: string | null
  name: string
}

/** So long it is shown after it was told last. */
const shownMs = 5_000

let writers: readonly Writer[] = []
const ends = new Map<string, ReturnType<typeof setTimeout>>()
const watchers = new Set<() => void>()

const keyOf = ({ threadId, staffId }: Writer): string => `${threadId} ${staffId ?? ''}`

export function noteWriting({ threadId, staffId, name }: Writer): void {
  const writer = { threadId, staffId, name }
  const key = keyOf(writer)
  if (!ends.has(key)) change([...writers, writer])
  clearTimeout(ends.get(key))
  ends.set(
    key,
    setTimeout(() => drop(key), shownMs),
  )
}

/** Something came of it: nobody writes there any more until it is told again. */
export function stopWriting(threadId: string): void {
  for (const writer of writers) if (writer.threadId === threadId) drop(keyOf(writer))
}

function drop(key: string): void {
  clearTimeout(ends.get(key))
  ends.delete(key)
  change(writers.filter((writer) => keyOf(writer) !== key))
}

function change(next: readonly Writer[]): void {
  writers = next
  for (const watch of watchers) watch()
}

const subscribe = (watch: () => void) => {
  watchers.add(watch)
  return () => watchers.delete(watch)
}

/** Who writes now, in whichever conversation. */
export const useWriters = (): readonly Writer[] => useSyncExternalStore(subscribe, () => writers)
