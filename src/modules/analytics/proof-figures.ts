import type { Money } from '../../kernel/money.ts'
import { query } from '../../kernel/query.ts'
import type { Read } from '../../kernel/transaction.ts'
import { type ProofDeed, type ProofPlace, proofPlaces, type Stage, stageOf, stages, touchMs } from './proof.ts'

export interface ProofAsked {
  /** Days in UTC, both included. */
  readonly from: string
  readonly to: string
}

/** What one place, or all places of a stage, did. */
export interface ProofFigure {
  /** Page views on which it was seen for a second at least. */
  readonly seen: number
  /** Page views on which something was done with it, by what; one of each counts once a view. */
  readonly deeds: Readonly<Partial<Record<ProofDeed, number>>>
  /** Carts from which it was seen in these days. */
  readonly carts: number
  /** Orders of these days whose cart saw it within seven days before. Called-off ones are not among them. */
  readonly orders: number
  /** Of these, those whose cart did something with it. */
  readonly ordersUsed: number
  /** What these orders came to, less refunds, by currency. An order that saw two places counts at both. */
  readonly revenue: readonly Money[]
}

export interface ProofFigures {
  /** Every stage, also one without anything. */
  readonly stages: readonly (ProofFigure & { readonly stage: Stage })[]
  /** Places that were seen or touched. */
  readonly places: readonly (ProofFigure & { readonly place: ProofPlace; readonly stage: Stage })[]
  /** Orders that saw any of it, each once. */
  readonly touched: Pick<ProofFigure, 'carts' | 'orders' | 'ordersUsed' | 'revenue'>
  /** All orders of the period that were not called off, by market: of some, carts may not be told. */
  readonly allOrders: readonly { readonly market: string; readonly orders: number }[]
  readonly days: readonly { readonly on: string; readonly seen: Readonly<Record<Stage, number>> }[]
}

/** Where reviews were seen, what was done with them, and which orders they touched. Five statements. */
export async function proofFigures(read: Read, { from, to }: ProofAsked): Promise<ProofFigures> {
  const map = [proofPlaces, proofPlaces.map((place) => stageOf[place])]
  const counts = await query<{ place: ProofPlace; deed: ProofDeed | ''; count: number }>(read, counted, [from, to])
  const days = await query<{ on: string; stage: Stage | null; count: number }>(read, byDay, [from, to, ...map])
  const carts = await query<Level & { carts: number }>(read, cartsTouched, [from, to, ...map])
  const orders = await query<OrdersRow>(read, ordersTouched, [from, to, ...map, touchMs / 1_000])
  const allOrders = await query<{ market: string; orders: number }>(read, ordersOf, [from, to])
  const touchedOf = (where: Level) => {
    const rows = orders.filter((row) => row.stage === where.stage && row.place === where.place)
    return {
      carts: carts.find((row) => row.stage === where.stage && row.place === where.place)?.carts ?? 0,
      orders: sum(rows.map((row) => row.orders)),
      ordersUsed: sum(rows.map((row) => row.used)),
      revenue: rows.map(({ currency, revenue }) => ({ amount: revenue, currency })),
    }
  }
  const of = (places: readonly ProofPlace[]) => {
    const rows = counts.filter(({ place }) => places.includes(place))
    const deeds: Partial<Record<ProofDeed, number>> = {}
    for (const { deed, count } of rows) if (deed) deeds[deed] = (deeds[deed] ?? 0) + count
    return { seen: sum(rows.flatMap(({ deed, count }) => (deed ? [] : [count]))), deeds }
  }
  return {
    stages: stages.map((stage) => ({
      stage,
      ...of(proofPlaces.filter((place) => stageOf[place] === stage)),
      ...touchedOf({ stage, place: null }),
    })),
    places: proofPlaces
      .map((place) => ({
        place,
        stage: stageOf[place],
        ...of([place]),
        ...touchedOf({ stage: stageOf[place], place }),
      }))
      .filter((one) => one.seen > 0 || one.carts > 0 || one.orders > 0 || Object.keys(one.deeds).length > 0),
    touched: touchedOf({ stage: null, place: null }),
    allOrders,
    days: dayRows(days),
  }
}

/** Both null: all places; the place null: all of a stage. */
interface Level {
  readonly stage: Stage | null
  readonly place: ProofPlace | null
}
interface OrdersRow extends Level {
  readonly currency: string
  readonly orders: number
  readonly used: number
  readonly revenue: number
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0)

function dayRows(rows: readonly { on: string; stage: Stage | null; count: number }[]): ProofFigures['days'] {
  return [...new Set(rows.map(({ on }) => on))].map((on) => {
    const seenIn = (stage: Stage) =>
      sum(rows.flatMap((row) => (row.on === on && row.stage === stage ? [row.count] : [])))
    return {
      on,
      seen: {
        acquire: seenIn('acquire'),
        convert: seenIn('convert'),
        retain: seenIn('retain'),
        understand: seenIn('understand'),
      },
    }
  })
}

const counted = `
  select place, deed, sum(count)::int as count from analytics.proof_day where day between $1 and $2 group by place, deed`

const byDay = `
  with stage_of as (select * from unnest($3::text[], $4::text[]) as one (place, stage))
  select each.at::date::text as on, stage, coalesce(sum(count), 0)::int as count
  from generate_series($1::date, $2::date, '1 day') as each (at)
    left join analytics.proof_day known on known.day = each.at::date and deed = ''
    left join stage_of using (place)
  group by 1, 2 order by 1`

const cartsTouched = `
  with stage_of as (select * from unnest($3::text[], $4::text[]) as one (place, stage))
  select stage, place, count(distinct checkout_id)::int as carts
  from analytics.proof_touch join stage_of using (place)
  where last_at >= $1::date and first_at < $2::date + 1
  group by grouping sets ((stage, place), (stage), ())`

const ordersTouched = `
  with stage_of as (select * from unnest($3::text[], $4::text[]) as one (place, stage)),
  touched as (
    select stage, place, placed.order_id, placed.currency, touch.used_at is not null as used,
      placed.total - coalesce((select sum(amount) from analytics.proof_refund back
        where back.order_id = placed.order_id), 0) as net
    from analytics.proof_order placed
      join analytics.proof_touch touch on touch.checkout_id = placed.checkout_id
        and touch.last_at >= placed.placed_at - make_interval(secs => $5)
      join stage_of using (place)
    where placed.placed_at >= $1::date and placed.placed_at < $2::date + 1 and placed.cancelled_at is null
  ),
  once as (
    select stage, place, order_id, currency, bool_or(used) as used, min(net) as net from touched
    group by grouping sets ((stage, place, order_id, currency), (stage, order_id, currency), (order_id, currency))
  )
  select stage, place, currency, count(*)::int as orders, (count(*) filter (where used))::int as used,
    sum(net)::float8 as revenue
  from once group by stage, place, currency order by currency`

const ordersOf = `
  select market, count(*)::int as orders from analytics.proof_order
  where placed_at >= $1::date and placed_at < $2::date + 1 and cancelled_at is null group by market order by market`
