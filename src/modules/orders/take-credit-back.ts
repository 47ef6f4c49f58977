import { fraction, type Money, subtract, sum } from '../../kernel/money.ts'
import { query } from '../../kernel/query.ts'
import type { Tx } from '../../kernel/transaction.ts'
import { takeCreditUpTo } from '../credit/index.ts'
import { getOrder, lockOrder } from './find-order.ts'
import { happened } from './happening.ts'
import { refreshMoney } from './money-of-order.ts'
import type { By, Order } from './order.ts'
import { LineUnknown } from './refusals.ts'

export interface CreditToTakeBack {
  readonly orderId: string
  /** Units for which credit was given and that did not come back as promised. */
  readonly lines: readonly { readonly lineId: string; readonly quantity: number }[]
  /** Names the entry in her ledger; the caller asks once. */
  readonly key: string
  readonly by: By
}

/**
 * Takes back store credit that was given for goods on their way back, because they did not come: as much as she still
 * has. The units are hers again and can be returned anew; what could not be taken stays in the timeline for staff.
 *
 * @returns what was taken, and what she had spent already
 * @throws {OrderUnknown}, {LineUnknown}
 */
export async function takeCreditBack(tx: Tx, back: CreditToTakeBack): Promise<{ taken: Money; missing: Money }> {
  const order = await lockOrder(tx, back.orderId)
  const worth = sum(
    back.lines.map((line) => worthBack(order, line)),
    order.currency,
  )
  const { profileId, id: orderId } = order
  const reference = `order-credit-back:${back.key}`
  const change = {
    profileId,
    amount: worth,
    reason: 'return-missing',
    reference,
    note: order.number,
    by: back.by,
  } as const
  const taken = await takeCreditUpTo(tx, change)
  const missing = subtract(worth, taken)
  await query(tx, giveUnitsBack, [orderId, taken.amount, JSON.stringify(back.lines)])
  await happened(tx, { orderId, kind: 'credit-taken-back', by: back.by, data: { amount: taken, missing } })
  await refreshMoney(tx, await getOrder(tx, orderId))
  return { taken, missing }
}

function worthBack(order: Order, { lineId, quantity }: CreditToTakeBack['lines'][number]): Money {
  const line = order.lines.find(({ id }) => id === lineId)
  if (!line || quantity > line.refunded) throw new LineUnknown('lines')
  const after = fraction(line.total, line.refunded - quantity, line.quantity)
  return subtract(fraction(line.total, line.refunded, line.quantity), after)
}

const giveUnitsBack = `
  with lines as (
    update orders.order_line l set refunded = l.refunded - back.units
    from (
      select "lineId" as id, sum(quantity)::int as units
      from jsonb_to_recordset($3::jsonb) as r("lineId" uuid, quantity int) group by 1
    ) back
    where l.id = back.id
  )
  update orders."order" set credited = credited - $2, refunded = refunded - $2 where id = $1`
