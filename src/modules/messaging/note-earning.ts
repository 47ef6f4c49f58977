import { days, later } from '../../kernel/clock.ts'
import type { LoggedEvent } from '../../kernel/event.ts'
import type { Money } from '../../kernel/money.ts'
import { query } from '../../kernel/query.ts'
import type { Tx } from '../../kernel/transaction.ts'
import { personIds } from '../profiles/index.ts'

/** So long after a link was followed an order counts as brought by its mail. */
export const earningDays = 5

/**
 * Counts an order for the mail whose link she followed last, within the five days before. It says that the mail came
 * before the order, not that it was why: that, only people held out can tell.
 */
export async function noteEarning(
  tx: Tx,
  { data, at }: LoggedEvent<{ orderId: string; profileId: string; total: Money }>,
): Promise<void> {
  await query(
    tx,
    `insert into messaging.earning (order_id, send_id, amount, currency, clicked_at, at)
     select $1, visit.send_id, $2, $3, visit.at, $4
     from messaging.visit join messaging.send on send.id = visit.send_id
     where send.profile_id = any($5::uuid[]) and not send.is_test
       and visit.kind = 'click' and not visit.is_machine and visit.at between $6 and $4
     order by visit.at desc limit 1
     on conflict (order_id) do nothing`,
    [
      data.orderId,
      data.total.amount,
      data.total.currency,
      at,
      await personIds(tx, data.profileId),
      later(at, -days(earningDays)),
    ],
  )
}

/** An order that was called off has brought nothing. */
export async function forgetEarning(tx: Tx, { data }: LoggedEvent<{ orderId: string }>): Promise<void> {
  await query(tx, 'delete from messaging.earning where order_id = $1', [data.orderId])
}
