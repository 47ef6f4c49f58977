import { newId } from '../kernel/id.ts'
import { money } from '../kernel/money.ts'
import type { Tx } from '../kernel/transaction.ts'
import {
  applyPromotions,
  type Promotion,
  type PromotionCart,
  type PromotionCartLine,
  type PromotionInput,
  promotionsFor,
  type Redemption,
  type Rule,
} from '../modules/promotions/index.ts'

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

/** Ten per cent off everything by the code SPRING10. */
export const spring: PromotionInput = {
  title: { en: 'Spring', ko: '봄' },
  rule: { kind: 'percent', basisPoints: 1_000 },
  codes: [' Spring10 '],
}

/** An order that uses one promotion. */
export const anOrderUsing = (
  promotionId: string,
  { code, profileId, orderId = newId() }: { code?: string | undefined; profileId?: string; orderId?: string } = {},
): Redemption => ({ reference: newId(), orderId, profileId, promotions: [{ promotionId, code }] })

/** What becomes of a code on a cart of 10.00: the discount in minor units, or the reason of its refusal. */
export async function tryCode(tx: Tx, code: string, profileId?: string): Promise<number | string> {
  const applied = applyPromotions(
    aCart([aLine(1_000)], { codes: [code], now: tx.now }),
    await promotionsFor(tx, { codes: [code], profileId }),
  )
  return applied.refused[0]?.reason ?? applied.lines[0]!.discount.amount
}
