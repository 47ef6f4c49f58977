import { money } from '../kernel/money.ts'
import type { Promotion, PromotionCart, PromotionCartLine, Rule } from '../modules/promotions/index.ts'

/** An id that reads the same in every run: `id(3)`. */
export const id = (number: number): string => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`

export const teaTin = id(1)
export const sneakers = id(2)

/** A running promotion that combines with everything, automatic unless it has codes. */
export function aPromotion(
  rule: Rule,
  { codes = [], ...rest }: Partial<Omit<Promotion, 'codes'>> & { codes?: string[] } = {},
): Promotion {
  return {
    id: id(900),
    title: { en: 'A treat', ko: '작은 선물' },
    rule,
    conditions: {},
    combinesWith: ['product', 'order', 'delivery', 'gift'],
    priority: 0,
    automatic: codes.length === 0,
    startsAt: new Date('2026-01-01T00:00:00Z'),
    codes: codes.map((code) => ({ code })),
    ...rest,
  }
}

export const aLine = (
  amount: number,
  quantity = 1,
  rest: Partial<PromotionCartLine> & { currency?: string } = {},
): PromotionCartLine => {
  const { currency = 'USD', ...line } = rest
  return {
    key: line.key ?? `${line.variantId ?? teaTin} ${amount}`,
    variantId: teaTin,
    productId: line.variantId ?? teaTin,
    collectionIds: [],
    tags: [],
    unitPrice: money(amount, currency),
    quantity,
    ...line,
  }
}

export const aCart = (lines: PromotionCartLine[], rest: Partial<PromotionCart> = {}): PromotionCart => ({
  currency: lines[0]?.unitPrice.currency ?? 'USD',
  lines,
  codes: [],
  now: new Date('2026-06-01T12:00:00Z'),
  ...rest,
})
