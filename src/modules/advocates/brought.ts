import { money, type Money } from '../../kernel/money.ts'
import { query } from '../../kernel/query.ts'
import type { Read, Tx } from '../../kernel/transaction.ts'
import { isSamePerson } from '../profiles/index.ts'
import { findMembership, type Membership, membershipOfLink } from './membership.ts'
import { dropDeeds, noteDeed } from './weigh.ts'

/** What the source of an order begins with that came by somebody's link; her link follows. */
export const linkCampaign = 'with:'

/** Who follows a link is counted for her for so many days. */
export const linkDays = 30

/** What came by an advocate's link or code. Cancelled orders are out, and what was refunded is taken off. */
export interface Brought {
  /** Visits by her link, without those of programs that say that they are. */
  readonly visits: number
  readonly orders: number
  /** By currency. */
  readonly revenue: readonly Money[]
  readonly lastAt: Date | null
}

/** Counts one visit by an advocate's link. */
export const noteVisit = (tx: Tx, membershipId: string): Promise<unknown> =>
  query(
    tx,
    `insert into advocates.visit as mine (membership_id, day, visits) values ($1, $2::timestamptz::date, 1)
     on conflict (membership_id, day) do update set visits = mine.visits + 1`,
    [membershipId, tx.now],
  )

export interface OrderBrought {
  readonly orderId: string
  readonly profileId: string
  readonly amount: number
  readonly currency: string
  readonly at: Date
}

/** Writes down whose link or code an order came by. Her own orders do not count, and an order counts once. */
export async function noteBrought(tx: Tx, membership: Membership, via: 'link' | 'code', order: OrderBrought) {
  const isOwn = await isSamePerson(tx, membership.profileId, order.profileId)
  const made = await query(
    tx,
    `insert into advocates.brought (order_id, membership_id, via, amount, currency, at, buyer_id, is_own)
     values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict do nothing returning 1`,
    [order.orderId, membership.id, via, order.amount, order.currency, order.at, order.profileId, isOwn],
  )
  if (isOwn || made.length === 0) return
  const { orderId: subject, at } = order
  await noteDeed(tx, { kind: 'brought', subject, profileId: membership.profileId, times: 1, at })
}

/** The advocate to whom the source of an order points; undefined when it points to none who takes part. */
export const membershipOfCampaign = async (read: Read, campaign: string | undefined) =>
  campaign?.startsWith(linkCampaign) ? membershipOfLink(read, campaign.slice(linkCampaign.length)) : undefined

/** The advocate whose code this is, also when she left meanwhile: the order was begun before. */
export async function membershipOfCode(read: Read, code: string): Promise<Membership | undefined> {
  const [row] = await query<{ profileId: string }>(
    read,
    'select profile_id as "profileId" from advocates.membership where code = $1',
    [code],
  )
  return row && findMembership(read, row.profileId)
}

/** An order was called off. */
export async function dropBrought(tx: Tx, orderId: string, at: Date): Promise<void> {
  await query(tx, 'update advocates.brought set cancelled_at = $2 where order_id = $1 and cancelled_at is null', [
    ...[orderId, at],
  ])
  await dropDeeds(tx, ['brought'], orderId)
}

/** So much of an order went back. */
export const noteRefund = (tx: Tx, orderId: string, amount: number): Promise<unknown> =>
  query(tx, 'update advocates.brought set refunded = least(amount, refunded + $2) where order_id = $1', [
    ...[orderId, amount],
  ])

/** What each of these brought; one query. */
export async function broughtBy(read: Read, membershipIds: readonly string[]): Promise<Map<string, Brought>> {
  const rows = await query<Omit<Brought, 'revenue'> & { id: string; revenue: { amount: number; currency: string }[] }>(
    read,
    `select asked.id,
       coalesce((select sum(visits)::int from advocates.visit where membership_id = asked.id), 0) as visits,
       (select count(*)::int from advocates.brought b where membership_id = asked.id and cancelled_at is null and not is_own) as orders,
       (select max(at) from advocates.brought b where membership_id = asked.id and cancelled_at is null and not is_own) as "lastAt",
       coalesce((select jsonb_agg(jsonb_build_object('amount', amount, 'currency', currency) order by currency) from (
         select currency, sum(amount - refunded) as amount from advocates.brought b
         where membership_id = asked.id and cancelled_at is null and not is_own group by currency) as each), '[]') as revenue
     from unnest($1::uuid[]) as asked (id)`,
    [membershipIds],
  )
  return new Map(
    rows.map(({ id, revenue, ...row }) => [
      id,
      { ...row, revenue: revenue.map(({ amount, currency }) => money(amount, currency)) },
    ]),
  )
}

/** An order that came by somebody's link or code. */
export interface BroughtOrder {
  readonly orderId: string
  readonly via: 'link' | 'code'
  readonly total: Money
  readonly refunded: Money
  readonly at: Date
  readonly cancelledAt: Date | null
}

/** The orders that an advocate brought, latest first, at most 50. */
export async function ordersBrought(read: Read, membershipId: string): Promise<BroughtOrder[]> {
  const rows = await query<
    Omit<BroughtOrder, 'total' | 'refunded'> & { amount: number; back: number; currency: string }
  >(
    read,
    `select order_id as "orderId", via, amount, refunded as back, currency, at, cancelled_at as "cancelledAt"
     from advocates.brought where membership_id = $1 and not is_own order by at desc, order_id desc limit 50`,
    [membershipId],
  )
  return rows.map(({ amount, back, currency, ...row }) => ({
    ...row,
    total: money(amount, currency),
    refunded: money(back, currency),
  }))
}

/** What all advocates together brought. */
export async function broughtByAll(read: Read): Promise<Omit<Brought, 'lastAt'>> {
  const [row] = await query<{ visits: number; orders: number; revenue: { amount: number; currency: string }[] }>(
    read,
    `select coalesce((select sum(visits)::int from advocates.visit), 0) as visits,
       (select count(*)::int from advocates.brought where cancelled_at is null and not is_own) as orders,
       coalesce((select jsonb_agg(jsonb_build_object('amount', amount, 'currency', currency) order by currency) from (
         select currency, sum(amount - refunded) as amount from advocates.brought
         where cancelled_at is null and not is_own group by currency) as each), '[]') as revenue`,
  )
  return { ...row!, revenue: row!.revenue.map(({ amount, currency }) => money(amount, currency)) }
}
