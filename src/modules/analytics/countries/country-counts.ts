import { query } from '../../../kernel/query.ts'
import type { Read } from '../../../kernel/transaction.ts'
import type { Returned } from '../returning/rates.ts'

/** `$1` the last day, `$2` how many days, `$3` of which country alone, or null. */
type Asked = readonly unknown[]

interface Counted {
  readonly country: string
  /** Of the period; else of the one before it. */
  readonly isNow: boolean
}

export interface SalesRow extends Counted {
  readonly currency: string
  readonly orders: number
  readonly total: number
  readonly refunded: number
  readonly refundedOrders: number
}

const inBoth = `
  from (values (true, $1::date), (false, $1::date - $2::int)) as period (is_now, last_on)`
const ofDays = `on counted.day between last_on - $2::int + 1 and last_on and ($3::text is null or country = $3)`

export const salesOf = (read: Read, asked: Asked): Promise<SalesRow[]> => query<SalesRow>(read, sales, asked)
const sales = `
  select country, is_now as "isNow", currency, sum(orders)::int as orders, sum(total)::bigint as total,
    sum(refunded)::bigint as refunded, sum(refunded_orders)::int as "refundedOrders"
  ${inBoth} join analytics.country_day counted ${ofDays}
  group by 1, 2, 3 having sum(orders) <> 0 or sum(total) <> 0 order by sum(orders) desc, currency`

interface BuyersRow extends Counted {
  readonly ever: Returned
  readonly within90: Returned
}

/** NOTE: who comes back is counted up to the last day that is over. One look at all counts, for both periods. */
export const buyersOf = (read: Read, asked: Asked): Promise<BuyersRow[]> => query<BuyersRow>(read, buyers, asked)
const peopleIf = (condition: string): string => `coalesce(sum(people) filter (where ${condition}), 0)::int`
const isWithin90 = 'gap_days between 0 and 90'
const returnedBy = (lastOn: string): string => {
  const isDue = `first_on <= ${lastOn} - 90 and first_on > ${lastOn} - 90 - $2::int`
  return `${peopleIf(`first_on <= ${lastOn}`)}, ${peopleIf(`gap_days >= 0 and first_on + gap_days <= ${lastOn}`)},
    ${peopleIf(isDue)}, ${peopleIf(`${isDue} and ${isWithin90}`)}`
}
const buyers = `
  with counted as materialized (
    select country, array[${returnedBy('($1::date - 1)')}] as now, array[${returnedBy('($1::date - 1 - $2::int)')}] as before
    from analytics.buyer_day where people <> 0 and first_on < $1::date and ($3::text is null or country = $3)
    group by country
  )
  select country, is_now as "isNow", jsonb_build_object('of', one[1], 'count', one[2]) as ever,
    jsonb_build_object('of', one[3], 'count', one[4]) as within90
  from counted cross join lateral (values (true, now), (false, before)) as period (is_now, one) where one[1] > 0`

export const parcelsOf = (read: Read, asked: Asked): Promise<(Counted & { hours: number; parcels: number })[]> =>
  query(read, parcels, asked)
const parcels = `
  select country, is_now as "isNow", hours, sum(parcels)::int as parcels
  ${inBoth} join analytics.parcel_day counted ${ofDays} group by 1, 2, 3`

interface MessagesRow extends Counted {
  readonly isMarketing: boolean
  readonly sent: number
  readonly measured: number
  readonly opened: number
  readonly clicked: number
}

export const messagesOf = (read: Read, asked: Asked): Promise<MessagesRow[]> =>
  query<MessagesRow>(read, messages, asked)
const messages = `
  select country, is_now as "isNow", is_marketing as "isMarketing", sum(sent)::int as sent,
    sum(measured)::int as measured, sum(opened)::int as opened, sum(clicked)::int as clicked
  ${inBoth} join analytics.message_day counted ${ofDays} group by 1, 2, 3 having sum(sent) > 0`

export const leaversOf = (read: Read, asked: Asked): Promise<(Counted & { people: number })[]> =>
  query(read, leavers, asked)
const leavers = `
  select country, is_now as "isNow", sum(people)::int as people
  ${inBoth} join analytics.leaver_day counted ${ofDays} group by 1, 2`

export const reachableOf = (
  read: Read,
  country: string | undefined,
): Promise<{ country: string; channel: string; people: number }[]> =>
  query(
    read,
    `select country, channel, people from analytics.listener_count
     where people > 0 and ($1::text is null or country = $1) order by country, channel`,
    [country ?? null],
  )
