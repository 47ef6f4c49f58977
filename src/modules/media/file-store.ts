import type { Readable } from 'node:stream'

export interface OpenFile {
  readonly stream: Readable
  readonly bytes: number
}

/**
 * Port: where files are kept. Keys name content (`originals/ab/abcd….jpg`), so the same key always has the same
 * content: putting twice is harmless, and nothing is ever changed in place.
 */
export interface FileStore {
  /** Stored completely or not at all, also when the process dies in the middle. */
  put(key: string, content: Uint8Array): Promise<void>
  /** Undefined when there is no such file. */
  open(key: string): Promise<OpenFile | undefined>
  /** The whole content; undefined when there is no such file. */
  read(key: string): Promise<Buffer | undefined>
  /** Harmless when it is gone already. */
  remove(key: string): Promise<void>
}
