import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { dangol, orThrow, type BodyOf, type Schemas } from '../../api.ts'
import { offerUndo } from '../../parts/undo.tsx'
import { rulesId, type Editor, type StepNumbers } from './editor-context.ts'
import { editorWords as said } from './editor-words.ts'
import { checkGraph, together, type Problem } from './graph/checks.ts'
import { addStep, duplicateStep, moveTo, putStep, removeStep, type At } from './graph/edit.ts'
import { startId, type Graph, type StepKind } from './graph/graph.ts'
import type { GraphHistory } from './graph/history.ts'
import { titleOf } from './graph/sentence.ts'
import type { JourneyNames } from './use-names.ts'

interface Editing {
  history: GraphHistory
  names: JourneyNames
  isReadOnly: boolean
  numbers: ReadonlyMap<string, StepNumbers> | undefined
}

/** Everything that can be done to a journey's graph, with what is to be mended in it. */
export function useEditing({ history, names, isReadOnly, numbers }: Editing): Editor & { all: readonly Problem[] } {
  const [selected, select] = useState<string>()
  const { graph, change } = history
  const here = useMemo(() => checkGraph(graph), [graph])
  const there = useLint(
    graph,
    here.every(({ isHint }) => isHint),
  )
  const all = useMemo(() => together(here, there), [here, there])
  const problems = useMemo(() => Map.groupBy(all, ({ step }) => step ?? rulesId), [all])
  return {
    ...{ graph, names, isReadOnly, numbers, problems, all, select, change },
    selected: selected !== undefined && !isThere(graph, selected) ? undefined : selected,
    put: (id, step, mark) => change(putStep(graph, id, step), mark),
    add: (at: At, kind: StepKind) => {
      const added = addStep(graph, at, kind)
      change(added.graph)
      select(added.id)
    },
    remove: (id) => {
      const step = graph.steps[id]
      if (!step) return
      change(removeStep(graph, id))
      select(undefined)
      offerUndo(said.removed(titleOf(step, names)), history.undo)
    },
    duplicate: (id) => {
      const copy = duplicateStep(graph, id)
      change(copy.graph)
      select(copy.id)
    },
    move: (places) => change(moveTo(graph, places)),
  }
}

const isThere = (graph: Graph, id: string): boolean => id === startId || id === rulesId || graph.steps[id] !== undefined

const none: readonly Problem[] = []

/** What the shop says of the graph, once nothing is missing in it and the writing rests. */
function useLint(graph: Graph, isComplete: boolean): readonly Problem[] {
  const [asked] = useDebouncedValue(graph, 500)
  const lint = useQuery({
    queryKey: ['journey-lint', asked],
    queryFn: () =>
      orThrow(dangol.POST('/api/admin/v1/journeys/lint', { body: { graph: asked as BodyOf<'lintJourney'>['graph'] } })),
    enabled: isComplete && asked === graph,
    placeholderData: keepPreviousData,
    staleTime: Infinity,
    gcTime: 60_000,
    retry: false,
  })
  const found = lint.data?.problems
  return useMemo(() => (isComplete && found ? found.map((one) => problemFrom(one)) : none), [isComplete, found])
}

/** As the shop tells it: the field within its step. */
export const problemFrom = ({ step, field, message, isWarning }: Schemas['JourneyProblem']): Problem => ({
  step: step ?? (field.startsWith('start') || field === 'first' ? startId : undefined),
  field: step ? field.replace(`steps.${step}.`, '') : field,
  message,
  isHint: isWarning,
})
