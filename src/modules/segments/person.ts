import type { TraitValue } from '../profiles/index.ts'

/** What segments know of a person: everything that a condition may ask for. */
export interface Person {
  readonly personId: string
  readonly createdAt: Date
  readonly isKnown: boolean
  readonly traits: Readonly<Record<string, TraitValue>>
  readonly tags: readonly string[]
  /** `email:marketing:granted` */
  readonly consents: readonly string[]
  readonly orders: number
  readonly fullPriceOrders: number
  readonly firstOrderAt: Date | null
  readonly lastOrderAt: Date | null
  /** When she did something last. */
  readonly seenAt: Date | null
  readonly spend: Readonly<Record<string, number>>
}

/** A person with what her segments' conditions ask beyond: happenings by `askedOf`, latest first, and memberships. */
export interface Known {
  readonly person: Person
  readonly times: ReadonlyMap<string, readonly Date[]>
  readonly memberOf: ReadonlySet<string>
}

/** The columns of `segments.person` as a {@link Person}. */
export const personColumns = `p.person_id as "personId", p.created_at as "createdAt", p.is_known as "isKnown", p.traits,
  p.tags, p.consents, p.orders, p.full_price_orders as "fullPriceOrders", p.first_order_at as "firstOrderAt",
  p.last_order_at as "lastOrderAt", p.seen_at as "seenAt", p.spend`
