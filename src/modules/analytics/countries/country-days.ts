import { query } from '../../../kernel/query.ts'
import type { Read } from '../../../kernel/transaction.ts'

interface DaysAsked {
  readonly country: string
  /** Days in the shop's time zone, both included. */
  readonly from: string
  readonly to: string
}

/** Orders of one country day by day, those without one too. */
export const countryDays = (read: Read, { country, from, to }: DaysAsked): Promise<{ on: string; orders: number }[]> =>
  query(
    read,
    `select one.day::date::text as "on", coalesce(sum(orders), 0)::int as orders
     from generate_series($2::date, $3::date, interval '1 day') as one (day)
       left join analytics.country_day counted on counted.day = one.day::date and country = $1
     group by one.day order by one.day`,
    [country, from, to],
  )

/** How much marketing left at each hour of its readers' clocks, the 24 hours in order. */
export async function countryHours(read: Read, { country, from, to }: DaysAsked): Promise<number[]> {
  const rows = await query<{ sent: number }>(
    read,
    `select coalesce(sum(sent), 0)::int as sent
     from generate_series(0, 23) as one (hour) left join analytics.message_hour counted
       on counted.hour = one.hour and country = $1 and day between $2::date and $3::date
     group by one.hour order by one.hour`,
    [country, from, to],
  )
  return rows.map(({ sent }) => sent)
}

/** Visits by market: page views to which somebody came from elsewhere. Days in UTC, both included. */
export const visitsByMarket = (
  read: Read,
  { from, to }: Pick<DaysAsked, 'from' | 'to'>,
): Promise<{ market: string; visits: number }[]> =>
  query(
    read,
    `select market, sum(entries)::int as visits from analytics.market_day where day between $1::date and $2::date
     group by market order by market`,
    [from, to],
  )
