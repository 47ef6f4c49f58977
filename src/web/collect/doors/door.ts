import type { Json, RawEvent } from '../../../modules/collecting/index.ts'

/** What a client has sent to one of a door's addresses. */
export interface Call {
  /** What the address asks for, as the door's `addresses` name it. */
  readonly asks: string
  readonly body: Json
}

/** What a door has read of it. */
export interface Reading {
  /** Where the client puts its key into the body; headers are looked at for all doors alike. */
  readonly key?: unknown
  /** When it was sent, by the sender's clock. */
  readonly sentAt?: unknown
  /** In the order of the body; undefined where something stands that is no event. */
  readonly events: readonly (RawEvent | undefined)[]
}

export interface Taken {
  readonly taken: number
  readonly repeated: number
  readonly problems: readonly { readonly index: number; readonly field: string; readonly message: string }[]
}

/**
 * A way in for one family of clients: reads what they write and answers what they wait for. A further client is one
 * such file and one line in `doors.ts`; nothing behind it knows which door an event came through.
 */
export interface Door {
  /** Said with problems, so that staff know which sender to look at. */
  readonly name: string
  /** By address, what it asks for. */
  readonly addresses: Readonly<Record<string, string>>
  /** Reads a body of any shape; whatever does not fit is said event by event later. */
  read(call: Call): Reading
  /** The body of the 200 that this client takes for success. */
  answer(taken: Taken): object
}
