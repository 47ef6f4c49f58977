import { describe, expect, it } from 'vitest'
import { chanceOf, directionOf, discoveries, isLarge } from './change.ts'
import { tellingWords } from './log-odds.ts'

const shift = (negative: number, mentions: number, negativeBefore: number, mentionsBefore: number) => ({
  ...{ negative, mentions, negativeBefore, mentionsBefore },
})

describe('a change', () => {
  it('T12: the chance is the tail of the beta-binomial, which sums to one and grows with less evidence', () => {
    // With a flat prior every number of negatives is as likely as any other: 1 in 11 for each of 0 to 10
    expect(chanceOf(shift(10, 10, 0, 0), 'worse')).toBeCloseTo(1 / 11, 10)
    expect(chanceOf(shift(0, 10, 5, 50), 'worse')).toBeCloseTo(1, 10)
    expect(chanceOf(shift(4, 10, 5, 50), 'worse') + chanceOf(shift(3, 10, 5, 50), 'better')).toBeCloseTo(1, 10)
    expect(chanceOf(shift(7, 10, 8, 80), 'worse')).toBeLessThan(chanceOf(shift(7, 10, 2, 20), 'worse'))
  })

  it('T12: too little to speak of is no change, and one too small to matter is not told', () => {
    expect(directionOf(shift(4, 4, 0, 40))).toBeUndefined()
    expect(directionOf(shift(5, 5, 0, 14))).toBeUndefined()
    expect(directionOf(shift(5, 5, 0, 15))).toBe('worse')
    expect(isLarge(shift(14, 100, 0, 100))).toBe(false)
  })

  it('T12: of a thousand looks at nothing but chance, hardly any day tells of a change', () => {
    let state = 7
    const random = () => (state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0) / 2 ** 32
    const draw = (n: number) => Array.from({ length: n }, random).filter((one) => one < 0.25).length
    const days = 40
    let told = 0
    for (let day = 0; day < days; day++) {
      const looks = Array.from({ length: 100 }, () => {
        const one = shift(draw(12), 12, draw(60), 60)
        return { p: Math.min(1, 2 * chanceOf(one, directionOf(one)!)) }
      })
      if (discoveries(looks, 0.05).length > 0) told++
    }
    expect(told / days).toBeLessThanOrEqual(0.1)
  })
})

describe('telling words', () => {
  it('T12: a word that only one set says stands out, a rare one and a common one do not', () => {
    const found = tellingWords([
      { word: 'zip', here: 15, there: 1 },
      { word: 'the', here: 100, there: 1_000 },
      { word: 'once', here: 2, there: 0 },
    ])
    expect(found.map(({ word }) => word)).toEqual(['zip'])
    expect(found[0]!.z).toBeGreaterThan(2)
    expect(tellingWords([{ word: 'zip', here: 5, there: 0 }])).toEqual([])
  })
})
