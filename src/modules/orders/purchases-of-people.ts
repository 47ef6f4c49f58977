import { query } from '../../kernel/query.ts'
import type { Read } from '../../kernel/transaction.ts'

/** What orders tell of a person; those that were called off count nowhere. */
export interface Purchases {
  readonly personId: string
  readonly orders: number
  /** Orders without anything off the price of the goods. */
  readonly fullPriceOrders: number
  readonly firstOrderAt: Date
  readonly lastOrderAt: Date
  /** By currency in minor units, less what went back as money or store credit. */
  readonly spend: Readonly<Record<string, number>>
}

/** What these people bought with any of their profiles, as it stands now; who never bought is absent. One query. */
export const purchasesOfPeople = (
  read: Read,
  profiles: readonly { readonly profileId: string; readonly personId: string }[],
): Promise<Purchases[]> =>
  query<Purchases>(read, purchases, [
    profiles.map(({ profileId }) => profileId),
    profiles.map(({ personId }) => personId),
  ])

/** Which of these orders were called off. One query. */
export async function cancelledAmong(read: Read, orderIds: readonly string[]): Promise<Set<string>> {
  if (orderIds.length === 0) return new Set()
  const rows = await query<{ id: string }>(
    read,
    'select order_id as id from orders.order_cancellation where order_id = any($1::uuid[])',
    [orderIds],
  )
  return new Set(rows.map(({ id }) => id))
}

const purchases = `
  with kept as materialized (
    select hers.person_id, o.placed_at, o.discount, o.currency,
      o.total - coalesce((select sum(amount) from orders.refund r where r.order_id = o.id and refused_at is null), 0)
        as worth
    from unnest($1::uuid[], $2::uuid[]) as hers (profile_id, person_id)
    join orders."order" o on o.profile_id = hers.profile_id
    where not exists (select from orders.order_cancellation c where c.order_id = o.id)
  )
  select person_id as "personId", count(*)::int as orders, (count(*) filter (where discount = 0))::int
      as "fullPriceOrders",
    min(placed_at) as "firstOrderAt", max(placed_at) as "lastOrderAt",
    (select jsonb_object_agg(currency, worth) from (
       select currency, sum(worth) as worth from kept k where k.person_id = kept.person_id group by currency) each)
      as spend
  from kept group by person_id`
