import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Money, money } from '../../kernel/money.ts'
import { type Charges, reckonTotals } from './totals.ts'

const usd = (amount: number) => money(amount, 'USD')
const price = fc.integer({ min: 0, max: 1_000_000 })
const taxClass = fc.constantFrom('standard', 'reduced', 'zero')

const line = fc
  .tuple(price, fc.integer({ min: 1, max: 999 }), fc.integer({ min: 0, max: 100 }), taxClass)
  .map(([unit, quantity, off, taxClass]) => ({
    unitPrice: usd(unit),
    quantity,
    discount: usd(Math.floor((unit * quantity * off) / 100)),
    taxClass,
  }))

const charges: fc.Arbitrary<Charges> = fc
  .record({
    lines: fc.array(line, { maxLength: 20 }),
    delivery: fc.option(fc.record({ price, off: fc.integer({ min: 0, max: 100 }), taxClass }), { nil: undefined }),
    services: fc.array(fc.record({ price, taxClass }), { maxLength: 3 }),
    standard: fc.integer({ min: 0, max: 3_000 }),
    reduced: fc.integer({ min: 0, max: 3_000 }),
    taxIncluded: fc.boolean(),
  })
  .map(({ lines, delivery, services, standard, reduced, taxIncluded }) => ({
    currency: 'USD',
    taxIncluded,
    rates: [
      { name: 'VAT', taxClass: 'standard', rateBasisPoints: standard },
      { name: 'Reduced', taxClass: 'reduced', rateBasisPoints: reduced },
    ],
    lines: lines.map((each, index) => ({ ...each, key: `line ${index}` })),
    delivery: delivery && {
      price: usd(delivery.price),
      discount: usd(Math.floor((delivery.price * delivery.off) / 100)),
      taxClass: delivery.taxClass,
    },
    services: services.map((service, index) => ({
      code: `s${index}`,
      price: usd(service.price),
      taxClass: service.taxClass,
    })),
  }))

const sumOf = (amounts: Iterable<{ amount: number }>) => [...amounts].reduce((all, each) => all + each.amount, 0)

describe('the totals of a cart', () => {
  it('add up to the cent, and never below zero', () => {
    fc.assert(
      fc.property(charges, (all) => {
        const { totals } = reckonTotals(all)
        const tax = all.taxIncluded ? 0 : totals.tax.amount
        const net = totals.subtotal.amount - totals.discount.amount + totals.delivery.amount
        expect(totals.total.amount).toBe(net - totals.deliveryDiscount.amount + totals.services.amount + tax)
        for (const part of Object.values<Money>({ ...totals })) expect(part.amount).toBeGreaterThanOrEqual(0)
      }),
    )
  })

  it('name every cent of tax: by kind it is the same as in all', () => {
    fc.assert(
      fc.property(charges, (all) => {
        const { totals, taxes, lineTax } = reckonTotals(all)
        expect(sumOf(taxes.map((tax) => tax.amount))).toBe(totals.tax.amount)
        expect(sumOf(lineTax.values())).toBe(totals.tax.amount)
      }),
    )
  })

  it('do not depend on the order of the lines', () => {
    fc.assert(
      fc.property(charges, (all) => {
        const turned = { ...all, lines: all.lines.toReversed(), services: all.services.toReversed() }
        expect(reckonTotals(turned).totals).toEqual(reckonTotals(all).totals)
      }),
    )
  })

  it('of an empty cart are nothing', () => {
    const none = { currency: 'KRW', taxIncluded: true, rates: [], lines: [], delivery: undefined, services: [] }
    expect(reckonTotals(none).totals.total).toEqual(money(0, 'KRW'))
  })
})
