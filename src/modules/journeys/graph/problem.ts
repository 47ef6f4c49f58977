/** Something about a journey's graph that staff should know before it is published. */
export interface Problem {
  /** The step at fault; null: the journey as a whole. */
  readonly step: string | null
  /** Dotted path within the graph: `steps.welcome.template`. */
  readonly field: string
  /** Stable: `loop-without-wait`. */
  readonly code: string
  /** What is wrong and what to do. */
  readonly message: string
  /** Worth a look, and no reason not to publish. */
  readonly isWarning: boolean
}
