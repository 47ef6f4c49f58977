import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { confidenceSequence, leastMeasured } from './confidence-sequence.ts'
import { neededInAll } from './power.ts'
import { type Sample, sampleOfShare, sampleOfSums } from './sample.ts'
import { sampleRatio } from './sample-ratio.ts'

/** Numbers from 0 to 1 that look drawn and are the same each time (mulberry32). */
function drawing(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/** Looks after each pair of visitors; answers in which share of runs something was found, and the truth was missed. */
function peeking(about: { runs: number; visitors: number; truth: number; effect: number; next: Next }) {
  let [found, missed] = [0, 0]
  for (let run = 0; run < about.runs; run++) {
    const sampleAfter = about.next(run + 1)
    let [isFound, isMissed] = [false, false]
    for (let visitor = 0; visitor < about.visitors; visitor++) {
      const seen = confidenceSequence({ ...sampleAfter(), effect: about.effect })
      if (!seen) continue
      isFound ||= seen.low > 0 || seen.high < 0
      isMissed ||= seen.low > about.truth || seen.high < about.truth
    }
    found += Number(isFound)
    missed += Number(isMissed)
  }
  return { found: found / about.runs, missed: missed / about.runs }
}

type Next = (seed: number) => () => { control: Sample; treatment: Sample }

const buying =
  (controlShare: number, treatmentShare: number): Next =>
  (seed) => {
    const draw = drawing(seed)
    let [n, a, b] = [0, 0, 0]
    return () => {
      n++
      a += Number(draw() < controlShare)
      b += Number(draw() < treatmentShare)
      return { control: sampleOfShare(n, a), treatment: sampleOfShare(n, b) }
    }
  }

/** Half buy nothing, the others for a skewed amount around 50.00 (log-normal). */
const spending =
  (factor: number): Next =>
  (seed) => {
    const draw = drawing(seed)
    const normal = () => Math.sqrt(-2 * Math.log(1 - draw())) * Math.cos(2 * Math.PI * draw())
    const spent = () => (draw() < 0.5 ? Math.round(5_000 * Math.exp(0.6 * normal())) : 0)
    const sums = { n: 0, a: 0, aa: 0, b: 0, bb: 0 }
    return () => {
      const [a, b] = [spent(), factor * spent()]
      sums.n++
      sums.a += a
      sums.aa += a * a
      sums.b += b
      sums.bb += b * b
      return {
        control: sampleOfSums(sums.n, sums.a, sums.aa),
        treatment: sampleOfSums(sums.n, sums.b, sums.bb),
      }
    }
  }

describe('looking as often as one likes', () => {
  it.each([0.03, 0.3, 0.6])('X4: finds what is not there in fewer than 5 % of experiments (share %d)', (share) => {
    const about = { runs: 600, visitors: 2_500, truth: 0, effect: share * 0.2 }
    expect(peeking({ ...about, next: buying(share, share) }).found).toBeLessThan(0.05)
  })

  it('X4: finds what is not there in fewer than 5 % of experiments about money as well', () => {
    const about = { runs: 400, visitors: 2_000, truth: 0, effect: 300 }
    expect(peeking({ ...about, next: spending(1) }).found).toBeLessThan(0.05)
  })

  it('X4: has the true difference in every interval of at least 95 % of experiments', () => {
    const about = { runs: 600, visitors: 2_500, truth: 0.06, effect: 0.06 }
    const { found, missed } = peeking({ ...about, next: buying(0.6, 0.66) })
    expect(missed).toBeLessThan(0.05)
    expect(found).toBeGreaterThan(0.8)
  })

  it('X4: is what a test made for one look cannot stand: it finds what is not there in a quarter of experiments', () => {
    const runs = 400
    let found = 0
    for (let run = 0; run < runs; run++) {
      const sampleAfter = buying(0.3, 0.3)(run + 1)
      let isFound = false
      for (let visitor = 0; visitor < 2_500; visitor++) {
        const { control, treatment } = sampleAfter()
        const deviation = Math.sqrt(control.variance / control.n + treatment.variance / treatment.n)
        isFound ||= visitor >= 100 && Math.abs(treatment.mean - control.mean) > 1.96 * deviation
      }
      found += Number(isFound)
    }
    expect(found / runs).toBeGreaterThan(0.25)
  })

  it('says nothing of too few, and is surer of more', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.05, max: 0.95, noNaN: true }), fc.integer({ min: 1, max: 40 }), (share, times) => {
        const of = (n: number) => {
          const sample = sampleOfShare(n, Math.round(n * share))
          return confidenceSequence({ control: sample, treatment: sample, effect: 0.05 })
        }
        expect(of(leastMeasured - 1)).toBeUndefined()
        const [few, many] = [of(leastMeasured)!, of(leastMeasured * (times + 1))!]
        expect(many.high - many.low).toBeLessThan(few.high - few.low)
        expect([few.low <= 0, few.high >= 0, few.p]).toEqual([true, true, 1])
      }),
    )
  })

  it('agrees with itself: the interval leaves zero out exactly where p is below 5 %', () => {
    const count = fc.integer({ min: 0, max: 1_000 })
    fc.assert(
      fc.property(count, count, (a, b) => {
        const [control, treatment] = [sampleOfShare(1_000, a), sampleOfShare(1_000, b)]
        const seen = confidenceSequence({ control, treatment, effect: 0.05 })!
        fc.pre(Math.abs(seen.p - 0.05) > 1e-9)
        expect(seen.low > 0 || seen.high < 0).toBe(seen.p < 0.05)
      }),
    )
  })
})

describe('the shares in which visitors came', () => {
  it.each([
    // The 0.001 quantiles of χ² with one and two degrees of freedom: 10.828 and 13.816 (NIST, Engineering Statistics Handbook 1.3.6.7.4).
    [[1_000, 1_000], [5_000, 5_000], false],
    [[1_073, 927], [5_000, 5_000], false],
    [[1_074, 926], [5_000, 5_000], true],
    [[500, 1_500], [2_500, 7_500], false],
    [[400, 1_600], [2_500, 7_500], true],
    [[1_000, 1_000, 1_150], [3_334, 3_333, 3_333], true],
    [[3, 0], [5_000, 5_000], false],
  ])('X4: %j at %j basis points is a mismatch: %s', (counts, basisPoints, isMismatch) => {
    expect(sampleRatio(counts, basisPoints).isMismatch).toBe(isMismatch)
  })

  it('knows the distribution', () => {
    expect(sampleRatio([1_073.5, 926.5], [5_000, 5_000]).p).toBeCloseTo(0.00101, 5)
  })
})

describe('how many visitors it takes', () => {
  const plan = { variance: 0.24, effect: 0.05, basisPoints: [5_000, 5_000] }

  it('X4: takes more for a smaller effect, for unequal shares and for more variants', () => {
    const needed = neededInAll(plan)
    expect(neededInAll({ ...plan, effect: 0.025 })).toBeGreaterThan(3.5 * needed)
    expect(neededInAll({ ...plan, basisPoints: [9_000, 1_000] })).toBeGreaterThan(2.5 * needed)
    expect(neededInAll({ ...plan, basisPoints: [3_334, 3_333, 3_333] })).toBeGreaterThan(1.5 * needed)
    expect(neededInAll({ ...plan, variance: 0 })).toBe(2 * leastMeasured)
  })

  it('X4: takes more than a test at one time, named in advance, and finds the effect at least four times in five', () => {
    const needed = neededInAll(plan)
    const atOneTime = 2 * 2 * 0.24 * ((1.96 + 0.8416) / 0.05) ** 2
    expect(needed).toBeGreaterThan(atOneTime)
    expect(needed).toBeLessThan(2 * atOneTime)
    const about = { runs: 200, visitors: Math.ceil(needed / 2), truth: 0.05, effect: 0.05 }
    expect(peeking({ ...about, next: buying(0.4, 0.45) }).found).toBeGreaterThan(0.8)
  })
})
