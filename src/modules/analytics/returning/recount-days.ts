import type { Edge } from '../../../kernel/module.ts'
import { query } from '../../../kernel/query.ts'
import type { Read, Tx } from '../../../kernel/transaction.ts'
import { recountDays } from './keep-zone.ts'

/** So many are moved in one transaction: a fraction of a second. */
const pageSize = 5_000
/** One job counts as long as this; then the next goes on. */
const roundMs = 20_000

interface Place {
  readonly zone: string
  readonly recounting: 'sales' | 'buyers'
  readonly after: string | null
}

interface Page {
  readonly many: number
  readonly last: string | null
}

/**
 * Counts all sales and buyers anew in the days of the shop's zone, until all is done or a round is over. Each page is a
 * transaction of its own that moves the counts by what changed, so that they are always the sum of what lies below them,
 * and whoever ends in between leaves a place to go on from.
 */
export async function recountAWhile(edge: Edge, { size = pageSize }: { size?: number } = {}): Promise<void> {
  const endsAt = performance.now() + roundMs
  while (performance.now() < endsAt) {
    if (!(await edge.inTransaction((tx) => recountPage(tx, size)))) return
  }
  await edge.inTransaction(orderRecount)
}

/** Orders the job when a recount was begun and nobody is at it; for one that was lost. */
export async function orderRecount(tx: Tx): Promise<void> {
  const underway = await query(tx, 'select from analytics.sales_zone where recounting is not null')
  if (underway.length > 0) await tx.enqueue(recountDays({}))
}

/** @returns whether there may be more */
export async function recountPage(tx: Tx, size = pageSize): Promise<boolean> {
  const [place] = await query<Place>(
    tx,
    `select time_zone as zone, recounting, after from analytics.sales_zone
     where recounting is not null for no key update`,
  )
  if (!place) return false
  const { zone, recounting, after } = place
  const [page] = await query<Page>(tx, recounting === 'sales' ? moveSales : moveBuyers, [zone, after, size])
  const { many, last } = page!
  const isLast = many < size
  await query(
    tx,
    `update analytics.sales_zone set done = done + $1, after = case when $3 then null else $2::uuid end,
       recounting = case when not $3 then recounting when recounting = 'sales' then 'buyers' end`,
    [many, last, isLast],
  )
  if (isLast && recounting === 'buyers') await forgetEmptyDays(tx)
  return !(isLast && recounting === 'buyers')
}

/** Days that lost all they had to the day beside them. */
async function forgetEmptyDays(tx: Tx): Promise<void> {
  await query(tx, 'delete from analytics.buyer_day where people = 0')
  await query(
    tx,
    'delete from analytics.country_day where orders = 0 and total = 0 and refunded = 0 and refunded_orders = 0',
  )
}

const moveSales = `
  with page as materialized (
    select sale.*, (placed_at at time zone $1)::date as new_on from analytics.sale
    where $2::uuid is null or order_id > $2 order by order_id limit $3
  ), written as (
    update analytics.sale set placed_on = new_on from page where sale.order_id = page.order_id and page.placed_on <> new_on
  ), moved as (
    select placed_on as day, country, currency, -1 as sign, total, refunded from page
    where is_kept and placed_on <> new_on
    union all select new_on, country, currency, 1, total, refunded from page where is_kept and placed_on <> new_on
  ), counted as (
    insert into analytics.country_day as known (day, country, currency, orders, total, refunded, refunded_orders)
    select day, country, currency, sum(sign), sum(sign * total), sum(sign * refunded), sum(sign * (refunded > 0)::int)
    from moved group by day, country, currency
    on conflict (day, country, currency) do update set orders = known.orders + excluded.orders,
      total = known.total + excluded.total, refunded = known.refunded + excluded.refunded,
      refunded_orders = known.refunded_orders + excluded.refunded_orders
  )
  select count(*)::int as many, (array_agg(order_id order by order_id desc))[1] as last from page`

const moveBuyers = `
  with page as materialized (
    select person_id, first_on, country, gap_days, (first_at at time zone $1)::date as new_on,
      (second_at at time zone $1)::date - (first_at at time zone $1)::date as new_gap
    from analytics.buyer where $2::uuid is null or person_id > $2 order by person_id limit $3
  ), written as (
    update analytics.buyer set first_on = new_on, gap_days = new_gap from page where buyer.person_id = page.person_id
  ), moved as (
    select first_on, country, coalesce(gap_days, -1) as gap_days, -1 as people from page
    union all select new_on, country, coalesce(new_gap, -1), 1 from page
  ), counted as (
    insert into analytics.buyer_day as known (first_on, country, gap_days, people)
    select first_on, country, gap_days, sum(people) from moved group by 1, 2, 3 having sum(people) <> 0
    on conflict (first_on, country, gap_days) do update set people = known.people + excluded.people
  )
  select count(*)::int as many, (array_agg(person_id order by person_id desc))[1] as last from page`

/** How far a recount is, while one is underway. */
export interface Recounting {
  readonly done: number
  readonly of: number
}

/** Undefined: all is in the days of the shop's zone. While it is underway, days next to each other may be mixed. */
export async function recountingNow(read: Read): Promise<Recounting | undefined> {
  const [underway] = await query<Recounting>(
    read,
    'select least(done, total) as done, total as of from analytics.sales_zone where recounting is not null',
  )
  return underway
}
