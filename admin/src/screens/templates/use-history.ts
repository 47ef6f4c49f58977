import { useCallback, useState } from 'react'

interface History<Value> {
  readonly past: readonly Value[]
  readonly now: Value
  readonly future: readonly Value[]
  /** What the last change was about, and when: typing goes on in the step that it began. */
  readonly about: string | undefined
  readonly at: number
}

const mostSteps = 200
const oneStepMs = 1_500

/** A value whose changes can be taken back and made again, two hundred steps deep. */
export function useHistory<Value>(first: Value) {
  const [history, setHistory] = useState<History<Value>>(() => begin(first))
  const change = useCallback((next: Value | ((before: Value) => Value), about?: string) => {
    const at = Date.now()
    setHistory((before) => changed(before, typeof next === 'function' ? (next as Next<Value>)(before.now) : next, about, at))
  }, [])
  const undo = useCallback(() => setHistory(undone), [])
  const redo = useCallback(() => setHistory(redone), [])
  const restart = useCallback((value: Value) => setHistory(begin(value)), [])
  return {
    value: history.now,
    change,
    undo,
    redo,
    restart,
    canUndo: history.past.length > 0,
    canRedo: history.future.length > 0,
  }
}

type Next<Value> = (before: Value) => Value

const begin = <Value>(now: Value): History<Value> => ({ past: [], now, future: [], about: undefined, at: 0 })

function changed<Value>(before: History<Value>, now: Value, about: string | undefined, at: number): History<Value> {
  if (now === before.now) return before
  const goesOn = about !== undefined && about === before.about && at - before.at < oneStepMs
  const past = goesOn ? before.past : [...before.past, before.now].slice(-mostSteps)
  return { past, now, future: [], about, at }
}

function undone<Value>({ past, now, future, ...rest }: History<Value>): History<Value> {
  const last = past.at(-1)
  if (past.length === 0) return { past, now, future, ...rest }
  return { past: past.slice(0, -1), now: last as Value, future: [now, ...future], about: undefined, at: 0 }
}

function redone<Value>({ past, now, future, ...rest }: History<Value>): History<Value> {
  const [next] = future
  if (future.length === 0) return { past, now, future, ...rest }
  return { past: [...past, now], now: next as Value, future: future.slice(1), about: undefined, at: 0 }
}
