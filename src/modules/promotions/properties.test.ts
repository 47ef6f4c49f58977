import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { money, sum } from '../../kernel/money.ts'
import { aCart, aLine, aPromotion, id } from '../../testing/promotions.ts'
import {
  applyPromotions,
  type Promotion,
  type PromotionCart,
  type PromotionCartLine,
  type Rule,
  type Target,
} from './index.ts'
import { combine } from './stacking.ts'

const currencies = fc.constantFrom('KRW', 'USD', 'KWD')
const tags = ['tea', 'gift', 'sale']

/** What is true of a variant wherever it stands: number 1 to 5, its tags and collections by its number. */
const variant = (number: number) => ({
  variantId: id(number),
  productId: id(number < 3 ? 10 : 10 + number),
  collectionIds: number % 2 ? [id(50)] : [],
  tags: tags.slice(0, number % 4),
})

const lines = (currency: string) =>
  fc
    .array(
      fc.record({
        number: fc.integer({ min: 1, max: 5 }),
        price: fc.oneof(fc.integer({ min: 0, max: 20 }), fc.integer({ min: 0, max: 5_000_000 })),
        quantity: fc.integer({ min: 1, max: 9 }),
      }),
      { minLength: 1, maxLength: 8 },
    )
    .map((rows) =>
      rows.map(({ number, price, quantity }, key) =>
        aLine(price, quantity, { ...variant(number), currency, key: `line ${key}` }),
      ),
    )

const target: fc.Arbitrary<Target | undefined> = fc.option(
  fc.oneof<fc.Arbitrary<Target>[]>(
    fc.constantFrom(...tags).map((tag) => ({ tags: [tag] })),
    fc.integer({ min: 1, max: 5 }).map((number) => ({ variantIds: [id(number)] })),
    fc.constant({ collectionIds: [id(50)] }),
    fc.constant({ productIds: [id(10)] }),
  ),
  { nil: undefined },
)

const percent = fc.record({
  kind: fc.constant('percent' as const),
  basisPoints: fc.oneof(fc.constant(10_000), fc.integer({ min: 1, max: 10_000 })),
  on: target,
})

const amount = (currency: string) =>
  fc.record({
    kind: fc.constant('amount' as const),
    amounts: fc.integer({ min: 1, max: 2_000_000 }).map((off) => [money(off, currency)]),
    on: target,
  })

const smooth = (currency: string): fc.Arbitrary<Rule> =>
  fc.oneof(percent, amount(currency), fc.constant({ kind: 'free-delivery' as const }))

const anyRule = (currency: string): fc.Arbitrary<Rule> =>
  fc.oneof(
    { weight: 3, arbitrary: smooth(currency) },
    {
      weight: 1,
      arbitrary: fc.record({
        kind: fc.constant('buy-x-get-y' as const),
        buy: fc.record({ quantity: fc.integer({ min: 1, max: 3 }), of: target }),
        get: fc.record({
          quantity: fc.integer({ min: 1, max: 3 }),
          of: target,
          basisPoints: fc.integer({ min: 1, max: 10_000 }),
        }),
      }),
    },
    { weight: 1, arbitrary: fc.constant({ kind: 'gift' as const, variantId: id(99), quantity: 1 }) },
  )

const everyClass = ['product', 'order', 'delivery', 'gift'] as const

const promotions = (rules: fc.Arbitrary<Rule>, combinesWith: fc.Arbitrary<Promotion['combinesWith']>) =>
  fc
    .array(
      fc.record({
        rule: rules,
        combinesWith,
        priority: fc.integer({ min: 0, max: 2 }),
        byCode: fc.boolean(),
      }),
      { maxLength: 6 },
    )
    .map((rows) =>
      rows.map(({ rule, combinesWith, priority, byCode }, at) =>
        aPromotion(rule, { id: id(900 + at), combinesWith, priority, codes: byCode ? [`CODE${at}`] : [] }),
      ),
    )

const conditional = (currency: string) =>
  promotions(anyRule(currency), fc.subarray([...everyClass])).chain((all) =>
    fc
      .array(
        fc.record({
          minimumSubtotal: fc.option(
            fc.integer({ min: 1, max: 1_000_000 }).map((least) => [money(least, currency)]),
            {
              nil: undefined,
            },
          ),
          minimumQuantity: fc.option(fc.integer({ min: 1, max: 12 }), { nil: undefined }),
          items: target,
        }),
        { minLength: all.length, maxLength: all.length },
      )
      .map((conditions) => all.map((promotion, at) => ({ ...promotion, conditions: conditions[at]! }))),
  )

interface Scene {
  cart: PromotionCart
  promotions: Promotion[]
}

const codes = Array.from({ length: 6 }, (_, at) => `code${at}`)

const scene = (of: (currency: string) => fc.Arbitrary<Promotion[]>): fc.Arbitrary<Scene> =>
  currencies.chain((currency) =>
    fc.record({
      cart: fc
        .record({
          lines: lines(currency),
          delivery: fc.option(
            fc.integer({ min: 0, max: 5_000 }).map((price) => money(price, currency)),
            { nil: undefined },
          ),
          codes: fc.subarray(codes),
        })
        .map(({ lines, ...rest }) => aCart(lines, rest)),
      promotions: of(currency),
    }),
  )

const combinable = (rules: (currency: string) => fc.Arbitrary<Rule>) =>
  scene((currency) => promotions(rules(currency), fc.constant(everyClass)))

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

const shuffled = <One>(list: readonly One[]): fc.Arbitrary<One[]> =>
  fc.shuffledSubarray([...list], { minLength: list.length, maxLength: list.length })

const byKey = <Keyed extends { key: string }>(list: readonly Keyed[]): Keyed[] =>
  [...list].sort((a, b) => (a.key < b.key ? -1 : 1))
