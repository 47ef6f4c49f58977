/** active: goes on at `dueAt`. parked: its time came while the journey was paused. failed: set aside with an error. */
export const runStates = ['active', 'parked', 'failed', 'ended'] as const
export type RunState = (typeof runStates)[number]

/** How a run ends. */
export const runEndings = [
  'end',
  'exit',
  'cancelled',
  'stopped',
  'unfit',
  'over',
  'archived',
  'merged',
  'erased',
  'held-out',
  'by-hand',
] as const
export type RunEnding = (typeof runEndings)[number]
