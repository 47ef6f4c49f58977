import type { LoggedEvent } from '../../kernel/event.ts'
import type { Money } from '../../kernel/money.ts'
import { query } from '../../kernel/query.ts'
import type { Tx } from '../../kernel/transaction.ts'
import { refreshBuyer } from './refresh-buyer.ts'

export interface Purchase {
  readonly orderId: string
  readonly profileId: string
  readonly total: Money
  readonly market: string
  readonly channel: string
  readonly lines: readonly { productId: string; quantity: number; total: Money; gift: boolean }[]
}

/** Counts an order for who placed it; gifts are not what she chose. Once per order: again changes nothing. */
export async function notePurchase(tx: Tx, { data, at, seq }: LoggedEvent<Purchase>): Promise<void> {
  const { orderId, profileId, total, market, channel } = data
  const bought = data.lines.filter(({ gift }) => !gift)
  await query(tx, insertPurchase, [
    ...[orderId, profileId, at, total.amount, total.currency, market, channel, seq],
    JSON.stringify(bought.map((line) => ({ ...line, total: line.total.amount }))),
  ])
  await refreshBuyer(tx, profileId)
}

const insertPurchase = `
  with made as (
    insert into habits.purchase (order_id, profile_id, placed_at, total, currency, market, channel, seq)
    values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict do nothing returning order_id
  )
  insert into habits.purchase_line (order_id, product_id, units, total)
  select made.order_id, line."productId", sum(line.quantity), sum(line.total)
  from made, jsonb_to_recordset($9::jsonb) as line ("productId" uuid, quantity int, total bigint)
  group by 1, 2`

/** An order was called off: it counts no more. Again changes nothing. */
export async function noteCancellation(
  tx: Tx,
  { data: { orderId, profileId }, at }: LoggedEvent<{ orderId: string; profileId: string }>,
): Promise<void> {
  await query(tx, 'insert into habits.cancellation (order_id, at) values ($1, $2) on conflict do nothing', [
    orderId,
    at,
  ])
  await refreshBuyer(tx, profileId)
}

/** Money or credit went back: she spent less. Once per refund: again changes nothing. */
export async function noteRefund(
  tx: Tx,
  refund: { orderId: string; profileId: string; refundId: string; amount: Money },
): Promise<void> {
  await query(
    tx,
    'insert into habits.refund (refund_id, order_id, amount) values ($1, $2, $3) on conflict do nothing',
    [...[refund.refundId, refund.orderId, refund.amount.amount]],
  )
  await refreshBuyer(tx, refund.profileId)
}
