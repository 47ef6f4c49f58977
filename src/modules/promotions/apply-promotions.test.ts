import { describe, expect, it } from 'vitest'
import { money } from '../../kernel/money.ts'
import { aCart, aLine, aPromotion, id, sneakers } from '../../testing/promotions.ts'
import { applyPromotions, type Applied, explainPromotions, type Promotion, type PromotionCart } from './index.ts'

const tea = (amount: number, quantity = 1) => aLine(amount, quantity, { tags: ['Tea'] })
const shoes = (amount: number, quantity = 1) =>
  aLine(amount, quantity, { variantId: sneakers, collectionIds: [id(50)] })
const onTea = { tags: ['tea'] }
type Others = Partial<Omit<Promotion, 'codes'>>
const usd = (amount: number) => money(amount, 'USD')

const offLines = (applied: Applied): number[] => applied.lines.map((line) => line.discount.amount)

describe('K6: what a promotion takes off', () => {
  it('a percentage of the order, rounded half-up once, shared to the cent', () => {
    const applied = applyPromotions(aCart([tea(333), shoes(333)]), [
      aPromotion({ kind: 'percent', basisPoints: 1_500 }),
    ])
    expect(offLines(applied)).toEqual([50, 50])
    expect(applied.applied).toEqual([
      { promotionId: id(900), title: { en: 'A treat', ko: '작은 선물' }, amount: usd(100) },
    ])
  })

  it('a percentage of named items leaves the others alone', () => {
    const applied = applyPromotions(aCart([tea(1_000, 2), shoes(9_000)]), [
      aPromotion({ kind: 'percent', basisPoints: 2_500, on: onTea }),
    ])
    expect(offLines(applied)).toEqual([500, 0])
  })

  it('everything: 100 % off makes lines and nothing else free', () => {
    const applied = applyPromotions(aCart([tea(999, 3), shoes(1)], { delivery: usd(500) }), [
      aPromotion({ kind: 'percent', basisPoints: 10_000 }),
    ])
    expect(offLines(applied)).toEqual([2_997, 1])
    expect(applied.delivery).toEqual(usd(0))
  })

  it.each([
    ['KRW', 12_345, 1_235],
    ['USD', 12_345, 1_235],
    ['KWD', 12_345, 1_235],
  ])('in %s to the minor unit', (currency, price, off) => {
    const applied = applyPromotions(aCart([aLine(price, 1, { currency })]), [
      aPromotion({ kind: 'percent', basisPoints: 1_000 }),
    ])
    expect(applied.lines[0]!.discount).toEqual(money(off, currency))
  })

  it('a sum, never more than what it is taken from', () => {
    const five = aPromotion({ kind: 'amount', amounts: [usd(500), money(7_000, 'KRW')] })
    expect(offLines(applyPromotions(aCart([tea(300), shoes(900)]), [five]))).toEqual([125, 375])
    expect(offLines(applyPromotions(aCart([tea(300)]), [five]))).toEqual([300])
    expect(offLines(applyPromotions(aCart([aLine(9_000, 1, { currency: 'KRW' })]), [five]))).toEqual([7_000])
  })

  it('an odd cent goes to the same line whichever stands first', () => {
    const [first, second] = [aLine(100, 1, { key: 'a' }), aLine(100, 1, { key: 'b' })]
    const cent = aPromotion({ kind: 'amount', amounts: [usd(1)] })
    for (const lines of [
      [first, second],
      [second, first],
    ]) {
      const { lines: off } = applyPromotions(aCart(lines), [cent])
      expect(off.find((line) => line.discount.amount === 1)!.key).toBe('a')
    }
  })

  it('free delivery takes its price off, or up to a sum, and holds before a delivery is chosen', () => {
    const free = aPromotion({ kind: 'free-delivery' })
    expect(applyPromotions(aCart([tea(300)], { delivery: usd(450) }), [free]).delivery).toEqual(usd(450))
    const upTo = aPromotion({ kind: 'free-delivery', upTo: [usd(300)] })
    expect(applyPromotions(aCart([tea(300)], { delivery: usd(450) }), [upTo]).delivery).toEqual(usd(300))
    const early = applyPromotions(aCart([tea(300)]), [free])
    expect([early.delivery.amount, early.applied.length]).toEqual([0, 1])
  })

  it('F4: a gift is added without charge', () => {
    const applied = applyPromotions(aCart([tea(300)]), [aPromotion({ kind: 'gift', variantId: sneakers, quantity: 1 })])
    expect(applied.gifts).toEqual([{ promotionId: id(900), variantId: sneakers, quantity: 1 }])
    expect(applied.applied[0]!.amount).toEqual(usd(0))
  })
})

describe('K6: buy some, get some', () => {
  const rule = (buy: number, get: number, rest = {}) =>
    aPromotion({
      kind: 'buy-x-get-y',
      buy: { quantity: buy, of: onTea },
      get: { quantity: get, of: onTea, basisPoints: 10_000 },
      ...rest,
    })

  it.each([
    [2, 0],
    [3, 100],
    [5, 100],
    [6, 200],
    [7, 200],
  ])('two bought, the third free: of %i teas %i cents are free', (quantity, off) => {
    expect(offLines(applyPromotions(aCart([tea(100, quantity)]), [rule(2, 1)]))).toEqual([off])
  })

  it('reduces the cheapest units, never the same unit as one that is bought', () => {
    const cart = aCart([tea(900, 1), tea(200, 1), tea(500, 1), shoes(100)])
    expect(offLines(applyPromotions(cart, [rule(2, 1)]))).toEqual([0, 200, 0, 0])
  })

  it('keeps units back that have to be bought', () => {
    const shoesWithTea = aPromotion({
      kind: 'buy-x-get-y',
      buy: { quantity: 1, of: onTea },
      get: { quantity: 1, basisPoints: 5_000 },
    })
    expect(offLines(applyPromotions(aCart([tea(100), shoes(900)]), [shoesWithTea]))).toEqual([0, 450])
  })

  it('no more often than it may', () => {
    expect(offLines(applyPromotions(aCart([tea(100, 9)]), [rule(2, 1, { mostTimes: 1 })]))).toEqual([100])
  })

  it('says how many are missing', () => {
    const [code] = applyPromotions(aCart([tea(100)], { codes: ['three'] }), [
      { ...rule(2, 1), automatic: false, codes: [{ code: 'THREE' }] },
    ]).refused
    expect(code).toEqual({ code: 'three', reason: 'quantity-not-met', missingQuantity: 2 })
  })
})

describe('K6: promotions together', () => {
  const half = (rest: Others = {}) => aPromotion({ kind: 'percent', basisPoints: 5_000 }, rest)
  const five = (rest: Others = {}) => aPromotion({ kind: 'amount', amounts: [usd(500)] }, { id: id(901), ...rest })

  it('percentages on the same items add up', () => {
    const third = aPromotion({ kind: 'percent', basisPoints: 3_000 }, { id: id(902) })
    const applied = applyPromotions(aCart([tea(1_000)]), [half(), third])
    expect(offLines(applied)).toEqual([800])
    expect(applied.applied.map((one) => one.amount.amount)).toEqual([500, 300])
  })

  it('of more than everything each is credited by its share', () => {
    const more = aPromotion({ kind: 'percent', basisPoints: 7_500 }, { id: id(902) })
    const applied = applyPromotions(aCart([tea(1_000)]), [half(), more])
    expect(offLines(applied)).toEqual([1_000])
    expect(applied.applied.map((one) => one.amount.amount)).toEqual([400, 600])
  })

  it('several that each make a unit free never make more units free than there are', () => {
    const oneFree = { kind: 'buy-x-get-y', buy: { quantity: 1 }, get: { quantity: 1, basisPoints: 10_000 } } as const
    const three = [900, 901, 902].map((number) => aPromotion(oneFree, { id: id(number) }))
    const applied = applyPromotions(aCart([tea(1_000, 2)]), three)
    expect(offLines(applied)).toEqual([2_000])
    expect(applied.applied.map((one) => one.amount.amount)).toEqual([1_000, 1_000, 0])
  })

  it('sums come off what percentages have left', () => {
    expect(offLines(applyPromotions(aCart([tea(2_000)]), [half(), five()]))).toEqual([1_500])
  })

  it('of two that exclude each other the better one for this cart is taken', () => {
    const exclusive = [half({ combinesWith: [] }), five({ combinesWith: [] })]
    expect(applyPromotions(aCart([tea(600)]), exclusive).applied).toMatchObject([{ promotionId: id(901) }])
    expect(applyPromotions(aCart([tea(6_000)]), exclusive).applied).toMatchObject([{ promotionId: id(900) }])
  })

  it('of two that save the same the higher priority is taken, then the older one', () => {
    const twins = [half({ combinesWith: [] }), half({ id: id(901), combinesWith: [] })]
    expect(applyPromotions(aCart([tea(600)]), twins).applied).toMatchObject([{ promotionId: id(900) }])
    twins[1]!.priority = 1
    expect(applyPromotions(aCart([tea(600)]), twins).applied).toMatchObject([{ promotionId: id(901) }])
  })

  it('both must allow it', () => {
    const generous = half()
    const delivery = aPromotion({ kind: 'free-delivery' }, { id: id(903), combinesWith: ['product'] })
    const cart = aCart([tea(600)], { delivery: usd(200) })
    expect(applyPromotions(cart, [generous, delivery]).applied).toHaveLength(1)
    expect(applyPromotions(cart, [generous, { ...delivery, combinesWith: ['order'] }]).applied).toHaveLength(2)
  })

  it('N12: explains which holds, and what the others would have saved', () => {
    const exclusive = [half({ combinesWith: [] }), five({ combinesWith: [] })]
    const late = aPromotion({ kind: 'free-delivery' }, { id: id(904), endsAt: new Date('2026-02-01') })
    expect(explainPromotions(aCart([tea(600)]), [...exclusive, late])).toMatchObject([
      { promotionId: id(900), applied: false, alone: usd(300), obstacle: { reason: 'not-combinable' } },
      { promotionId: id(901), applied: true, amount: usd(500) },
      { promotionId: id(904), applied: false, obstacle: { reason: 'expired' } },
    ])
  })
})

describe('K6: a code that does nothing says why', () => {
  const off = { kind: 'percent', basisPoints: 1_000 } as const
  const cases: [string, Others, Partial<PromotionCart>, Record<string, unknown>][] = [
    ['expired', { endsAt: new Date('2026-06-01T12:00:00Z') }, {}, { reason: 'expired' }],
    ['not yet', { startsAt: new Date('2026-07-01') }, {}, { reason: 'not-yet', startsAt: new Date('2026-07-01') }],
    ['used up', { usesLeft: 0 }, {}, { reason: 'used-up' }],
    ['used by her', { usesLeftForProfile: 0 }, {}, { reason: 'used-by-you' }],
    [
      'minimum not met',
      { conditions: { minimumSubtotal: [usd(5_000)] } },
      {},
      { reason: 'minimum-not-met', missing: usd(4_000) },
    ],
    ['too few items', { conditions: { minimumQuantity: 3 } }, {}, { reason: 'quantity-not-met', missingQuantity: 2 }],
    ['nothing qualifies', { conditions: { items: { productIds: [sneakers] } } }, {}, { reason: 'nothing-qualifies' }],
    ['another market', { conditions: { markets: ['kr'] } }, { market: 'us' }, { reason: 'other-market' }],
    [
      'not her first order',
      { conditions: { firstOrder: true } },
      { isFirstOrder: false },
      { reason: 'first-order-only' },
    ],
    ['another currency', { conditions: { minimumSubtotal: [money(1, 'KRW')] } }, {}, { reason: 'other-currency' }],
  ]

  it.each(cases)('%s', (_name, promotion, cart, refused) => {
    const applied = applyPromotions(aCart([tea(1_000)], { codes: [' spring '], ...cart }), [
      aPromotion(off, { codes: ['SPRING'], ...promotion }),
    ])
    expect(applied.refused).toEqual([{ code: ' spring ', ...refused }])
    expect(offLines(applied)).toEqual([0])
    expect(applied.applied).toEqual([])
  })

  it('unknown', () => {
    expect(applyPromotions(aCart([tea(1_000)], { codes: ['what'] }), []).refused).toEqual([
      { code: 'what', reason: 'unknown' },
    ])
  })

  it('an empty cart has nothing that qualifies', () => {
    expect(applyPromotions(aCart([], { codes: ['spring'] }), [aPromotion(off, { codes: ['SPRING'] })]).refused).toEqual(
      [{ code: 'spring', reason: 'nothing-qualifies' }],
    )
  })

  it('the code itself is too old or used, though its promotion runs', () => {
    const single = {
      ...aPromotion(off, { automatic: false }),
      codes: [
        { code: 'OLD', expiresAt: new Date('2026-06-01T11:00:00Z') },
        { code: 'GONE', usesLeft: 0 },
      ],
    }
    expect(applyPromotions(aCart([tea(1_000)], { codes: ['old', 'gone'] }), [single]).refused).toEqual([
      { code: 'old', reason: 'expired' },
      { code: 'gone', reason: 'used-up' },
    ])
  })

  it('not combinable with a better offer, while a second code of the same offer is not needed', () => {
    const better = aPromotion({ kind: 'percent', basisPoints: 2_000 }, { combinesWith: [] })
    const spring = { ...aPromotion(off, { id: id(905), codes: ['SPRING', 'FRÜHLING'] }), combinesWith: [] }
    const cart = aCart([tea(1_000)], { codes: ['spring', 'Frühling', 'SPRING'] })
    expect(applyPromotions(cart, [better, spring]).refused).toEqual([
      { code: 'spring', reason: 'not-combinable' },
      { code: 'Frühling', reason: 'not-combinable' },
    ])
    const alone = applyPromotions(cart, [spring])
    expect([alone.applied[0]!.code, alone.refused.map((one) => one.code)]).toEqual(['FRÜHLING', ['spring']])
  })

  it('first order is believed while nobody knows better', () => {
    const welcome = aPromotion(off, { conditions: { firstOrder: true } })
    expect(offLines(applyPromotions(aCart([tea(1_000)]), [welcome]))).toEqual([100])
  })
})

it('a cart whose lines are in another currency is a bug of the caller', () => {
  expect(() => applyPromotions(aCart([tea(1)], { currency: 'KRW' }), [])).toThrow(RangeError)
})
