import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sum } from '../../kernel/money.ts'
import { amount, combinable, conditional, percent, type Scene, scene, smooth } from '../../testing/promotion-scenes.ts'
import { applyPromotions, type PromotionCartLine } from './index.ts'
import { groupsOf } from './group.ts'
import { canonical } from './promotion.ts'
import { reckon, savedBy } from './reckon.ts'
import { savingsIn } from './saving.ts'
import { combine } from './stacking.ts'
import { weigh } from './weigh.ts'

const saved = ({ cart, promotions }: Scene): number => {
  const applied = applyPromotions(cart, promotions)
  return sum([...applied.lines.map((line) => line.discount), applied.delivery], cart.currency).amount
}

const owed = ({ cart, promotions }: Scene): number =>
  cart.lines.reduce((all, line) => all + line.unitPrice.amount * line.quantity, 0) +
  (cart.delivery?.amount ?? 0) -
  saved({ cart, promotions })

const runs = { numRuns: 600 }

describe('K6: whatever promotions meet whatever cart', () => {
  it('no line and no delivery goes below zero or is raised', () => {
    fc.assert(
      fc.property(scene(conditional), ({ cart, promotions }) => {
        const applied = applyPromotions(cart, promotions)
        for (const [at, { key, discount }] of applied.lines.entries()) {
          const line = cart.lines[at]!
          expect(key).toBe(line.key)
          expect(discount.amount).toBeGreaterThanOrEqual(0)
          expect(discount.amount).toBeLessThanOrEqual(line.unitPrice.amount * line.quantity)
        }
        expect(applied.delivery.amount).toBeGreaterThanOrEqual(0)
        expect(applied.delivery.amount).toBeLessThanOrEqual(cart.delivery?.amount ?? 0)
      }),
      runs,
    )
  })

  it('what each promotion takes adds up to all discounts exactly', () => {
    fc.assert(
      fc.property(scene(conditional), (all) => {
        const applied = applyPromotions(all.cart, all.promotions)
        const credited = applied.applied.map((one) => one.amount)
        expect(sum(credited, all.cart.currency).amount).toBe(saved(all))
        expect(credited.every((one) => one.amount >= 0)).toBe(true)
      }),
      runs,
    )
  })

  it('the order of lines, of codes and of promotions makes no difference', () => {
    fc.assert(
      fc.property(
        scene(conditional).chain((all) =>
          fc.record({
            all: fc.constant(all),
            lines: shuffled(all.cart.lines),
            codes: shuffled(all.cart.codes),
            promotions: shuffled(all.promotions),
          }),
        ),
        ({ all, lines, codes, promotions }) => {
          const one = applyPromotions(all.cart, all.promotions)
          const other = applyPromotions({ ...all.cart, lines, codes }, promotions)
          expect(byKey(other.lines)).toEqual(byKey(one.lines))
          expect({ ...other, lines: [], refused: [] }).toEqual({ ...one, lines: [], refused: [] })
          expect(new Set(other.refused)).toEqual(new Set(one.refused))
        },
      ),
      runs,
    )
  })

  it('units of a variant in two lines cost what they cost in one', () => {
    fc.assert(
      fc.property(scene(conditional), fc.nat(), fc.nat(), ({ cart, promotions }, which, where) => {
        const at = which % cart.lines.length
        const line = cart.lines[at]!
        fc.pre(line.quantity > 1)
        const first = 1 + (where % (line.quantity - 1))
        const apart: PromotionCartLine[] = [
          ...cart.lines.slice(0, at),
          { ...line, quantity: first },
          { ...line, key: 'the other part', quantity: line.quantity - first },
          ...cart.lines.slice(at + 1),
        ]
        expect(saved({ cart: { ...cart, lines: apart }, promotions })).toBe(saved({ cart, promotions }))
      }),
      runs,
    )
  })

  it('promotions taken together all allow each other', () => {
    fc.assert(
      fc.property(scene(conditional), ({ cart, promotions }) => {
        const taken = applyPromotions(cart, promotions).applied.map(({ promotionId }) => promotionId)
        const held = promotions.filter((promotion) => taken.includes(promotion.id))
        for (const a of held) for (const b of held) expect(a === b || combine(a, b)).toBe(true)
      }),
      runs,
    )
  })

  it('nothing that could be had alone would have saved more', () => {
    fc.assert(
      fc.property(scene(conditional), ({ cart, promotions }) => {
        const best = saved({ cart, promotions })
        for (const promotion of promotions) {
          expect(saved({ cart, promotions: [promotion] })).toBeLessThanOrEqual(best)
        }
      }),
      runs,
    )
  })

  it('no other set that stands together would have saved more', () => {
    fc.assert(
      fc.property(scene(conditional), ({ cart, promotions }) => {
        const groups = groupsOf(cart)
        const inOrder = canonical(promotions)
        const candidates = inOrder.map((one) => weigh(one, cart, groups)).filter((one) => 'claim' in one)
        const saving = savingsIn(cart, groups)
        const best = saved({ cart, promotions })
        for (const set of subsetsOf(candidates)) {
          const together = set.every((a) => set.every((b) => a === b || combine(a.promotion, b.promotion)))
          const reckoned = savedBy(reckon(set, cart, groups))
          expect(saving(set)).toBe(reckoned)
          if (together) expect(reckoned).toBeLessThanOrEqual(best)
        }
      }),
      runs,
    )
  })

  it('one more promotion that stands beside all others never makes it dearer', () => {
    fc.assert(
      fc.property(combinable(smooth), ({ cart, promotions }) => {
        const all = saved({ cart, promotions })
        for (const left of promotions.keys()) {
          expect(saved({ cart, promotions: promotions.toSpliced(left, 1) })).toBeLessThanOrEqual(all)
        }
      }),
      runs,
    )
  })

  it('percentages: one more item costs no less than nothing and no more than its price', () => {
    const percentOfOrder = percent.map(({ kind, basisPoints }) => ({ kind, basisPoints }))
    fc.assert(
      fc.property(
        combinable(() => percentOfOrder),
        fc.nat(),
        ({ cart, promotions }, which) => {
          const line = cart.lines[which % cart.lines.length]!
          const more = { ...line, key: 'one more', quantity: 1 }
          const step =
            owed({ cart: { ...cart, lines: [...cart.lines, more] }, promotions }) - owed({ cart, promotions })
          expect(step).toBeGreaterThanOrEqual(0)
          expect(step).toBeLessThanOrEqual(line.unitPrice.amount)
        },
      ),
      runs,
    )
  })

  it('without minimums and gifts of goods, one more item never lowers what is paid', () => {
    fc.assert(
      fc.property(
        combinable((currency) => fc.oneof(percent, amount(currency)).map(wholeOrder)),
        fc.nat(),
        (all, which) => {
          const line = all.cart.lines[which % all.cart.lines.length]!
          const lines = [...all.cart.lines, { ...line, key: 'one more', quantity: 1 }]
          expect(owed({ ...all, cart: { ...all.cart, lines } })).toBeGreaterThanOrEqual(owed(all))
        },
      ),
      runs,
    )
  })

  it('every code is either at work or refused with a reason, never both', () => {
    fc.assert(
      fc.property(scene(conditional), ({ cart, promotions }) => {
        const { applied, refused } = applyPromotions(cart, promotions)
        const working = applied.flatMap(({ code }) => (code ? [code.toLowerCase()] : []))
        expect([...working, ...refused.map(({ code }) => code)].sort()).toEqual([...cart.codes].sort())
      }),
      runs,
    )
  })
})

const wholeOrder = <One extends { on?: unknown }>(rule: One) => ({ ...rule, on: undefined })

const subsetsOf = <One>(list: readonly One[]): One[][] =>
  list.reduce<One[][]>((sets, one) => [...sets, ...sets.map((set) => [...set, one])], [[]])

const shuffled = <One>(list: readonly One[]): fc.Arbitrary<One[]> =>
  fc.shuffledSubarray([...list], { minLength: list.length, maxLength: list.length })

const byKey = <Keyed extends { key: string }>(list: readonly Keyed[]): Keyed[] =>
  [...list].sort((a, b) => (a.key < b.key ? -1 : 1))
