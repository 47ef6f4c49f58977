import { days, later } from '../../kernel/clock.ts'
import type { Read } from '../../kernel/transaction.ts'
import { countShoppers } from '../checkout/index.ts'
import { orderSizes } from '../orders/index.ts'
import { listMarkets } from '../pricing/index.ts'

/** Who came and what they bought in some markets lately. */
export interface Traffic {
  /** How many days were looked back upon. */
  readonly days: number
  /** Carts that came to the checkout: those with an email. Who looked at it and left without a word is not known. */
  readonly visitors: number
  /** Of these, became an order. */
  readonly buyers: number
  readonly orders: number
  readonly cancelled: number
  /** Of an order, in minor units; 0 where the markets pay in several currencies. */
  readonly orderMean: number
  readonly orderVariance: number
  /** Undefined where the markets pay in several. */
  readonly currency: string | undefined
}

const lookedBack = 28

/** Two queries, however many markets. */
export async function trafficOf(read: Read, markets: readonly string[]): Promise<Traffic> {
  const asked = { markets, from: later(read.now, -days(lookedBack)) }
  const currencies = new Set(
    (await listMarkets(read)).filter(({ code }) => markets.includes(code)).map(({ currency }) => currency),
  )
  const currency = currencies.size === 1 ? [...currencies][0] : undefined
  const { visitors, buyers } = await countShoppers(read, asked)
  const { orders, cancelled, mean, variance } = await orderSizes(read, asked)
  const sizes = currency ? { orderMean: mean, orderVariance: variance } : { orderMean: 0, orderVariance: 0 }
  return { days: lookedBack, visitors, buyers, orders, cancelled, currency, ...sizes }
}
