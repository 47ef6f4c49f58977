import type { Card } from '../messages/card.ts'
import type { Source } from '../messages/message.ts'

/** What the helper answers; each answer says what it rests on. */
export interface Reply {
  readonly text: string
  readonly cards?: readonly Card[]
  readonly source: Source
  /** It did not know. */
  readonly isMiss?: boolean
  /** Hands the thread to the staff. */
  readonly handsOver?: 'asked' | 'misses' | 'complaint'
}

export const byRule = (title: string): Source => ({ kind: 'rule', title })
