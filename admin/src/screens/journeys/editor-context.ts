import { createContext, useContext } from 'react'
import type { Schemas } from '../../api.ts'
import type { At } from './graph/edit.ts'
import type { Problem } from './graph/checks.ts'
import type { Graph, Place, Step, StepKind } from './graph/graph.ts'
import type { JourneyNames } from './use-names.ts'

export type StepNumbers = Schemas['JourneyNumbers']['steps'][number]

/** What every part of the editor knows and may do. */
export interface Editor {
  readonly graph: Graph
  readonly names: JourneyNames
  /** Nothing can be changed: it is only looked at. */
  readonly isReadOnly: boolean
  /** What is to be mended, by the step it is about; `rules` for the journey as a whole. */
  readonly problems: ReadonlyMap<string, readonly Problem[]>
  /** How many were where; only while figures are shown. */
  readonly numbers: ReadonlyMap<string, StepNumbers> | undefined
  /** What is open beside the picture: a step, `start` or `rules`. */
  readonly selected: string | undefined
  readonly select: (id: string | undefined) => void
  readonly change: (graph: Graph, mark?: string) => void
  readonly put: (id: string, step: Step, mark?: string) => void
  readonly add: (at: At, kind: StepKind) => void
  readonly remove: (id: string) => void
  readonly duplicate: (id: string) => void
  readonly move: (places: Record<string, Place>) => void
}

/** What stands for the journey as a whole where a step's id would. */
export const rulesId = 'rules'

export const EditorContext = createContext<Editor | undefined>(undefined)

export function useEditor(): Editor {
  const editor = useContext(EditorContext)
  if (!editor) throw new Error('The editor is not around this part')
  return editor
}
