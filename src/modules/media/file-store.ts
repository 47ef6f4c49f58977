import type { Readable } from 'node:stream'

export interface OpenFile {
  readonly stream: Readable
  /** Of the whole file. */
  readonly bytes: number
  /** What the stream has of it; all of it where this is absent. */
  readonly part?: FilePart | undefined
}

/** From the first byte to the last, both counted from 0 and both among them. */
export interface FilePart {
  readonly from: number
  readonly to: number
}

/**
 * Port: where files are kept. Keys name content (`originals/ab/abcd….jpg`), so the same key always has the same
 * content: putting twice is harmless, and nothing is ever changed in place.
 */
export interface FileStore {
  /** Stored completely or not at all, also when the process dies in the middle. */
  put(key: string, content: Uint8Array): Promise<void>
  /**
   * @param partOf says which part is wanted of a file of so many bytes; undefined for all of it
   * @returns undefined when there is no such file
   */
  open(key: string, partOf?: (bytes: number) => FilePart | undefined): Promise<OpenFile | undefined>
  /** The whole content; undefined when there is no such file. */
  read(key: string): Promise<Buffer | undefined>
  /** Harmless when it is gone already. */
  remove(key: string): Promise<void>
}
