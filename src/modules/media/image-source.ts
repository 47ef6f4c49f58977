/** Port: fetches files from addresses that outsiders name. An implementation must not reach into the own network. */
export interface ImageSource {
  /** @throws {Unreachable} when nothing usable came */
  fetch(url: string): Promise<Buffer>
}

/** The outside's no, in one shape. */
export class Unreachable extends Error {
  /** Whether the same address may answer later. */
  readonly temporary: boolean
  constructor(message: string, temporary: boolean) {
    super(message)
    this.name = 'Unreachable'
    this.temporary = temporary
  }
}
