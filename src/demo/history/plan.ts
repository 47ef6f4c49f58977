import { chance } from '../drawings/kit/chance.ts'
import { people, type Person } from './people.ts'

/** What becomes of an order. */
export type Fate =
  | 'delivered'
  | 'on-its-way'
  | 'late'
  | 'packing'
  | 'paid'
  | 'cancelled'
  | 'cancelled-by-shopper'
  | 'refunded'
  | 'partly-refunded'
  | 'return-requested'
  | 'return-awaited'
  | 'returned'
  | 'transfer-waiting'
  | 'transfer-received'
  | 'declined'
  | 'abandoned'

export interface PlannedOrder {
  readonly person: Person
  readonly fate: Fate
  readonly daysAgo: number
  readonly hour: number
  readonly minute: number
  /** Seed of what she puts into her cart. */
  readonly cart: number
  readonly code?: string
  readonly wrap?: boolean
  readonly note?: string
}

/** How many of what, and between how many days ago. */
const fates: readonly (readonly [fate: Fate, count: number, from: number, to: number])[] = [
  ['delivered', 88, 88, 15],
  ['on-its-way', 11, 4, 3],
  ['late', 2, 24, 20],
  ['packing', 4, 1, 1],
  ['paid', 9, 1, 1],
  ['cancelled', 4, 70, 8],
  ['cancelled-by-shopper', 4, 60, 6],
  ['refunded', 4, 80, 22],
  ['partly-refunded', 6, 75, 20],
  ['return-requested', 3, 18, 15],
  ['return-awaited', 3, 24, 18],
  ['returned', 5, 60, 25],
  ['transfer-waiting', 3, 3, 2],
  ['transfer-received', 4, 50, 16],
  ['declined', 5, 40, 2],
  ['abandoned', 17, 30, 2],
]

const notes = [
  'Called twice; leave it with the neighbour at 301.',
  'Asked for the card to be written in Korean.',
  'Birthday on Saturday. Put a second ribbon in.',
  'Regular at the Seongsu market stall, says hello to Onjeong.',
  'Allergic to nuts: no sample of the hand cream.',
  'Wants the box back for moving house. Sent two.',
]

/** The last ninety days, the same for the same seed: who wanted what on which day, and how it ended. */
export function planHistory(seed: number): PlannedOrder[] {
  const random = chance(seed)
  const orders = fates.flatMap(([fate, count, from, to]) =>
    Array.from({ length: count }, (_, at): PlannedOrder => {
      const daysAgo = Math.round(from - ((from - to) * (at + random())) / count)
      const isKept = fate !== 'abandoned' && fate !== 'declined'
      return {
        person: personFor(random(), fate),
        fate,
        daysAgo: Math.max(daysAgo, to),
        hour: Math.floor(random() * 14) + 1,
        minute: Math.floor(random() * 60),
        cart: Math.floor(random() * 1_000_000),
        ...(isKept && random() < 0.1 ? { code: 'WARMHANDS' } : {}),
        ...(isKept && random() < 0.14 ? { wrap: true } : {}),
        ...(isKept && random() < 0.16 ? { note: notes[Math.floor(random() * notes.length)]! } : {}),
      }
    }),
  )
  return orders.sort((a, b) => b.daysAgo - a.daysAgo || a.hour - b.hour || a.minute - b.minute)
}

/** Some come back often, most once or twice. */
const personFor = (drawn: number, fate: Fate): Person =>
  fate.startsWith('transfer')
    ? people[Math.floor(drawn * 30)]!
    : people[Math.min(people.length - 1, Math.floor(drawn ** 1.15 * people.length))]!
