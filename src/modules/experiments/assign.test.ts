import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Assigning, variantOf } from './assign.ts'

const visitors = Array.from({ length: 3_000 }, (_, n) => `visitor-${n}`)

const weights = fc.array(fc.integer({ min: 5, max: 100 }), { minLength: 2, maxLength: 5 }).map((parts) => {
  const all = parts.reduce((sum, part) => sum + part, 0)
  const shares = parts.map((part) => Math.floor((part / all) * 10_000))
  shares[0]! += 10_000 - shares.reduce((sum, share) => sum + share, 0)
  return shares.map((basisPoints, at) => ({ variant: `look-${at}`, basisPoints }))
})

const designs: fc.Arbitrary<Assigning> = fc.record({
  seed: fc.string({ minLength: 8, maxLength: 32 }),
  variants: weights,
  trafficBasisPoints: fc.integer({ min: 500, max: 10_000 }),
})

describe('who is shown what', () => {
  it('X4: comes in the planned shares, among those who take part and in all', () => {
    fc.assert(
      fc.property(designs, (design) => {
        const drawn = visitors.map((visitor) => variantOf(design, visitor)).filter((each) => each !== undefined)
        expectShare(drawn.length, visitors.length, design.trafficBasisPoints / 10_000)
        for (const { variant, basisPoints } of design.variants) {
          const count = drawn.filter((each) => each === variant).length
          expectShare(count, drawn.length, basisPoints / 10_000)
        }
      }),
      { numRuns: 40, seed: 7 },
    )
  })

  it('X4: is the same each time, and stays the same when more take part', () => {
    fc.assert(
      fc.property(designs, fc.uuid(), (design, visitor) => {
        const shown = variantOf(design, visitor)
        expect(variantOf({ ...design }, visitor)).toBe(shown)
        const all = variantOf({ ...design, trafficBasisPoints: 10_000 }, visitor)
        expect(all).toBeDefined()
        if (shown !== undefined) expect(all).toBe(shown)
      }),
    )
  })

  it('divides visitors of two experiments independently', () => {
    const variants = ['a', 'b'].map((variant) => ({ variant, basisPoints: 5_000 }))
    const [one, other] = ['seed of one', 'seed of the other'].map((seed) => ({
      seed,
      variants,
      trafficBasisPoints: 10_000,
    }))
    const both = visitors.filter((visitor) => variantOf(one!, visitor) === 'a' && variantOf(other!, visitor) === 'a')
    expectShare(both.length, visitors.length, 0.25)
  })
})

/** Within five standard deviations of what chance makes. */
function expectShare(count: number, of: number, share: number): void {
  const deviation = Math.sqrt(of * share * (1 - share))
  expect(Math.abs(count - of * share)).toBeLessThanOrEqual(5 * deviation + 1)
}
