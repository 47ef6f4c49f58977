import { z } from 'zod'
import type { Money } from '../../../kernel/money.ts'

const positiveMoney = z.object({
  amount: z.int().min(1, 'Write an amount above zero, in minor units'),
  currency: z.string().regex(/^[A-Z]{3}$/, 'Write the currency as its ISO 4217 code, like KRW'),
})

/** One amount per currency: a promotion never converts. */
export const amountsSchema = z
  .array(positiveMoney)
  .min(1)
  .max(50)
  .refine((amounts) => new Set(amounts.map((amount) => amount.currency)).size === amounts.length, {
    error: 'Name each currency once',
  })
  .describe('One amount per currency; in other currencies the promotion does not hold')

export const amountIn = (amounts: readonly Money[], currency: string): number | undefined =>
  amounts.find((amount) => amount.currency === currency)?.amount
