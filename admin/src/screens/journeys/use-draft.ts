import { useDebouncedValue } from '@mantine/hooks'
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { dangol, orThrow, ProblemError, queries, type BodyOf, type Schemas } from '../../api.ts'
import { useLeavingGuard } from '../../parts/leaving.ts'
import type { Graph } from './graph/graph.ts'
import { graphOf } from './graph-of.ts'

export type DraftState = 'unchanged' | 'saved' | 'saving' | 'waiting' | 'unfinished' | 'refused' | 'meanwhile'

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
  const [seen, setSeen] = useState(journey.revision)
  const [isSaving, setSaving] = useState(false)
  const [error, setError] = useState<unknown>()
  const latest = useRef(graph)
  useEffect(() => {
    latest.current = graph
  })
  const [settled] = useDebouncedValue(graph, 1_200)
  const isMeanwhile = isChangedMeanwhile(error)
  const save = useCallback(
    async (on: number = seen) => {
      const saving = latest.current
      setSaving(true)
      try {
        const path = { params: { path: { id: journey.id } } }
        const body = { graph: saving as BodyOf<'saveJourneyDraft'>['graph'], on }
        const saved = await orThrow(dangol.PUT('/api/admin/v1/journeys/{id}/draft', { ...path, body }))
        setKept(saving)
        setSeen(saved.revision)
        setError(undefined)
        queries.setQueryData(['journey', journey.id], saved)
        void queries.invalidateQueries({ queryKey: ['journeys'] })
      } catch (refused) {
        setError(refused)
        throw refused
      } finally {
        setSaving(false)
      }
    },
    [journey.id, seen],
  )
  const isChanged = kept !== graph
  useEffect(() => {
    if (settled === latest.current && settled !== kept && !isUnfinished && !isMeanwhile)
      void save().catch(() => undefined)
  }, [settled, kept, isUnfinished, isMeanwhile, save])
  // What she published or kept herself is what she drew: a later revision with another picture is somebody else's.
  const there = useMemo(() => sorted(graphOf(journey)), [journey])
  useEffect(() => {
    if (journey.revision > seen && there === sorted(kept)) setSeen(journey.revision)
  }, [journey.revision, seen, there, kept])
  useLeavingGuard(isChanged)
  const state: DraftState = isSaving
    ? 'saving'
    : isMeanwhile || (journey.revision > seen && there !== sorted(kept))
      ? 'meanwhile'
      : isChanged
        ? isUnfinished
          ? 'unfinished'
          : error
            ? 'refused'
            : 'waiting'
        : journey.draft
          ? 'saved'
          : 'unchanged'
  return { state, error, isChanged, seen, save: () => save(), saveOver: (on: number) => save(on) }
}

const isChangedMeanwhile = (error: unknown): boolean =>
  error instanceof ProblemError && error.problem?.code === 'journeys/changed-meanwhile'

/** The same for the same graph, in whichever order its fields were kept. */
const sorted = (graph: Graph): string =>
  JSON.stringify(graph, (_, inner: unknown) =>
    inner && typeof inner === 'object' && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([one], [other]) => (one < other ? -1 : 1)))
      : inner,
  )
