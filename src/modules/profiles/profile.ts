/** Whoever appears: visitor, buyer, reviewer. Known by identities, never keyed by one of them. */
export interface Profile {
  readonly id: string
  readonly email: string | null
  readonly name: string | null
  /** BCP 47, the language this person reads. */
  readonly locale: string | null
  readonly createdAt: Date
}

/** By what a person is recognised; each value belongs to one profile. A channel's ids are a kind of their own. */
export type IdentityKind = 'email' | 'phone' | 'card' | 'device' | `channel:${string}`
