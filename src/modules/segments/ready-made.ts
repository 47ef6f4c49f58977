import type { Condition, Figure, Group } from './condition.ts'
import { type Change, dependsOnTime, needsOf } from './needs.ts'

/** A segment that every shop has from the beginning. Its rule stays as it is; a copy can be changed. */
export interface ReadyMade {
  readonly id: string
  readonly key: string
  readonly name: string
  /** The rule in words. */
  readonly about: string
  readonly condition: Condition
  readonly needs: readonly Change[]
  readonly isTimely: boolean
  readonly isIdeal: boolean
}

const all = (...conditions: Condition[]): Group => ({ if: 'all', conditions })
const figure = (name: Figure, bounds: { atLeast?: number; atMost?: number }): Condition => ({
  if: 'figure',
  figure: name,
  ...bounds,
})
const atLeast = (name: Figure, many: number): Condition => figure(name, { atLeast: many })
const atMost = (name: Figure, many: number): Condition => figure(name, { atMost: many })

const made = (place: number, key: string, name: string, about: string, condition: Condition): ReadyMade => ({
  id: `5e900000-0000-8000-8000-00000000000${place}`,
  ...{ key, name, about, condition },
  needs: needsOf(condition),
  isTimely: dependsOnTime(condition),
  isIdeal: key === 'ideal-customer',
})

/** NOTE: written into the database once, by the migration. A later change of these rules needs a migration too. */
export const readyMade: readonly ReadyMade[] = [
  made(
    ...([1, 'ideal-customer', 'Ideal customer'] as const),
    'Bought twice or more, at least once at full price, and within the last 180 days. Copy it, say what your own ideal customer does, and mark the copy as the ideal one.',
    all(atLeast('orders', 2), atLeast('full-price-orders', 1), atMost('days-since-order', 179)),
  ),
  made(
    ...([2, 'first-time', 'First-time buyers'] as const),
    'Bought exactly once. The second order makes a regular.',
    all(figure('orders', { atLeast: 1, atMost: 1 })),
  ),
  made(...([3, 'repeat', 'Repeat buyers'] as const), 'Bought twice or more.', all(atLeast('orders', 2))),
  made(
    ...([4, 'at-risk', 'At risk'] as const),
    'Bought twice or more, but nothing for 60 days and not yet for 180: they used to come back.',
    all(atLeast('orders', 2), figure('days-since-order', { atLeast: 60, atMost: 179 })),
  ),
  made(
    ...([5, 'lapsed', 'Lapsed'] as const),
    'Bought once or more, but nothing for 180 days.',
    all(atLeast('orders', 1), atLeast('days-since-order', 180)),
  ),
  made(
    ...([6, 'advocates', 'Advocates'] as const),
    'Bought, and wrote two reviews or more within a year: they speak of the shop.',
    all(atLeast('orders', 1), { if: 'event', event: 'reviewed', days: 365, atLeast: 2 }),
  ),
  made(
    ...([7, 'vip', 'VIP'] as const),
    'Bought five times or more, and within the last year.',
    all(atLeast('orders', 5), atMost('days-since-order', 364)),
  ),
  made(
    ...([8, 'discount-only', 'Discount-only'] as const),
    'Bought twice or more, and never at full price.',
    all(atLeast('orders', 2), atMost('full-price-orders', 0)),
  ),
]
