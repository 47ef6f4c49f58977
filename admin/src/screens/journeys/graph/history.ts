import { useReducer } from 'react'
import type { Graph } from './graph.ts'

interface History {
  past: Graph[]
  now: Graph
  future: Graph[]
  /** Of what the last change was: writing in one field is one step back, not one for each letter. */
  mark: string | undefined
}

type Act =
  { kind: 'change'; graph: Graph; mark?: string } | { kind: 'undo' | 'redo' } | { kind: 'replace'; graph: Graph }

/** How many steps can be taken back. */
const most = 200

function reduce(history: History, act: Act): History {
  const { past, now, future } = history
  switch (act.kind) {
    case 'replace':
      return { past: [], now: act.graph, future: [], mark: undefined }
    case 'change': {
      if (act.graph === now) return history
      const isSameStroke = act.mark !== undefined && act.mark === history.mark && past.length > 0
      return { past: isSameStroke ? past : [...past, now].slice(-most), now: act.graph, future: [], mark: act.mark }
    }
    case 'undo': {
      const before = past.at(-1)
      if (!before) return history
      return { past: past.slice(0, -1), now: before, future: [now, ...future], mark: undefined }
    }
    case 'redo': {
      const [next, ...rest] = future
      return next ? { past: [...past, now], now: next, future: rest, mark: undefined } : history
    }
  }
}

/** A graph that is being changed, with what was before and after. */
export function useHistory(first: Graph) {
  const [{ past, now, future }, act] = useReducer(reduce, { past: [], now: first, future: [], mark: undefined })
  return {
    graph: now,
    canUndo: past.length > 0,
    canRedo: future.length > 0,
    /** @param mark what is being written in, so that a word is taken back as a whole */
    change: (graph: Graph, mark?: string) => act({ kind: 'change', graph, ...(mark === undefined ? {} : { mark }) }),
    undo: () => act({ kind: 'undo' }),
    redo: () => act({ kind: 'redo' }),
    replace: (graph: Graph) => act({ kind: 'replace', graph }),
  }
}

export type GraphHistory = ReturnType<typeof useHistory>
