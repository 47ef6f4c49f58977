import { money, type Money } from '../../../kernel/money.ts'
import type { Read } from '../../../kernel/transaction.ts'
import { shopSettings } from '../../shop/index.ts'
import { dayIn, daysAfter } from '../day.ts'
import type { Returned } from '../returning/rates.ts'
import * as counted from './country-counts.ts'
import { hoursOf } from './hours.ts'

/** What was sold in one currency; currencies are never added up. */
export interface CountryMoney {
  readonly currency: string
  readonly orders: number
  /** Less what went back since. */
  readonly revenue: Money
  readonly average: Money | null
  readonly refunded: Money
}

/** Messages that left, and what people did with them; openings and links of `measured` alone are counted. */
export interface CountryMessages {
  readonly sent: number
  readonly measured: number
  readonly opened: number
  readonly clicked: number
}

/** How a country did in some days. */
export interface CountryPeriod {
  /** Orders that were not called off. */
  readonly orders: number
  /** Those of them of which money went back. */
  readonly refundedOrders: number
  readonly money: readonly CountryMoney[]
  /** Who ever came back, of all whose first order went there, as known on the period's last finished day. */
  readonly everCameBack: Returned
  /** Who came back within 90 days, of those whose 90 days ended in the period. */
  readonly within90: Returned
  /** Parcels that arrived, and how long they were on the way; null where none did. */
  readonly delivery: { readonly parcels: number; readonly medianHours: number; readonly p90Hours: number } | null
  readonly marketing: CountryMessages
  /** About orders. */
  readonly service: CountryMessages
  /** How often somebody said that she wants no more of it. */
  readonly left: number
}

export interface CountryFigures {
  /** ISO 3166-1 alpha-2; empty where it is not known. */
  readonly country: string
  readonly now: CountryPeriod
  readonly before: CountryPeriod
  /** People who may be written to now: on any channel, and on each. */
  readonly reachable: { readonly any: number } & Readonly<Record<string, number>>
}

export interface CountriesAsked {
  /** The last so many days, today the last, and as many before them, in the shop's time zone. */
  readonly days: number
  readonly country?: string | undefined
}

/** The days that a period covers, both included. */
export const periodOf = async (read: Read, days: number): Promise<{ from: string; to: string }> => {
  const to = dayIn(read.now, (await shopSettings(read)).timeZone)
  return { from: daysAfter(to, 1 - days), to }
}

/** How each country does, beside the days before: from counts that follow the log, in six statements. Most orders first. */
export async function countryFigures(read: Read, { days, country }: CountriesAsked): Promise<CountryFigures[]> {
  const { to } = await periodOf(read, days)
  const asked = [to, days, country ?? null]
  const sales = await counted.salesOf(read, asked)
  const buyers = await counted.buyersOf(read, asked)
  const parcels = await counted.parcelsOf(read, asked)
  const messages = await counted.messagesOf(read, asked)
  const left = await counted.leaversOf(read, asked)
  const reachable = await counted.reachableOf(read, country)
  const all = [sales, buyers, parcels, messages, left, reachable].flatMap((rows) => rows.map((row) => row.country))
  const found = [...new Set(all)].map((code): CountryFigures => {
    const hers = <Row extends { country: string; isNow: boolean }>(rows: readonly Row[], isNow: boolean) =>
      rows.filter((row) => row.country === code && row.isNow === isNow)
    const period = (isNow: boolean): CountryPeriod => {
      const [buyer] = hers(buyers, isNow)
      const sold = hers(sales, isNow)
      const sent = (isMarketing: boolean) => {
        const row = hers(messages, isNow).find((one) => one.isMarketing === isMarketing)
        return {
          sent: row?.sent ?? 0,
          measured: row?.measured ?? 0,
          opened: row?.opened ?? 0,
          clicked: row?.clicked ?? 0,
        }
      }
      return {
        orders: sumOf(sold, 'orders'),
        refundedOrders: sumOf(sold, 'refundedOrders'),
        money: sold.map(moneyOf),
        everCameBack: buyer?.ever ?? nobody,
        within90: buyer?.within90 ?? nobody,
        delivery: hoursOf(hers(parcels, isNow)),
        marketing: sent(true),
        service: sent(false),
        left: hers(left, isNow)[0]?.people ?? 0,
      }
    }
    const channels = reachable.filter((row) => row.country === code).map((row) => [row.channel, row.people])
    const counts = { any: 0, ...(Object.fromEntries(channels) as Record<string, number>) }
    return { country: code, now: period(true), before: period(false), reachable: counts }
  })
  return found.sort((a, b) => b.now.orders - a.now.orders || (a.country < b.country ? -1 : 1))
}

const nobody: Returned = { count: 0, of: 0 }

const sumOf = (rows: readonly counted.SalesRow[], name: 'orders' | 'refundedOrders'): number =>
  rows.reduce((all, row) => all + row[name], 0)

function moneyOf({ currency, orders, total, refunded }: counted.SalesRow): CountryMoney {
  const revenue = total - refunded
  return {
    ...{ currency, orders, revenue: money(revenue, currency), refunded: money(refunded, currency) },
    average: orders > 0 ? money(Math.round(revenue / orders), currency) : null,
  }
}
