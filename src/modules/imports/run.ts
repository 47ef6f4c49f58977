import type { SourceName } from './incoming.ts'

/** One file on its way into the shop. */
export interface Run {
  readonly id: string
  readonly source: SourceName
  readonly fileName: string
  /** Whether it only reports what would happen. */
  readonly dryRun: boolean
  /** ISO 4217, of all prices in the file; of no weight for reviews. */
  readonly currency: string
  readonly state: 'waiting' | 'running' | 'finished' | 'failed'
  /** How many products, or reviews, the file tells of; null until it was read. */
  readonly products: number | null
  /** How many of them are behind it: the four below together. */
  readonly done: number
  readonly created: number
  readonly changed: number
  readonly unchanged: number
  readonly refused: number
  /** Findings so far. */
  readonly problems: number
  readonly warnings: number
  /** Why it ended early; what was done before stays. */
  readonly failure: string | null
  /** Staff member, API key or `command-line`. */
  readonly startedBy: string | null
  readonly createdAt: Date
  readonly startedAt: Date | null
  readonly finishedAt: Date | null
  /** Whether its file is still kept, so that it can be run again. */
  readonly hasFile: boolean
}

export const isOver = ({ state }: Run): boolean => state === 'finished' || state === 'failed'

/** For the module alone: columns of a run, and what the work needs beside. */
export const runColumns = `
  id, source, file_name as "fileName", dry_run as "dryRun", currency, locale, state, products, done, created, changed,
  unchanged, refused, problems, warnings, failure, started_by as "startedBy", created_at as "createdAt",
  started_at as "startedAt", finished_at as "finishedAt", file_key is not null as "hasFile", file_key as "fileKey"`

export interface StoredRun extends Run {
  readonly locale: string
  readonly fileKey: string | null
}
