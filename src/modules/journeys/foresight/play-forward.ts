import type { Read } from '../../../kernel/transaction.ts'
import type { JourneyGraph } from '../graph/graph.ts'
import type { Problem } from '../graph/problem.ts'

export interface PlayAsked {
  readonly graph?: JourneyGraph | undefined
  readonly journeyId?: string | undefined
  readonly people: number
  readonly profileIds?: readonly string[] | undefined
  readonly days: number
  readonly assume: 'none' | 'past' | 'all'
}

export interface Played {
  from: Date
  until: Date
  looked: number
  entered: number
  heldOut: number
  steps: { step: string; entered: number; sent: number; withheld: number; ended: number }[]
  messages: { personId: string; step: string; template: string; channel: string; at: Date; withheld: string | null }[]
  lanes: { personId: string; words: { at: Date; step: string; what: string }[] }[]
  byDay: { day: string; sent: number }[]
  problems: Problem[]
}

export function playForward(_read: Read, _asked: PlayAsked): Promise<Played> {
  throw new Error('Comes next')
}
