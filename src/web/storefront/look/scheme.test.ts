import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { colourOf, contrast, hexOf } from './colour.ts'
import { dayScheme, nightScheme, type Scheme } from './scheme.ts'

const hex = fc.integer({ min: 0, max: 0xffffff }).map((value) => `#${value.toString(16).padStart(6, '0')}`)
const colours = fc.record({ brand: hex, accent: hex, paper: hex })

const letters = ['ink', 'ink-soft', 'brand-ink', 'accent-ink', 'sale', 'good', 'warn'] as const
const grounds = ['paper', 'card', 'sunk', 'brand-tint', 'accent-tint', 'fault-tint', 'warn-tint'] as const

/** Pairs that cannot be read or told apart (WCAG 2.2, 1.4.3 and 1.4.11). */
function weakIn(scheme: Scheme): string[] {
  const pairs = [
    ...letters.flatMap((front) => grounds.map((ground) => [front, ground, 4.5] as const)),
    ...(['on-brand', 'on-sale'] as const).map((front) => [front, front.slice(3) as 'brand', 4.5] as const),
    ['on-brand', 'brand-hover', 4.5] as const,
    ...grounds.map((ground) => ['edge', ground, 3] as const),
    ['brand', 'paper', 3] as const,
    ['brand', 'card', 3] as const,
  ]
  return pairs
    .filter(([front, ground, least]) => contrast(scheme[front], scheme[ground]) < least)
    .map(([front, ground]) => `${front} on ${ground}`)
}

describe('the colours of the pages', () => {
  it('U9: can be read in light and dark, whatever colours the merchant likes', () => {
    fc.assert(
      fc.property(colours, (own) => {
        expect([weakIn(dayScheme(own)), weakIn(nightScheme(own))]).toEqual([[], []])
      }),
      { numRuns: 300 },
    )
  })

  it('U9: keep a brand as it is where it can be read', () => {
    const own = { brand: '#1f6f5c', accent: '#e8743b', paper: '#fbf8f3' }
    expect(dayScheme(own)).toMatchObject({ brand: '#1f6f5c', 'on-brand': '#ffffff', paper: '#fbf8f3' })
  })

  it('are the same after a way through the eye’s own scale', () => {
    fc.assert(fc.property(hex, (colour) => contrast(hexOf(colourOf(colour)), colour) < 1.03))
  })
})
