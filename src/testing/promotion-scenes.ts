import fc from 'fast-check'
import { money } from '../kernel/money.ts'
import type { Promotion, PromotionCart, Rule, Target } from '../modules/promotions/index.ts'
import { aCart, aLine, aPromotion, id } from './promotions.ts'

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
        price: fc.oneof(
          fc.constantFrom(1, 333, 12_345),
          fc.integer({ min: 0, max: 20 }),
          fc.integer({ min: 0, max: 5_000_000 }),
        ),
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

/** A percentage, on everything or on some of the variants. */
export const percent = fc.record({
  kind: fc.constant('percent' as const),
  basisPoints: fc.oneof(fc.constant(10_000), fc.integer({ min: 1, max: 10_000 })),
  on: target,
})

/** A sum, likewise. */
export const amount = (currency: string) =>
  fc.record({
    kind: fc.constant('amount' as const),
    amounts: fc.integer({ min: 1, max: 2_000_000 }).map((off) => [money(off, currency)]),
    on: target,
  })

/** Rules whose saving only grows with the cart. */
export const smooth = (currency: string): fc.Arbitrary<Rule> =>
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

/** Any promotions with any conditions and any stacking. */
export const conditional = (currency: string) =>
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

/** A cart and the promotions that meet it. */
export interface Scene {
  cart: PromotionCart
  promotions: Promotion[]
}

const codes = Array.from({ length: 6 }, (_, at) => `code${at}`)

/** Any cart in any of three currencies with the promotions given. */
export const scene = (of: (currency: string) => fc.Arbitrary<Promotion[]>): fc.Arbitrary<Scene> =>
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

/** Scenes whose promotions all stand together, without conditions. */
export const combinable = (rules: (currency: string) => fc.Arbitrary<Rule>) =>
  scene((currency) => promotions(rules(currency), fc.constant(everyClass)))
