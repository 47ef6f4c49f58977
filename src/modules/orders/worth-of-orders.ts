import { query } from '../../kernel/query.ts'
import type { Read } from '../../kernel/transaction.ts'

/** What an order is worth to the shop: its total less what went back, in minor units of its currency. */
export interface OrderWorth {
  readonly orderId: string
  readonly currency: string
  readonly amount: number
}

/** Of these orders, what each is worth; those that were called off are left out. One query. */
export const worthOfOrders = (read: Read, orderIds: readonly string[]): Promise<OrderWorth[]> =>
  query<OrderWorth>(
    read,
    `select o.id as "orderId", o.currency, (${worth})::bigint as amount from orders."order" o
     where o.id = any($1::uuid[]) and ${isKept}`,
    [orderIds],
  )

/** What somebody ordered within some days of an instant. */
export interface SpentAfter {
  /** `profileId instant`, as given. */
  readonly key: string
  readonly currency: string
  readonly amount: number
}

/** What these people ordered within so many days, with any of their profiles: a row for each who did, and currency. */
export const spentAfter = (
  read: Read,
  {
    people,
    withinDays,
  }: { people: readonly { profileId: string; after: Date; ids: readonly string[] }[]; withinDays: number },
): Promise<SpentAfter[]> =>
  query<SpentAfter>(
    read,
    `select p.key, o.currency, sum(${worth})::bigint as amount
     from jsonb_to_recordset($1::jsonb) as p(key text, after timestamptz, ids uuid[])
     join orders."order" o on o.profile_id = any(p.ids) and o.placed_at > p.after
       and o.placed_at <= p.after + make_interval(days => $2)
     where ${isKept} group by p.key, o.currency`,
    [
      JSON.stringify(
        people.map(({ profileId, after, ids }) => ({ key: `${profileId} ${after.toISOString()}`, after, ids })),
      ),
      withinDays,
    ],
  )

const worth = `o.total - coalesce((select sum(amount) from orders.refund r where r.order_id = o.id and refused_at is null), 0)`
const isKept = 'not exists (select from orders.order_cancellation c where c.order_id = o.id)'
