import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { money } from '../../kernel/money.ts'
import type { RatePrice } from './rate.ts'
import { priceOf } from './rate-price.ts'
import { freeDeliveryProgress } from './free-delivery-progress.ts'

const flat: RatePrice = { currency: 'EUR', pricing: { by: 'flat', amount: 490 }, freeFrom: 5_000 }
const byWeight: RatePrice = {
  currency: 'EUR',
  pricing: {
    by: 'weight',
    steps: [
      { upToGrams: 1_000, amount: 400 },
      { upToGrams: 5_000, amount: 700 },
    ],
  },
}
const bySubtotal: RatePrice = {
  currency: 'EUR',
  pricing: {
    by: 'subtotal',
    steps: [
      { from: 0, amount: 600 },
      { from: 3_000, amount: 300 },
    ],
  },
}
const parcel = (subtotal: number, weightGrams = 0) => ({ subtotal: money(subtotal, 'EUR'), weightGrams })

describe('the price of delivery', () => {
  it.each<[string, RatePrice, number, number, number | undefined]>([
    ['flat, below the threshold', flat, 4_999, 0, 490],
    ['flat, at the threshold', flat, 5_000, 0, 0],
    ['weight, first step with its end', byWeight, 0, 1_000, 400],
    ['weight, second step', byWeight, 0, 1_001, 700],
    ['weight, too heavy', byWeight, 0, 5_001, undefined],
    ['subtotal, first step', bySubtotal, 2_999, 0, 600],
    ['subtotal, second step', bySubtotal, 3_000, 0, 300],
  ])('K5: %s', (_, price, subtotal, weight, amount) => {
    expect(priceOf(price, parcel(subtotal, weight))?.price.amount).toBe(amount)
  })

  it('K5: has no end when the last weight step has none', () => {
    const open: RatePrice = { currency: 'EUR', pricing: { by: 'weight', steps: [{ amount: 900 }] } }
    expect(priceOf(open, parcel(0, 1_000_000))?.price.amount).toBe(900)
  })
})

describe('the way to free delivery', () => {
  const option = (price: number, freeFrom?: number) => ({
    price: money(price, 'EUR'),
    ...(freeFrom === undefined ? {} : { freeFrom: money(freeFrom, 'EUR') }),
  })

  it.each([
    ['how much is missing', 3_800, [option(490, 5_000), option(990)], { missing: 1_200, reached: false, percent: 76 }],
    [
      'the lowest threshold',
      3_800,
      [option(490, 5_000), option(990, 9_000)],
      { missing: 1_200, reached: false, percent: 76 },
    ],
    ['one cent before', 4_999, [option(490, 5_000)], { missing: 1, reached: false, percent: 99 }],
    ['reached', 5_000, [option(0, 5_000)], { missing: 0, reached: true, percent: 100 }],
  ])('D11: %s', (_, subtotal, options, expected) => {
    const progress = freeDeliveryProgress(money(subtotal, 'EUR'), options)!
    expect({ ...progress, missing: progress.missing.amount }).toMatchObject(expected)
  })

  it('D11: is not shown where nothing becomes free, or something is free anyway', () => {
    expect(freeDeliveryProgress(money(100, 'EUR'), [option(490)])).toBeUndefined()
    expect(freeDeliveryProgress(money(100, 'EUR'), [])).toBeUndefined()
    expect(freeDeliveryProgress(money(100, 'EUR'), [option(0), option(490, 5_000)])).toBeUndefined()
  })

  it('D11: adding what is missing makes delivery free, and a cent less does not', () => {
    fc.assert(
      fc.property(fc.nat(100_000), fc.integer({ min: 1, max: 100_000 }), (subtotal, freeFrom) => {
        const price = { ...flat, freeFrom }
        const progress = freeDeliveryProgress(money(subtotal, 'EUR'), [priceOf(price, parcel(subtotal))!])!
        const enough = subtotal + progress.missing.amount
        expect(priceOf(price, parcel(enough))!.price.amount).toBe(0)
        if (!progress.reached) expect(priceOf(price, parcel(enough - 1))!.price.amount).toBe(490)
        expect(progress.percent === 100).toBe(progress.reached)
      }),
    )
  })
})
