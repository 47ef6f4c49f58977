import { createContext, useContext, useMemo, useRef, useState, type ReactNode } from 'react'

/** A field of words that tools reach into. */
export interface WordField {
  readonly isRich: boolean
  readonly insert: (liquid: string, at: Range | undefined) => void
  readonly mark: (how: 'bold' | 'italic') => void
  readonly link: (address: string, words: string, at: Range | undefined) => void
}

interface WordTools {
  /** The field that is written in takes what is inserted from now on. */
  readonly take: (field: WordField) => void
  /** Remembers what was chosen in it. */
  readonly leave: (range: Range | undefined) => void
  /** The field that was written in last, and what was chosen in it. */
  readonly last: () => { field: WordField; at: Range | undefined } | undefined
  readonly isReady: boolean
  readonly isRich: boolean
}

const none = () => undefined
const Tools = createContext<WordTools>({ take: none, leave: none, last: none, isReady: false, isRich: false })

export const useWordTools = (): WordTools => useContext(Tools)

/** Lets one row of tools work on whichever field was written in last. */
export function WordToolsAround({ children }: { children: ReactNode }) {
  const field = useRef<WordField | undefined>(undefined)
  const range = useRef<Range | undefined>(undefined)
  const [kind, setKind] = useState<'none' | 'plain' | 'rich'>('none')
  const tools = useMemo(
    () => ({
      isReady: kind !== 'none',
      isRich: kind === 'rich',
      take: (taken: WordField) => {
        field.current = taken
        range.current = undefined
        setKind(taken.isRich ? 'rich' : 'plain')
      },
      leave: (left: Range | undefined) => void (range.current = left?.cloneRange()),
      last: () => (field.current ? { field: field.current, at: range.current } : undefined),
    }),
    [kind],
  )
  return <Tools value={tools}>{children}</Tools>
}
