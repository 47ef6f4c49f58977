import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bodyMeasuresOf, type FitWish, sizeForBody } from './size-for-body.ts'

const row = (size: string, chest: number, waist: number, length: number) => ({
  size,
  measures: { chest, waist, length },
})
const table = {
  unit: 'cm' as const,
  rows: [
    row('XS', 82, 62, 60),
    row('S', 88, 68, 62),
    row('M', 94, 74, 64),
    row('L', 102, 82, 66),
    row('XL', 110, 90, 68),
  ],
}
const inInches = {
  unit: 'in' as const,
  rows: table.rows.map(({ size, measures }) => ({
    size,
    measures: { chest: measures.chest / 2.54, waist: measures.waist / 2.54 },
  })),
}
const body = fc.record({ chest: fc.integer({ min: 60, max: 140 }), waist: fc.integer({ min: 45, max: 120 }) })
const wishes: readonly FitWish[] = ['close', 'regular', 'loose']
const at = (measures: { chest?: number; waist?: number }, wish: FitWish = 'regular') =>
  sizeForBody(table, measures, wish)!.at

describe('the size that a table gives a body', () => {
  it('D2: is the row of her measures; the largest decides, at half way the larger', () => {
    expect(bodyMeasuresOf(table)).toEqual(['chest', 'waist'])
    expect(sizeForBody(table, { chest: 94, waist: 74 })).toMatchObject({
      size: 'M',
      other: undefined,
      isOutside: false,
    })
    expect(sizeForBody(table, { chest: 88, waist: 82 })).toMatchObject({
      size: 'L',
      byMeasure: [
        { measure: 'chest', size: 'S' },
        { measure: 'waist', size: 'L' },
      ],
    })
    expect(sizeForBody(table, { chest: 91 })).toMatchObject({ size: 'M', other: 'S' })
    expect(sizeForBody(table, { chest: 90.5 })).toMatchObject({ size: 'S', other: 'M' })
    expect(sizeForBody(inInches, { chest: 91 })).toMatchObject({ size: 'M', other: 'S' })
    expect(sizeForBody(table, { length: 64 })).toBeUndefined()
  })

  it('D2: is not made up where she is smaller or larger than the table goes', () => {
    expect([70, 77, 82, 110, 116, 130].map((chest) => sizeForBody(table, { chest })!.isOutside)).toEqual([
      ...[true, true, false, false, false, true],
    ])
  })

  it('D2: is one of the table, the same in centimetres and inches, and never smaller for a larger body or a looser wish', () => {
    fc.assert(
      fc.property(body, fc.constantFrom(...wishes), fc.nat(20), (measures, wish, more) => {
        const found = sizeForBody(table, measures, wish)!
        expect(table.rows[found.at]!.size).toBe(found.size)
        expect(sizeForBody(inInches, measures, wish)!.at).toBe(found.at)
        expect(at({ ...measures, chest: measures.chest + more }, wish)).toBeGreaterThanOrEqual(found.at)
        expect(at({ ...measures, waist: measures.waist + more }, wish)).toBeGreaterThanOrEqual(found.at)
        expect(at(measures, 'close')).toBeLessThanOrEqual(found.at)
        expect(at(measures, 'loose')).toBeGreaterThanOrEqual(found.at)
      }),
    )
  })
})
