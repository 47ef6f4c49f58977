import type { BetterAuthOptions } from 'better-auth'

type Storage = NonNullable<NonNullable<BetterAuthOptions['rateLimit']>['customStorage']>

/** So many addresses are remembered; beyond that the one that asked longest ago is forgotten. */
const most = 10_000

/**
 * Counts requests of one address to one route of the sign-in library, for one shop. The library's own count is shared by
 * everything in the process: shops that run side by side would shut each other's staff out. The rule is the library's:
 * so many with less than the window between one and the next; what was refused does not count.
 */
export function triesByAddress(): Storage {
  const seen = new Map<string, { count: number; last: number }>()
  return {
    consume: (key, { window, max }) => {
      const now = performance.now()
      const before = seen.get(key)
      const endsIn = before ? before.last + window * 1000 - now : 0
      const count = before && endsIn > 0 ? before.count : 0
      if (count >= max) return Promise.resolve({ allowed: false, retryAfter: Math.ceil(endsIn / 1000) })
      seen.delete(key)
      seen.set(key, { count: count + 1, last: now })
      if (seen.size > most) seen.delete(seen.keys().next().value!)
      return Promise.resolve({ allowed: true, retryAfter: null })
    },
  }
}
