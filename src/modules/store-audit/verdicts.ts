import type { Found, Verdict } from './check.ts'

/** More are counted, and not kept. */
const mostFound = 20

export const pass = (says: string): Verdict => ({ state: 'pass', says, found: [], foundCount: 0 })

export const fail = (says: string, found: readonly Found[] = []): Verdict => ({
  ...{ state: 'fail', says },
  ...{ found: found.slice(0, mostFound), foundCount: found.length },
})

export const notHere = (says: string): Verdict => ({ state: 'not-here', says, found: [], foundCount: 0 })

/** A yes or no about the whole shop. */
export const holds = (isWell: boolean, good: string, bad: string): Verdict => (isWell ? pass(good) : fail(bad))

/**
 * Judges each of several things; fails when one fails.
 *
 * @param about `wrong` answers what is wrong with one, or undefined; `good` and `bad` are told how many there were
 */
export function judgeEach<One>(
  all: readonly One[],
  about: {
    wrong: (one: One) => Found | undefined
    good: (count: number) => string
    bad: (count: number, of: number) => string
    /** Said when there is nothing to judge. */
    none: string
  },
): Verdict {
  if (all.length === 0) return notHere(about.none)
  const found = all.flatMap((one) => about.wrong(one) ?? [])
  return found.length === 0 ? pass(about.good(all.length)) : fail(about.bad(found.length, all.length), found)
}

/** `1 page`, `3 pages`. */
export const some = (count: number, one: string, many = `${one}s`): string => `${count} ${count === 1 ? one : many}`
