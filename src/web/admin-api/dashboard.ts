import { days, later } from '../../kernel/clock.ts'
import { money, type Money } from '../../kernel/money.ts'
import type { Read } from '../../kernel/transaction.ts'
import { listZones } from '../../modules/delivery/index.ts'
import { listStockCards } from '../../modules/inventory/index.ts'
import { type DaySales, listOrders } from '../../modules/orders/index.ts'
import { listMarkets } from '../../modules/pricing/index.ts'

/** The periods that are told, each up to now with today as its last day. */
export const periods = [1, 7, 30] as const

/** The sales in one currency: every day of the longest period, and each period summed up. */
export interface CurrencySales {
  currency: string
  days: { on: string; orders: number; revenue: Money }[]
  periods: { days: number; orders: number; revenue: Money; average?: Money }[]
}

/**
 * Sums up what was sold, currency by currency, with the days on which nothing was.
 *
 * An average is rounded to the minor unit, half up; there is none without orders.
 */
export function summedUp(sales: readonly DaySales[], today: string): CurrencySales[] {
  const currencies = [...new Set(sales.map(({ currency }) => currency))].sort()
  const all = lastDays(today, Math.max(...periods))
  return currencies.map((currency) => {
    const byDay = new Map(sales.filter((one) => one.currency === currency).map((one) => [one.on, one]))
    const each = all.map((on) => ({
      on,
      orders: byDay.get(on)?.orders ?? 0,
      revenue: byDay.get(on)?.revenue ?? money(0, currency),
    }))
    return { currency, days: each, periods: periods.map((count) => periodOf(each.slice(-count), currency)) }
  })
}

function periodOf(each: CurrencySales['days'], currency: string): CurrencySales['periods'][number] {
  const orders = each.reduce((all, day) => all + day.orders, 0)
  const revenue = each.reduce((all, day) => all + day.revenue.amount, 0)
  return {
    days: each.length,
    orders,
    revenue: money(revenue, currency),
    ...(orders > 0 ? { average: money(Math.round(revenue / orders), currency) } : {}),
  }
}

/** The date it is now in a time zone: `2026-11-21`. */
export const dayIn = (now: Date, timeZone: string): string =>
  new Intl.DateTimeFormat('en-CA', { timeZone, dateStyle: 'short' }).format(now)

const lastDays = (today: string, count: number): string[] =>
  Array.from({ length: count }, (_, at) =>
    later(new Date(`${today}T00:00:00Z`), -days(count - 1 - at))
      .toISOString()
      .slice(0, 10),
  )

/** What a shop needs before its first order, and whether it has it; nothing once somebody has ordered. */
export async function firstSteps(
  read: Read,
): Promise<{ products: boolean; market: boolean; delivery: boolean } | null> {
  const { orders } = await listOrders(read, { limit: 1 })
  if (orders.length > 0) return null
  const { variantIds } = await listStockCards(read, { lowBelow: 1, limit: 1 })
  return {
    products: variantIds.length > 0,
    market: (await listMarkets(read)).length > 0,
    delivery: (await listZones(read)).length > 0,
  }
}
