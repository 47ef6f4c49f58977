import { describe, expect, it } from 'vitest'
import { herWords, upperTail } from './telling.ts'

/** Words of reviews that are drawn alike for both sides, by a generator that is always the same. */
function drawn(sets: number): number[] {
  let state = 11
  const random = () => (state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0) / 2 ** 32
  const said = (reviews: number, share: number) =>
    Array.from({ length: reviews }, random).filter((one) => one < share).length
  return Array.from({ length: sets }, () => {
    const words = Array.from({ length: 400 }, (_, at) => {
      const share = 0.3 / (1 + at / 10)
      return {
        word: `word${String.fromCharCode(97 + (at % 26))}${at}`,
        here: said(60, share),
        there: said(240, share),
        reviewIds: [],
      }
    })
    return herWords(words, { here: 60, there: 240 }).length
  })
}

describe('her own words', () => {
  it('P16: of words that both say alike hardly any are told, though hundreds are looked at', () => {
    const told = drawn(20)
    expect(told.filter((many) => many > 0).length).toBeLessThanOrEqual(4)
  })

  it('P16: each language is counted by itself, too few reviews say nothing, and the tail is that of the normal curve', () => {
    const word = (text: string, here: number, there: number) => ({ word: text, here, there, reviewIds: [] })
    const words = [
      ...[word('commute', 20, 2), word('lace', 30, 30), word('gym', 0, 30)],
      ...[word('출근길', 12, 0), word('끈', 14, 14), word('운동장', 0, 15)],
    ]
    expect(herWords(words, { here: 40, there: 40 }).map((one) => one.word)).toEqual(['commute', '출근길'])
    expect(herWords(words, { here: 19, there: 40 })).toEqual([])
    expect([upperTail(0), upperTail(1.96), upperTail(3)].map((p) => p.toFixed(4))).toEqual([
      '0.5000',
      '0.0250',
      '0.0013',
    ])
  })
})
