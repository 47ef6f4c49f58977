import { money, type Money } from '../../kernel/money.ts'
import { query } from '../../kernel/query.ts'
import type { Read } from '../../kernel/transaction.ts'
import { personIds } from '../profiles/index.ts'
import type { FulfilmentState, PaymentState } from './life.ts'
import { type StaffStatus, staffStatus } from './status.ts'

/** One row of a list of orders. */
export interface OrderSummary {
  readonly id: string
  readonly number: string
  readonly token: string
  readonly profileId: string
  readonly email: string
  readonly name: string | undefined
  readonly total: Money
  /** Units in all, gifts included. */
  readonly units: number
  readonly status: StaffStatus
  readonly paymentState: PaymentState
  readonly fulfilmentState: FulfilmentState
  readonly channel: string
  readonly placedAt: Date
}

export interface OrderFilter {
  readonly status?: StaffStatus | undefined
  /** Of the person to whom this profile belongs. */
  readonly profileId?: string | undefined
  /** Of these orders only. */
  readonly ids?: readonly string[] | undefined
  /** The shopper asked for something that nobody has answered. */
  readonly awaitsAnswer?: boolean | undefined
  /** A number, or a part of an email or name; at least one character. */
  readonly search?: string | undefined
  /** Placed at or after this instant, and before the other. */
  readonly from?: Date | undefined
  readonly before?: Date | undefined
  /** Longest waiting first, instead of latest first. */
  readonly oldestFirst?: boolean | undefined
  /** `next` of the page before, asked in the same order. */
  readonly cursor?: string | undefined
  /** 1 to 100; 50 when left out. */
  readonly limit?: number | undefined
}

export interface OrderPage {
  readonly orders: readonly OrderSummary[]
  /** Absent on the last page. */
  readonly next: string | undefined
}

/** Orders, latest first unless told otherwise; each filter narrows the list. */
export async function listOrders(read: Read, filter: OrderFilter = {}): Promise<OrderPage> {
  const limit = Math.min(Math.max(filter.limit ?? 50, 1), 100)
  const direction = filter.oldestFirst ? 'asc' : 'desc'
  const values: unknown[] = []
  const given = (value: unknown): string => `$${values.push(value)}`
  const people = filter.profileId ? await personIds(read, filter.profileId) : undefined
  const conditions = conditionsOf({ ...filter, people }, given)
  const where = conditions.length > 0 ? `where ${conditions.join(' and ')}` : ''
  const rows = await query<SummaryRow>(
    read,
    `${selectSummary} ${where} order by o.placed_at ${direction}, o.id ${direction} limit ${given(limit + 1)}`,
    values,
  )
  const page = rows.slice(0, limit)
  const last = page.at(-1)
  return {
    orders: page.map(summaryOf),
    next: rows.length > limit && last ? `${last.placed_at.toISOString()}_${last.id}` : undefined,
  }
}

/** Whether this person has an order that was not cancelled, e.g. for an offer on the first order only. */
export async function hasOrdered(read: Read, profileId: string): Promise<boolean> {
  const [row] = await query<{ ordered: boolean }>(
    read,
    `select exists (
       select from orders."order" o where o.profile_id = any($1::uuid[])
         and not exists (select from orders.order_cancellation c where c.order_id = o.id)) as ordered`,
    [await personIds(read, profileId)],
  )
  return row!.ordered
}

interface SummaryRow {
  id: string
  number: string
  token: string
  profile_id: string
  email: string
  name: string | null
  total: number
  currency: string
  units: number
  payment_state: PaymentState
  fulfilment_state: FulfilmentState
  cancelled: boolean
  channel: string
  placed_at: Date
}

const cancelled = '(exists (select from orders.order_cancellation c where c.order_id = o.id))'

const selectSummary = `
  select o.id, o.number, o.token, o.profile_id, o.email, coalesce(o.name, o.address ->> 'name') as name, o.total,
    o.currency, o.payment_state, o.fulfilment_state, o.source ->> 'channel' as channel, o.placed_at,
    ${cancelled} as cancelled,
    (select coalesce(sum(l.quantity), 0)::int from orders.order_line l where l.order_id = o.id) as units
  from orders."order" o`

/** The same rule as `staffStatus`, for the database. */
export const statusConditions: Readonly<Record<StaffStatus, string>> = {
  cancelled,
  'awaiting-payment': `o.fulfilment_state = 'open' and o.payment_state in ('awaiting', 'voided') and not ${cancelled}`,
  'to-pack': `o.fulfilment_state = 'open' and o.payment_state in ('authorised', 'paid', 'partially-refunded')
    and not ${cancelled}`,
  refunded: `o.fulfilment_state = 'open' and o.payment_state = 'refunded' and not ${cancelled}`,
  packing: `o.fulfilment_state = 'packing' and not ${cancelled}`,
  'partially-shipped': `o.fulfilment_state = 'partially-shipped' and not ${cancelled}`,
  shipped: `o.fulfilment_state = 'shipped' and not ${cancelled}`,
  delivered: `o.fulfilment_state = 'delivered' and not ${cancelled}`,
  returned: `o.fulfilment_state = 'returned' and not ${cancelled}`,
}

function conditionsOf(
  filter: OrderFilter & { people: readonly string[] | undefined },
  given: (value: unknown) => string,
): string[] {
  const conditions: string[] = []
  if (filter.status) conditions.push(statusConditions[filter.status])
  if (filter.people) conditions.push(`o.profile_id = any(${given(filter.people)}::uuid[])`)
  if (filter.ids) conditions.push(`o.id = any(${given(filter.ids)}::uuid[])`)
  if (filter.awaitsAnswer) {
    conditions.push('o.id in (select r.order_id from orders.request r where r.answered_at is null)')
  }
  if (filter.from) conditions.push(`o.placed_at >= ${given(filter.from)}`)
  if (filter.before) conditions.push(`o.placed_at < ${given(filter.before)}`)
  const search = filter.search?.trim()
  if (search) {
    const part = `%${search.toLowerCase().replaceAll(/[\\%_]/g, '\\$&')}%`
    conditions.push(`(o.number = ${given(search.toUpperCase())} or o.found_by like ${given(part)})`)
  }
  const after = /^(\d{4}-\S+Z)_([0-9a-f-]{36})$/.exec(filter.cursor ?? '')
  if (after)
    conditions.push(
      `(o.placed_at, o.id) ${filter.oldestFirst ? '>' : '<'} (${given(after[1])}::timestamptz, ${given(after[2])}::uuid)`,
    )
  return conditions
}

const summaryOf = (row: SummaryRow): OrderSummary => ({
  id: row.id,
  number: row.number,
  token: row.token,
  profileId: row.profile_id,
  email: row.email,
  name: row.name ?? undefined,
  total: money(row.total, row.currency),
  units: row.units,
  status: staffStatus({
    paymentState: row.payment_state,
    fulfilmentState: row.fulfilment_state,
    cancellation: row.cancelled || undefined,
  }),
  paymentState: row.payment_state,
  fulfilmentState: row.fulfilment_state,
  channel: row.channel,
  placedAt: row.placed_at,
})
