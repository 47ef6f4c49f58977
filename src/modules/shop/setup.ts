/** What a merchant is led through in her first hour, in the order in which it helps. */
export const setupSteps = ['look', 'markets', 'goods', 'delivery', 'payment', 'staff'] as const
export type SetupStep = (typeof setupSteps)[number]

/** A step that was skipped can be answered again at any time. */
export const setupAnswers = ['done', 'skipped'] as const
export type SetupAnswer = (typeof setupAnswers)[number]

export interface AnsweredStep {
  readonly step: SetupStep
  /** Null until somebody has done or skipped it. */
  readonly answer: SetupAnswer | null
  readonly answeredAt: Date | null
}

/** How far the guided set-up has come; the same for everybody on the staff, on each device. */
export interface Setup {
  /** All of them, in their order. */
  readonly steps: readonly AnsweredStep[]
  /** Where to go on; null when each step was done or skipped. */
  readonly next: SetupStep | null
  /** When somebody said that she needs no guide. */
  readonly dismissedAt: Date | null
}
