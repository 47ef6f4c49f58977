import { query } from '../../../kernel/query.ts'
import type { Read } from '../../../kernel/transaction.ts'
import type { Returned } from '../returning/returning-figures.ts'

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

/** NOTE: who comes back is counted up to the last day that is over. */
export const buyersOf = (read: Read, asked: Asked): Promise<(Counted & { ever: Returned; within90: Returned })[]> =>
  query(read, buyers, asked)
const buyers = `
  with counted as (
    select country, is_now, first_on, gap_days, people, last_on - 1 as last_on
    ${inBoth} join analytics.buyer_day on first_on < last_on and ($3::text is null or country = $3) and people <> 0
  )
  select country, is_now as "isNow",
    jsonb_build_object('of', sum(people),
      'count', coalesce(sum(people) filter (where gap_days >= 0 and first_on + gap_days <= last_on), 0)) as ever,
    jsonb_build_object('of', coalesce(sum(people) filter (where is_due), 0),
      'count', coalesce(sum(people) filter (where is_due and gap_days between 0 and 90), 0)) as within90
  from (select *, first_on <= last_on - 90 and first_on > last_on - 90 - $2::int as is_due from counted) as each
  group by 1, 2 having sum(people) <> 0`

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
