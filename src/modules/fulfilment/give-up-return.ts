import type { Recurring } from '../../kernel/module.ts'
import { query } from '../../kernel/query.ts'
import type { Tx } from '../../kernel/transaction.ts'
import { type By, happened, lockOrder } from '../orders/index.ts'
import { reread, takeAdvanceBack } from './advance.ts'
import { returnGivenUp } from './events.ts'
import { ReturnIsReceived, ReturnUnknown } from './refusals.ts'
import { findReturn, type Return } from './return.ts'

const batch = 50

/**
 * Awaits goods no longer: what was given for them before is taken back. Should they come all the same, they can still
 * be received, and she gets what she chose then. Again changes nothing.
 *
 * @throws {ReturnUnknown}
 * @throws {ReturnIsReceived}
 */
export async function giveUpReturn(tx: Tx, up: { returnId: string; by: By }): Promise<Return> {
  const found = await findReturn(tx, up.returnId)
  if (!found) throw new ReturnUnknown()
  const { id: orderId, profileId } = await lockOrder(tx, found.orderId)
  const goods = await reread(tx, found)
  if (goods.givenUpAt) return goods
  if (goods.received) throw new ReturnIsReceived()

  const spent = await takeAdvanceBack(tx, goods, goods.advanced, up.by)
  await query(tx, `update fulfilment."return" set given_up_at = $2, due_at = null where id = $1`, [goods.id, tx.now])
  await happened(tx, {
    orderId,
    kind: 'return-overdue',
    by: up.by,
    data: { returnId: goods.id, ...(spent && { spent }) },
  })
  await tx.publish(returnGivenUp({ returnId: goods.id, orderId, profileId }))
  return reread(tx, goods)
}

/** Gives up the returns whose goods are not here by the day that was said, each in a transaction of its own. */
export const givingUpLateReturns: Recurring = {
  name: 'fulfilment.give-up-late-returns',
  everySeconds: 600,
  run: async (edge) => {
    const due = await edge.reading((read) =>
      query<{ id: string }>(
        read,
        `select id from fulfilment."return"
         where due_at <= $1 and received_at is null and given_up_at is null order by due_at limit $2`,
        [read.now, batch],
      ),
    )
    for (const { id: returnId } of due) await edge.inTransaction((tx) => giveUpReturn(tx, { returnId, by: 'system' }))
  },
}
