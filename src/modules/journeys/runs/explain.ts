import type { Read } from '../../../kernel/transaction.ts'
import type { Run } from './list-runs.ts'

/** One step that she took. */
export interface Visit {
  visit: number
  step: string
  at: Date
  outcome: string
  about: Record<string, unknown>
}

export interface ExplainedRun extends Run {
  readonly visits: readonly Visit[]
  readonly words: readonly string[]
}

export interface ExplainedJourney {
  readonly journeyId: string
  readonly name: string
  readonly isIn: boolean
  readonly words: readonly string[]
  readonly runs: readonly (Run & { readonly visits: readonly Visit[] })[]
}

export function explainRun(_read: Read, _runId: string): Promise<ExplainedRun> {
  throw new Error('Comes next')
}

export function explainJourneys(_read: Read, _profileId: string, _journeyId?: string): Promise<ExplainedJourney[]> {
  throw new Error('Comes next')
}
