import { money, type Money } from '../../kernel/money.ts'
import { query } from '../../kernel/query.ts'
import type { Read } from '../../kernel/transaction.ts'

/** Which profile belongs to which person. */
export interface ProfileOfBuyer {
  readonly profileId: string
  readonly personId: string
}

/** Something that a person buys, for a message to her. */
export interface KnownSupply {
  readonly productId: string
  readonly times: number
  readonly lastAt: Date
  /** When what she bought last is used up, if it lasts as long as before; undefined after one purchase. */
  readonly runsOutAt: Date | undefined
}

/** What is reckoned from what a person bought, for a message to her. */
export interface BuyerHabits {
  readonly orders: number
  readonly lastOrderAt: Date | undefined
  readonly lastOrderId: string | undefined
  /** The market of her last order. */
  readonly market: string | undefined
  /** By currency, less what went back to her; most first. */
  readonly spend: readonly Money[]
  /** Latest bought first, at most 50. */
  readonly supplies: readonly KnownSupply[]
}

interface Row {
  personId: string
  orders: number
  lastOrderAt: Date | null
  lastOrderId: string | null
  market: string | null
  spend: { amount: number; currency: string }[]
}

interface SupplyRow {
  personId: string
  productId: string
  times: number
  units: number
  firstAt: Date
  lastAt: Date
  lastUnits: number
}

/** What these people's buying tells, by person; who never bought is absent. Two queries for all. */
export async function habitsOfPeople(
  read: Read,
  profiles: readonly ProfileOfBuyer[],
): Promise<Map<string, BuyerHabits>> {
  const asked = [profiles.map(({ profileId }) => profileId), profiles.map(({ personId }) => personId)]
  const rows = await query<Row>(read, totals, asked)
  const supplies = Map.groupBy(await query<SupplyRow>(read, bought, asked), ({ personId }) => personId)
  return new Map(
    rows.map(({ personId, orders, lastOrderAt, lastOrderId, market, spend }) => [
      personId,
      {
        orders,
        lastOrderAt: lastOrderAt ?? undefined,
        lastOrderId: lastOrderId ?? undefined,
        market: market ?? undefined,
        spend: spend.map(({ amount, currency }) => money(amount, currency)),
        supplies: (supplies.get(personId) ?? []).map(supplyOf),
      },
    ]),
  )
}

function supplyOf({ productId, times, units, firstAt, lastAt, lastUnits }: SupplyRow): KnownSupply {
  const before = units - lastUnits
  if (times < 2 || before <= 0) return { productId, times, lastAt, runsOutAt: undefined }
  const perUnit = (lastAt.getTime() - firstAt.getTime()) / before
  return { productId, times, lastAt, runsOutAt: new Date(lastAt.getTime() + perUnit * lastUnits) }
}

const hers = 'unnest($1::uuid[], $2::uuid[]) as hers (profile_id, person_id)'

const totals = `
  select person_id as "personId", sum(orders)::int as orders, max(last_order_at) as "lastOrderAt",
    (array_agg(last_order_id order by last_order_at desc nulls last))[1] as "lastOrderId",
    (select market from habits.purchase where order_id = (array_agg(last_order_id order by last_order_at desc nulls last))[1])
      as market,
    coalesce((select jsonb_agg(jsonb_build_object('amount', amount, 'currency', currency) order by amount desc) from (
      select currency, sum(amount) as amount from habits.spend where profile_id = any(array_agg(buyer.profile_id))
      group by currency) as each), '[]') as spend
  from ${hers} join habits.buyer using (profile_id)
  group by person_id having sum(orders) > 0`

const bought = `
  with supply as (
    select person_id, product_id, sum(times)::int as times, sum(units)::int as units, min(first_at) as first_at,
      max(last_at) as last_at, (array_agg(last_units order by last_at desc, profile_id))[1] as last_units
    from ${hers} join habits.supply using (profile_id) group by person_id, product_id),
  latest as (select *, row_number() over (partition by person_id order by last_at desc, product_id) as place from supply)
  select person_id as "personId", product_id as "productId", times, units, first_at as "firstAt", last_at as "lastAt",
    last_units as "lastUnits"
  from latest where place <= 50 order by person_id, place`
