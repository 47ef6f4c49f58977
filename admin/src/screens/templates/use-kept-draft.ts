import { useDebouncedValue } from '@mantine/hooks'
import { useCallback, useEffect, useRef, useState } from 'react'
import { dangol, orThrow, ProblemError, queries } from '../../api.ts'
import { toKeep, type Draft } from './draft.ts'
import type { OpenDrafts } from './use-open-drafts.ts'

/** `elsewhere`: she went on in another window, and nothing more is kept of this one until she chose. */
export type KeepingState = 'none' | 'waiting' | 'kept' | 'failed' | 'elsewhere'

interface Keeping {
  /** A template's id, or `new`. */
  place: string
  draft: Draft
  isDirty: boolean
  /** The version that is changed. */
  on: number | undefined
  /** Of the draft that was found when the page opened; 0 where there was none. */
  revision: number
  savedAt: string | undefined
}

const path = (id: string) => ({ params: { path: { id } } })

/** Keeps what is written a moment after each change, and again where that failed. */
export function useKeptDraft(given: Keeping) {
  const { place, draft, isDirty } = given
  const [revision, setRevision] = useState(given.revision)
  const [savedAt, setSavedAt] = useState(given.savedAt)
  const [keptDraft, setKeptDraft] = useState<Draft | undefined>(given.revision > 0 ? draft : undefined)
  const [fault, setFault] = useState<'failed' | 'elsewhere'>()
  const isBusy = useRef(false)
  const [tick, setTick] = useState(0)
  const [settled] = useDebouncedValue(draft, 1_200)

  const keep = useCallback(async () => {
    if (isBusy.current) return
    isBusy.current = true
    try {
      const body = { content: JSON.stringify(toKeep(draft)), on: given.on ?? null, revision }
      const kept = await orThrow(dangol.PUT('/api/admin/v1/template-drafts/{id}', { ...path(place), body }))
      setRevision(kept.revision)
      setSavedAt(kept.savedAt)
      setKeptDraft(draft)
      setFault(undefined)
    } catch (error) {
      const isElsewhere = error instanceof ProblemError && error.problem?.code === 'templates/draft-moved-on'
      setFault(isElsewhere ? 'elsewhere' : 'failed')
      if (!isElsewhere) setTimeout(() => setTick((count) => count + 1), 5_000)
    } finally {
      isBusy.current = false
    }
  }, [draft, given.on, place, revision])

  useEffect(() => {
    if (isDirty && settled === draft && draft !== keptDraft && fault !== 'elsewhere') void keep()
  }, [isDirty, settled, draft, keptDraft, fault, keep, tick])

  /** Forgets what is kept, because it was saved or thrown away. */
  const drop = useCallback(
    async (isGone = false) => {
      setRevision(0)
      setSavedAt(undefined)
      setKeptDraft(undefined)
      setFault(undefined)
      queries.setQueryData<OpenDrafts>(['template-draft', place], (before) => before && { ...before, mine: undefined })
      if (!isGone) await orThrow(dangol.DELETE('/api/admin/v1/template-drafts/{id}', path(place)))
    },
    [place],
  )
  const isKept = isDirty && draft === keptDraft
  const state: KeepingState = !isDirty ? 'none' : (fault ?? (isKept ? 'kept' : 'waiting'))
  return { state, savedAt, drop }
}
