import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type CartLines, mergeLines, mostRemoved, putLines } from './cart-lines.ts'
import { mostUnits } from './checkout.ts'

const now = new Date('2026-06-01T12:00:00Z')
const variant = fc.integer({ min: 0, max: 30 }).map((each) => `variant-${each}`)
const line = fc.record({
  variantId: variant,
  quantity: fc.integer({ min: 1, max: mostUnits }),
  addedAt: fc.integer({ min: 0, max: 5 }).map((hour) => new Date(Date.UTC(2026, 5, 1, hour))),
})
const cart: fc.Arbitrary<CartLines> = fc
  .uniqueArray(line, { selector: (each) => each.variantId, maxLength: 31 })
  .chain((lines) =>
    fc.integer({ min: 0, max: lines.length }).map((at) => ({ lines: lines.slice(at), removed: lines.slice(0, at) })),
  )
const quantities = (lines: CartLines['lines']) => new Map(lines.map((each) => [each.variantId, each.quantity]))

describe('two carts in one', () => {
  it('lose no line: every quantity of either is in it, up to 999', () => {
    fc.assert(
      fc.property(cart, cart, (a, b) => {
        const both = quantities(mergeLines(a, b).lines)
        const [inA, inB] = [quantities(a.lines), quantities(b.lines)]
        expect(new Set(both.keys())).toEqual(new Set([...inA.keys(), ...inB.keys()]))
        for (const [id, quantity] of both) {
          expect(quantity).toBe(Math.min(mostUnits, (inA.get(id) ?? 0) + (inB.get(id) ?? 0)))
        }
      }),
    )
  })

  it('are the same whichever goes into which, and in whatever order three meet', () => {
    fc.assert(
      fc.property(cart, cart, cart, (a, b, c) => {
        expect(mergeLines(a, b)).toEqual(mergeLines(b, a))
        expect(mergeLines(mergeLines(a, b), c).lines).toEqual(mergeLines(a, mergeLines(b, c)).lines)
      }),
    )
  })

  it('show a variant once: what is in is not also among what was taken out', () => {
    fc.assert(
      fc.property(cart, cart, (a, b) => {
        const { lines, removed } = mergeLines(a, b)
        const all = [...lines, ...removed].map((each) => each.variantId)
        expect(new Set(all).size).toBe(all.length)
      }),
    )
  })
})

describe('a cart', () => {
  it('U6: is as before when what was taken out is put back', () => {
    fc.assert(
      fc.property(cart, fc.array(variant), (before, taken) => {
        const lines = taken.map((variantId) => ({ variantId, quantity: 0 }))
        const without = putLines(before, { lines }, now)
        const back = before.lines.map((each) => each.variantId).filter((id) => taken.includes(id))
        expect(quantities(putLines(without, { restoreLines: back }, now).lines)).toEqual(quantities(before.lines))
      }),
    )
  })

  it('adds up to 999 and stays there', () => {
    const full = putLines({ lines: [], removed: [] }, { addLines: [{ variantId: 'tea', quantity: 999 }] }, now)
    expect(putLines(full, { addLines: [{ variantId: 'tea', quantity: 1 }] }, now).lines[0]!.quantity).toBe(999)
  })

  it('keeps the latest taken-out lines first, and not without end', () => {
    const many = Array.from({ length: mostRemoved + 10 }, (_, each) => ({ variantId: `v${each}`, quantity: 1 }))
    let lines: CartLines = putLines({ lines: [], removed: [] }, { lines: many }, now)
    for (const { variantId } of many) lines = putLines(lines, { lines: [{ variantId, quantity: 0 }] }, now)
    expect(lines.removed).toHaveLength(mostRemoved)
    expect(lines.removed[0]!.variantId).toBe(many.at(-1)!.variantId)
  })
})
