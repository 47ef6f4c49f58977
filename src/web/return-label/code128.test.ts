import { describe, expect, it } from 'vitest'
import { code128 } from './code128.ts'

const widthsOf = (text: string): string => {
  const { bars, width } = code128(text)
  const gaps = bars.map(({ at, width: wide }, index) => (bars[index + 1]?.at ?? width) - at - wide)
  return bars.map(({ width: wide }, index) => `${wide}${gaps[index] || ''}`).join('')
}

describe('Code 128', () => {
  it('F7: writes start, letters, check character and stop as the standard has them', () => {
    // The standard's own worked letters: start B, P (48), J (42), J, 1 (17), 2 (18), 3 (19), C (35), check 55.
    const written = [
      '211214',
      '313121',
      '112133',
      '112133',
      '123221',
      '223211',
      '221132',
      '131321',
      '311321',
      '2331112',
    ]
    expect(widthsOf('PJJ123C')).toBe(written.join(''))
  })

  it('F7: is 11 units a letter, and 35 for start, check and stop', () => {
    for (const text of ['D1001-R1', 'A', 'D999999-R12']) expect(code128(text).width).toBe(text.length * 11 + 35)
  })

  it('a letter that the code does not have is a bug', () => {
    expect(() => code128('반품')).toThrow('cannot be written')
  })
})
