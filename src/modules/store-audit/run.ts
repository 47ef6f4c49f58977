import type { AreaScore } from './score.ts'

/** One audit of the shop, from its start to its score. */
export interface Run {
  readonly id: string
  readonly state: 'waiting' | 'running' | 'finished' | 'failed'
  /** How many steps it takes; null until the pages were chosen. */
  readonly steps: number | null
  readonly done: number
  /** 0 to 100; null until it is finished. */
  readonly score: number | null
  /** By area; null until it is finished. */
  readonly areas: readonly AreaScore[] | null
  /** Why it ended early. */
  readonly failure: string | null
  /** Staff member, API key, `command-line`, or `schedule`. */
  readonly startedBy: string
  readonly createdAt: Date
  readonly startedAt: Date | null
  readonly finishedAt: Date | null
}

export const isOver = ({ state }: Run): boolean => state === 'finished' || state === 'failed'

/** For the module alone. */
export const runColumns = `
  id, state, steps, done, score, areas, failure, started_by as "startedBy", created_at as "createdAt",
  started_at as "startedAt", finished_at as "finishedAt"`
