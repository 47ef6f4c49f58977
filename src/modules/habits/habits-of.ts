import { later } from '../../kernel/clock.ts'
import { money, type Money } from '../../kernel/money.ts'
import { query } from '../../kernel/query.ts'
import type { Read } from '../../kernel/transaction.ts'
import { findProducts, listCategories } from '../catalog/index.ts'
import type { Translated } from '../../kernel/locale.ts'
import { personIds } from '../profiles/index.ts'

/** Something she buys again and again. */
export interface Supply {
  readonly productId: string
  readonly title: Translated
  readonly times: number
  readonly units: number
  readonly lastAt: Date
  /** How long one unit lasted her so far, in days; null after one purchase. */
  readonly daysPerUnit: number | null
  /** When what she bought last is used up, if it lasts as long as before; null after one purchase. */
  readonly runsOutAt: Date | null
}

/** What is reckoned from what a person did. */
export interface Habits {
  /** Orders that were not called off. */
  readonly orders: number
  readonly cancelled: number
  readonly firstOrderAt: Date | null
  readonly lastOrderAt: Date | null
  readonly lastOrderId: string | null
  /** By currency, less what went back to her. */
  readonly spend: readonly Money[]
  /** From her first to her last order, by the orders between; null below two. */
  readonly averageDaysBetween: number | null
  readonly seenAt: Date | null
  /** The kind of event by which she was seen last. */
  readonly seenBy: string | null
  /** Of which she bought most units; null where none has a category. */
  readonly favouriteCategory: { readonly id: string; readonly title: Translated; readonly units: number } | null
  /** Latest bought first, at most 20. */
  readonly supplies: readonly Supply[]
}

interface Totals {
  orders: number
  cancelled: number
  firstOrderAt: Date | null
  lastOrderAt: Date | null
  lastOrderId: string | null
  seenAt: Date | null
  seenBy: string | null
  spend: { amount: number; currency: string }[]
}

interface SupplyRow {
  productId: string
  times: number
  units: number
  firstAt: Date
  lastAt: Date
  lastUnits: number
}

const dayMs = 86_400_000

/** What a person's buying tells, of all her profiles together. Four queries, however much she bought. */
export async function habitsOf(read: Read, profileId: string): Promise<Habits> {
  const ids = await personIds(read, profileId)
  const [totals] = await query<Totals>(read, totalsQuery, [ids])
  const { spend, ...rest } = totals!
  const supplies = await query<SupplyRow>(read, suppliesQuery, [ids])
  const { orders, firstOrderAt, lastOrderAt } = rest
  return {
    ...rest,
    spend: spend.map(({ amount, currency }) => money(amount, currency)),
    averageDaysBetween: orders < 2 ? null : (lastOrderAt!.getTime() - firstOrderAt!.getTime()) / dayMs / (orders - 1),
    ...(await named(read, supplies)),
  }
}

async function named(read: Read, rows: readonly SupplyRow[]): Promise<Pick<Habits, 'favouriteCategory' | 'supplies'>> {
  if (rows.length === 0) return { favouriteCategory: null, supplies: [] }
  const products = await findProducts(
    read,
    rows.map(({ productId }) => productId),
  )
  const byId = new Map(products.map((product) => [product.id, product]))
  const units = new Map<string, number>()
  for (const row of rows) {
    const categoryId = byId.get(row.productId)?.categoryId
    if (categoryId) units.set(categoryId, (units.get(categoryId) ?? 0) + row.units)
  }
  const [most] = [...units].sort(([a, many], [b, more]) => more - many || (a < b ? -1 : 1))
  const category = most && (await listCategories(read)).find(({ id }) => id === most[0])
  return {
    favouriteCategory: category ? { id: category.id, title: category.title, units: most[1] } : null,
    supplies: rows.slice(0, 20).flatMap((row) => supplyOf(row, byId.get(row.productId)?.title)),
  }
}

function supplyOf(row: SupplyRow, title: Translated | undefined): Supply[] {
  if (!title) return []
  const { productId, times, units, lastAt, lastUnits } = row
  const before = units - lastUnits
  const isRepeated = times > 1 && before > 0
  const daysPerUnit = isRepeated ? (lastAt.getTime() - row.firstAt.getTime()) / dayMs / before : null
  const runsOutAt = daysPerUnit === null ? null : later(lastAt, Math.round(daysPerUnit * lastUnits * dayMs))
  return [{ productId, title, times, units, lastAt, daysPerUnit, runsOutAt }]
}

const totalsQuery = `
  select coalesce(sum(orders), 0)::int as orders, coalesce(sum(cancelled), 0)::int as cancelled,
    min(first_order_at) as "firstOrderAt", max(last_order_at) as "lastOrderAt",
    (array_agg(last_order_id order by last_order_at desc nulls last, last_order_id))[1] as "lastOrderId",
    (select max(last_at) from habits.presence where profile_id = any($1::uuid[])) as "seenAt",
    (select last_type from habits.presence where profile_id = any($1::uuid[])
     order by last_at desc, last_type limit 1) as "seenBy",
    coalesce((select jsonb_agg(jsonb_build_object('amount', amount, 'currency', currency) order by currency) from (
       select currency, sum(amount) as amount from habits.spend where profile_id = any($1::uuid[])
       group by currency) as each), '[]') as spend
  from habits.buyer where profile_id = any($1::uuid[])`

const suppliesQuery = `
  select product_id as "productId", sum(times)::int as times, sum(units)::int as units, min(first_at) as "firstAt",
    max(last_at) as "lastAt", (array_agg(last_units order by last_at desc, profile_id))[1] as "lastUnits"
  from habits.supply where profile_id = any($1::uuid[])
  group by product_id order by max(last_at) desc, product_id limit 100`
