import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bucketOf, mostError, quantile, valueOf } from './buckets.ts'

describe('buckets', () => {
  it('U1: give every millisecond and every shift back within the stated error', () => {
    fc.assert(
      fc.property(fc.double({ min: 1, max: 600_000, noNaN: true }), (ms) => {
        expect(Math.abs(valueOf('lcp', bucketOf('lcp', ms)) - ms) / ms).toBeLessThanOrEqual(mostError + 1e-9)
        const shift = ms / 600_000
        if (shift >= 0.0001)
          expect(Math.abs(valueOf('cls', bucketOf('cls', shift)) - shift) / shift).toBeLessThanOrEqual(mostError + 1e-9)
      }),
    )
  })

  it('U3: count taps and shares exactly, and nothing as nothing', () => {
    expect([1, 3, 7].map((taps) => valueOf('taps', bucketOf('taps', taps)))).toEqual([1, 3, 7])
    expect(valueOf('scrolled', bucketOf('scrolled', 64.4))).toBe(64)
    expect(valueOf('cls', bucketOf('cls', 0))).toBe(0)
  })

  it('U1: of many days tell the same quantile as the values themselves, within the error', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 20_000 }), { minLength: 1, maxLength: 200 }), (values) => {
        const counted = new Map<number, number>()
        for (const value of values) counted.set(bucketOf('inp', value), (counted.get(bucketOf('inp', value)) ?? 0) + 1)
        const buckets = [...counted].map(([bucket, count]) => ({ bucket, count }))
        const exact = values.toSorted((a, b) => a - b)[Math.ceil(values.length * 0.75) - 1]!
        expect(Math.abs(quantile('inp', buckets, 0.75)! - exact) / exact).toBeLessThanOrEqual(mostError + 1e-9)
      }),
    )
    expect(quantile('inp', [], 0.75)).toBeUndefined()
  })
})
