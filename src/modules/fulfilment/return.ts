import { query } from '../../kernel/query.ts'
import type { Read } from '../../kernel/transaction.ts'
import type { Condition, ReturnChoice } from './return-wish.ts'

export interface LineComingBack {
  readonly lineId: string
  readonly quantity: number
  readonly reason?: string | undefined
  /** The money when left out. */
  readonly choice?: ReturnChoice | undefined
  /** What she wants instead, for an exchange. */
  readonly variantId?: string | undefined
}

export interface LineReceived {
  readonly lineId: string
  readonly quantity: number
  /** Whether it can be sold again. */
  readonly restock: boolean
  readonly condition?: Condition | undefined
  /** What she gets for it; what she chose when left out. `nothing` takes back what was given before. */
  readonly settle?: Settlement | undefined
}

export type Settlement = 'refund' | 'credit' | 'nothing'

/** Goods that may be sent back, and what became of them. */
export interface Return {
  readonly id: string
  readonly requestId: string
  readonly orderId: string
  /** Counts the returns of its order. */
  readonly number: number
  /** What the customer wants to send back. */
  readonly lines: readonly LineComingBack[]
  readonly acceptedBy: string
  readonly acceptedAt: Date
  /** Units whose worth was given as store credit before they came back. */
  readonly advanced: readonly { readonly lineId: string; readonly quantity: number }[]
  /** What she gets instead. */
  readonly exchangeOrderId: string | undefined
  /** Until then the goods must be here, where something was given for them before. */
  readonly dueAt: Date | undefined
  /** Not awaited any more. */
  readonly givenUpAt: Date | undefined
  /** Absent until the goods have been looked at. */
  readonly received:
    | { readonly by: string; readonly at: Date; readonly lines: readonly LineReceived[]; readonly refundId?: string }
    | undefined
}

/** The returns of an order, oldest first. */
export const returnsOf = (read: Read, orderId: string): Promise<Return[]> =>
  find(read, 'where order_id = $1 order by accepted_at, id', [orderId])

export async function findReturn(read: Read, id: string): Promise<Return | undefined> {
  return (await find(read, 'where id = $1', [id]))[0]
}

export async function findReturnOfRequest(read: Read, requestId: string): Promise<Return | undefined> {
  return (await find(read, 'where request_id = $1', [requestId]))[0]
}

/** The return that a refund was given for. */
export async function findReturnOfRefund(read: Read, refundId: string): Promise<Return | undefined> {
  return (await find(read, 'where refund_id = $1', [refundId]))[0]
}

/** Returns whose goods are awaited, oldest first; goes on after `after`. */
export const listAwaitedReturns = (
  read: Read,
  page: { after?: { at: Date; id: string } | undefined; limit: number },
): Promise<Return[]> =>
  find(
    read,
    `where received_at is null and given_up_at is null and (accepted_at, id) > ($1::timestamptz, $2::uuid) order by accepted_at, id limit $3`,
    [page.after?.at ?? '-infinity', page.after?.id ?? '00000000-0000-0000-0000-000000000000', page.limit],
  )

interface ReturnRow {
  id: string
  request_id: string
  order_id: string
  lines: LineComingBack[]
  accepted_by: string
  accepted_at: Date
  received_by: string | null
  received_at: Date | null
  received_lines: LineReceived[] | null
  refund_id: string | null
  number: number
  advanced: Return['advanced']
  exchange_order_id: string | null
  due_at: Date | null
  given_up_at: Date | null
}

const columns = `id, request_id, order_id, lines, accepted_by, accepted_at, received_by, received_at, received_lines,
  refund_id, number, advanced, exchange_order_id, due_at, given_up_at`

async function find(read: Read, which: string, values: unknown[]): Promise<Return[]> {
  const rows = await query<ReturnRow>(read, `select ${columns} from fulfilment."return" ${which}`, values)
  return rows.map((row) => ({
    id: row.id,
    requestId: row.request_id,
    orderId: row.order_id,
    number: row.number,
    lines: row.lines,
    acceptedBy: row.accepted_by,
    acceptedAt: row.accepted_at,
    advanced: row.advanced,
    exchangeOrderId: row.exchange_order_id ?? undefined,
    dueAt: row.due_at ?? undefined,
    givenUpAt: row.given_up_at ?? undefined,
    received: row.received_at
      ? {
          by: row.received_by!,
          at: row.received_at,
          lines: row.received_lines ?? [],
          ...(row.refund_id ? { refundId: row.refund_id } : {}),
        }
      : undefined,
  }))
}
