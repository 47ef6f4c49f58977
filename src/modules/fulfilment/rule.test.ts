import { describe, expect, it } from 'vitest'
import { filled, holds, isHeldBack, type OrderFacts, ruleTerms } from './rule.ts'

const facts: OrderFacts = {
  nth: 3,
  total: { amount: 11_800, currency: 'USD' },
  tags: new Set(['green-tea']),
  productIds: new Set(['0197b0c0-0000-7000-8000-000000000001']),
  collectionIds: new Set(['0197b0c0-0000-7000-8000-0000000000c1']),
  market: 'kr',
  isGift: true,
}

const rule = (when: object) =>
  ruleTerms.parse({ name: 'Box', when, packaging: { name: 'Box', instruction: 'Use it.' } })

describe('a packing rule', () => {
  it.each([
    [{}, true],
    [{ orderFrom: 1, orderTo: 1 }, false],
    [{ orderFrom: 3, orderTo: 3 }, true],
    [{ orderFrom: 4 }, false],
    [{ totalFrom: [{ currency: 'USD', amount: 11_800 }] }, true],
    [{ totalFrom: [{ currency: 'USD', amount: 11_801 }] }, false],
    [{ totalFrom: [{ currency: 'KRW', amount: 1 }] }, false],
    [{ tags: ['black-tea', 'green-tea'] }, true],
    [{ tags: ['black-tea'] }, false],
    [{ productIds: ['0197b0c0-0000-7000-8000-000000000001'] }, true],
    [{ productIds: ['0197b0c0-0000-7000-8000-000000000002'] }, false],
    [{ markets: ['kr'] }, true],
    [{ markets: ['us'] }, false],
    [{ isGift: true }, true],
    [{ isGift: false }, false],
    [{ orderFrom: 3, markets: ['us'] }, false],
  ])('F3: with %j holds: %s', (when, expected) => {
    expect(holds(rule(when), facts)).toBe(expected)
  })

  it('F4: holds the wished share of customers back, the same ones every time', () => {
    const customers = Array.from({ length: 2_000 }, (_, index) => `customer-${index}`)
    const heldBack = customers.filter((customer) => isHeldBack('rule', customer, 20))
    expect(heldBack.length).toBeGreaterThan(320)
    expect(heldBack.length).toBeLessThan(480)
    expect(customers.filter((customer) => isHeldBack('rule', customer, 20))).toEqual(heldBack)
    expect(customers.some((customer) => isHeldBack('rule', customer, 0))).toBe(false)
  })

  it.each([
    ['Thank you, {name}!', 'Minji', 'Thank you, Minji!'],
    ['Thank you, {name}!', '', 'Thank you!'],
    ['{name}님, 고맙습니다', '민지', '민지님, 고맙습니다'],
    ['Your {number}', '', 'Your D1001'],
  ])('F5: “%s” for “%s” reads “%s”', (text, name, expected) => {
    expect(filled(text, { name, number: 'D1001' })).toBe(expected)
  })
})
