import type { Sequence, Table } from './shape.ts'

/**
 * The first file of an archive, `manifest.json`.
 *
 * An archive is a gzipped tar: `manifest.json`; `tables/SCHEMA.TABLE/NNNNNN.copy` (pieces of what PostgreSQL's
 * `COPY … TO STDOUT` writes, to be put together again); `home/…` (images, keys); and `end.json`, which proves it whole.
 */
export interface Manifest {
  readonly format: 1
  readonly dangol: string
  /** ISO instant at which the shop is shown. */
  readonly madeAt: string
  /** In the order they were taken. */
  readonly migrations: readonly string[]
  readonly tables: readonly Table[]
  readonly sequences: readonly Sequence[]
}

/** The last file, `end.json`. */
export interface End {
  readonly rows: Readonly<Record<string, number>>
  readonly files: number
}

/** What belongs to this machine and this moment, not to the shop. */
export const leftOut = new Set(['database', 'database.json', 'lock', 'lock-journal', 'holder.json', 'holder.json.new'])

/** What has happened so far, for whoever waits. */
export type Tell = (words: string) => void
