import type { CollectType } from './events.ts'

/** What a door makes of one thing that a client sent; nothing of it is checked yet. */
export interface RawEvent {
  readonly type?: unknown
  readonly messageId?: unknown
  /** The name of what was tracked. */
  readonly event?: unknown
  /** The name of a page or screen. */
  readonly name?: unknown
  readonly userId?: unknown
  readonly anonymousId?: unknown
  /** In an alias: the id by which she was known until now. */
  readonly previousId?: unknown
  readonly groupId?: unknown
  readonly traits?: unknown
  readonly properties?: unknown
  readonly context?: unknown
  /** When it took place, by the sender's clock. */
  readonly timestamp?: unknown
}

/** Something a person was met by. */
export interface ToldIdentity {
  readonly kind: 'email' | 'phone' | 'channel:account' | 'device'
  readonly value: string
}

export interface Person {
  /** The surest first; at least one. */
  readonly identities: readonly ToldIdentity[]
  /** In the time of this shop. */
  readonly observedAt: Date
}

/** An event in the normal form, whichever client sent it. */
export interface ToldEvent {
  readonly messageId: string
  readonly type: CollectType
  /** Of what was tracked, or of the page, screen or group; may be empty. */
  readonly name: string
  readonly person: Person
  /** Properties, traits and context, as JSON. */
  readonly data: string
}

/** Why one event of a batch was not taken. */
export interface EventProblem {
  /** Its place in the batch, from 0. */
  readonly index: number
  /** The part at fault, as the normal form names it. */
  readonly field: string
  readonly message: string
  /** What it said of itself, for whoever looks for it; shortened. */
  readonly type: string
  readonly name: string
}
