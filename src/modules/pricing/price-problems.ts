import { z } from 'zod'
import { query } from '../../kernel/query.ts'
import type { Read } from '../../kernel/transaction.ts'
import { currencySchema } from './market.ts'
import type { PriceToSet } from './set-prices.ts'

/** Why one row of a bulk change was not taken. */
export interface PriceProblem {
  /** Place of the row in the input, from 0. */
  row: number
  /** Dotted path: `prices.3.compareAt`. */
  field: string
  message: string
}

const uuid = z.uuid()

/** Separates good rows from bad ones; one query for the price lists. */
export async function checkPrices(
  read: Read,
  prices: readonly PriceToSet[],
): Promise<{ good: PriceToSet[]; refused: PriceProblem[] }> {
  const wanted = [...new Set(prices.map((price) => price.list ?? 'standard'))]
  const known = await query<{ code: string }>(read, 'select code from pricing.price_list where code = any($1)', [
    wanted,
  ])
  const lists = new Set(known.map((list) => list.code))

  const good: PriceToSet[] = []
  const refused: PriceProblem[] = []
  const seen = new Map<string, number>()
  for (const [row, price] of prices.entries()) {
    const problem = problemOf(price, lists) ?? repeated(price, row, seen)
    if (problem) refused.push({ row, field: `prices.${row}.${problem.field}`, message: problem.message })
    else good.push(price)
  }
  return { good, refused }
}

interface Problem {
  field: string
  message: string
}

function problemOf(price: PriceToSet, lists: ReadonlySet<string>): Problem | undefined {
  const { amount, currency } = price.price
  if (!uuid.safeParse(price.variantId).success)
    return { field: 'variantId', message: 'This is not the id of a variant.' }
  if (!currencySchema.safeParse(currency).success) {
    return { field: 'price.currency', message: 'Write the currency as its ISO 4217 code, like KRW.' }
  }
  if (!Number.isSafeInteger(amount) || amount < 0) {
    return { field: 'price.amount', message: 'A price is a whole number of minor units, zero or more.' }
  }
  if (price.compareAt && price.compareAt.currency !== currency) {
    return { field: 'compareAt.currency', message: 'Compare-at must be in the currency of the price.' }
  }
  if (price.compareAt && !(Number.isSafeInteger(price.compareAt.amount) && price.compareAt.amount > amount)) {
    return {
      field: 'compareAt.amount',
      message: 'Compare-at must be above the price; leave it out where nothing is off.',
    }
  }
  if (!lists.has(price.list ?? 'standard')) return { field: 'list', message: 'There is no such price list.' }
  if (price.from && price.to && price.to <= price.from)
    return { field: 'to', message: 'The end must be after the beginning.' }
  return undefined
}

function repeated(price: PriceToSet, row: number, seen: Map<string, number>): Problem | undefined {
  const key = [
    price.variantId,
    price.price.currency,
    price.list ?? 'standard',
    price.from?.getTime() ?? (price.to ? 'now' : ''),
  ]
  const earlier = seen.get(key.join(' '))
  if (earlier !== undefined) {
    return { field: 'variantId', message: `Row ${earlier} already sets this price; only one of them can hold.` }
  }
  seen.set(key.join(' '), row)
  return undefined
}
