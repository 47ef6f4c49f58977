import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { add, formatMoney, money, parseMoney, share, split, subtract, sum, toDecimal } from './money.ts'

const usd = (amount: number) => money(amount, 'USD')

describe('money', () => {
  it('splitting never loses a minor unit and keeps the sign', () => {
    const weights = fc.array(fc.integer({ min: 0, max: 1_000_000 }), { minLength: 1, maxLength: 40 })
    fc.assert(
      fc.property(fc.integer({ min: -1e9, max: 1e9 }), weights, (amount, shares) => {
        const parts = split(usd(amount), shares)
        expect(sum(parts, 'USD')).toEqual(usd(amount))
        for (const part of parts) expect(part.amount * Math.sign(amount || 1)).toBeGreaterThanOrEqual(0)
      }),
    )
  })

  it('gives the left-over units to the largest remainders, earlier parts first', () => {
    expect(split(usd(100), [1, 1, 1]).map((part) => part.amount)).toEqual([34, 33, 33])
    expect(split(usd(5), [1, 2, 2]).map((part) => part.amount)).toEqual([1, 2, 2])
    expect(split(usd(7), [0, 0]).map((part) => part.amount)).toEqual([7, 0])
  })

  it('rounds a share half away from zero', () => {
    expect(share(usd(1050), 500).amount).toBe(53)
    expect(share(usd(-1050), 500).amount).toBe(-53)
    expect(share(usd(999), 1_000).amount).toBe(100)
  })

  it.each([
    ['12.50', 'USD', 1250],
    ['12', 'USD', 1200],
    ['3000', 'KRW', 3000],
    ['3000.00', 'KRW', 3000],
    ['1.250', 'KWD', 1250],
    ['-4.05', 'EUR', -405],
  ])('reads %s %s', (text, currency, amount) => expect(parseMoney(text, currency)).toEqual({ amount, currency }))

  it.each([
    ['12.505', 'USD'],
    ['1.5', 'KRW'],
    ['twelve', 'USD'],
    ['1,200', 'USD'],
    ['', 'USD'],
    ['1e3', 'USD'],
  ])('does not read %s %s', (text, currency) => expect(parseMoney(text, currency)).toBeUndefined())

  it('writes decimals and what a shopper reads', () => {
    expect([usd(5), usd(-1250), money(3000, 'KRW'), money(1250, 'KWD')].map(toDecimal)).toEqual([
      '0.05',
      '-12.50',
      '3000',
      '1.250',
    ])
    expect(formatMoney(usd(1250), 'en-US')).toBe('$12.50')
    expect(formatMoney(money(3000, 'KRW'), 'ko-KR')).toBe('₩3,000')
  })

  it('refuses halves of a cent and mixed currencies', () => {
    expect(() => money(0.5, 'USD')).toThrow(RangeError)
    expect(() => add(usd(1), money(1, 'KRW'))).toThrow('cannot be reckoned together')
    expect(() => subtract(usd(1), money(1, 'EUR'))).toThrow('cannot be reckoned together')
  })
})
