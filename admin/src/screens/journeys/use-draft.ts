import { useDebouncedValue } from '@mantine/hooks'
import { useCallback, useEffect, useRef, useState } from 'react'
import { dangol, orThrow, queries, type BodyOf, type Schemas } from '../../api.ts'
import { useLeavingGuard } from '../../parts/leaving.ts'
import type { Graph } from './graph/graph.ts'

export type DraftState = 'unchanged' | 'saved' | 'saving' | 'waiting' | 'unfinished' | 'refused'

interface DraftOptions {
  journey: Schemas['Journey']
  graph: Graph
  /** Something in it is missing, so that the shop would not take it. */
  isUnfinished: boolean
}

/**
 * Keeps what is drawn as the journey's draft, a moment after each change; whoever is in the journey notices nothing.
 * What is not complete stays in this window until it is.
 */
export function useDraft({ journey, graph, isUnfinished }: DraftOptions) {
  const [kept, setKept] = useState(graph)
  const [isSaving, setSaving] = useState(false)
  const [error, setError] = useState<unknown>()
  const latest = useRef(graph)
  useEffect(() => {
    latest.current = graph
  })
  const [settled] = useDebouncedValue(graph, 1_200)
  const save = useCallback(async () => {
    const saving = latest.current
    setSaving(true)
    try {
      const path = { params: { path: { id: journey.id } } }
      const body = { graph: saving as BodyOf<'saveJourneyDraft'>['graph'] }
      const saved = await orThrow(dangol.PUT('/api/admin/v1/journeys/{id}/draft', { ...path, body }))
      setKept(saving)
      setError(undefined)
      queries.setQueryData(['journey', journey.id], saved)
      void queries.invalidateQueries({ queryKey: ['journeys'] })
    } catch (refused) {
      setError(refused)
      throw refused
    } finally {
      setSaving(false)
    }
  }, [journey.id])
  const isChanged = kept !== graph
  useEffect(() => {
    if (settled === latest.current && settled !== kept && !isUnfinished) void save().catch(() => undefined)
  }, [settled, kept, isUnfinished, save])
  useLeavingGuard(isChanged)
  const state: DraftState = isSaving
    ? 'saving'
    : isChanged
      ? isUnfinished
        ? 'unfinished'
        : error
          ? 'refused'
          : 'waiting'
      : journey.draft
        ? 'saved'
        : 'unchanged'
  return { state, error, isChanged, save }
}
