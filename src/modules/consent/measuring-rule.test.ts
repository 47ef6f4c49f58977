import { describe, expect, it } from 'vitest'
import { mayMeasure, measuringRules } from './index.ts'

describe('whether views of a day may be joined', () => {
  it.each([
    [['US'], 'visitors'],
    [['KR', 'US'], 'visitors'],
    [['US', 'DE'], 'pages'],
    [['GB'], 'pages'],
    [['JP'], 'pages'],
    [[], 'pages'],
  ])('U2: the strictest law of a market’s countries holds: %j', (countries, may) => {
    expect(mayMeasure(countries)).toBe(may)
  })

  it('U2: each rule names where it can be read', () => {
    for (const { source } of measuringRules)
      expect([/^https:/.test(source.url), /^\d{4}-/.test(source.asOf)]).toEqual([true, true])
  })
})
