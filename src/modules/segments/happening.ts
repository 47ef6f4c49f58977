/** What people do that segments can count. */
export const happeningKinds = [
  'bought',
  'began-checkout',
  'left-cart',
  'put-in-cart',
  'reviewed',
  'signed-in',
  'wrote',
  'viewed',
  'told',
] as const
export type HappeningKind = (typeof happeningKinds)[number]

/** Something that somebody did, as it is noted: once per event and thing that it was about. */
export interface Happening {
  readonly profileId: string
  readonly kind: HappeningKind
  /** Ids of products, names of what was told, `channel:…` and `stars:…`; the happening itself is noted beside them. */
  readonly about: readonly string[]
  readonly at: Date
  /** The event that told it; left out where this is told of a happening that is noted already. */
  readonly seq?: number
  /** Of a happening that is noted already, at this instant: what it was about. */
  readonly ofThing?: string
  /** The order, which may be called off. */
  readonly orderId?: string
}

/** How long happenings are kept: as far back as can be asked for, and a month to look at. */
export const keptDays = 400
