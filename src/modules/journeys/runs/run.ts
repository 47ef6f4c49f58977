import type { JourneyGraph, StepId } from '../graph/graph.ts'

/** active: goes on at `dueAt`. parked: its time came while the journey was paused. failed: set aside with an error. */
export const runStates = ['active', 'parked', 'failed', 'ended'] as const
export type RunState = (typeof runStates)[number]

/** How a run ends. */
export const runEndings = [
  'end',
  'exit',
  'cancelled',
  'stopped',
  'over',
  'archived',
  'merged',
  'erased',
  'held-out',
  'by-hand',
] as const
export type RunEnding = (typeof runEndings)[number]

/** Before the first step. */
export const atStart = 'start'

/** What brought her in, and what steps left for later ones; ids, and what a caller of the door told. */
export interface RunData {
  readonly trigger?: string
  readonly event?: Readonly<Record<string, unknown>>
  /** The last that was made for her. */
  readonly code?: string
  /** What a step waited for and found. */
  readonly happened?: Readonly<Record<string, unknown>>
  /** What it sent her, the latest last; at most 20. */
  readonly sent?: readonly string[]
  /** The day that a date stands for: 2026-02-28. */
  readonly day?: string
}

/** Somebody on her way through a journey, as steps see her. */
export interface Walking {
  readonly id: string
  readonly journeyId: string
  readonly journeyName: string
  readonly version: number
  readonly graph: JourneyGraph
  readonly personId: string
  readonly profileId: string
  readonly subject: string
  readonly enteredAt: Date
  readonly entrySeq: number
  readonly startedBy: number | null
  readonly isHeldOut: boolean
  /** The instant at which this walk takes place. */
  readonly now: Date

  readonly state: RunState
  readonly step: StepId
  /** How many steps she took before this one. */
  readonly visit: number
  readonly arrivedAt: Date
  readonly dueAt: Date | null
  readonly awaits: string | null
  /** Why she stays: wait, wait-for, segments, or why a message is held; null: the step is to be taken. */
  readonly because: string | null
  readonly knownSeq: number | null
  readonly data: RunData
  readonly ending: RunEnding | null
  readonly error: string | null
  readonly goalBy: Date | null
}

/** What a step did with somebody. */
export type Outcome =
  /** It is done, and she goes on; to nowhere is the end. */
  | {
      readonly goTo: StepId | undefined
      readonly outcome: string
      /** What is counted beside that she passed. */
      readonly counts?: readonly string[]
      readonly about?: Readonly<Record<string, unknown>>
      readonly data?: Partial<RunData>
    }
  /** She stays until then at the latest. */
  | {
      readonly until: Date
      readonly because: string
      readonly awaits?: string
      readonly counts?: readonly string[]
    }
  | { readonly end: RunEnding; readonly outcome: string; readonly about?: Readonly<Record<string, unknown>> }
  /** The step cannot be taken; staff have to look. */
  | { readonly failed: string }
  /** She does not fit after all, and was never in it. */
  | { readonly unfit: true }
