import { type Consumer, on } from '../../kernel/module.ts'
import type { Tx } from '../../kernel/transaction.ts'
import { type Identity, phoneIdentity, resolveProfile } from '../profiles/index.ts'
import { orderPlaced } from './events.ts'
import { findOrder } from './find-order.ts'

/** Buyers are known by the phone numbers they leave, behind the purchase and not in its way. */
export const knowBuyers: Consumer = {
  name: 'orders.know-buyers',
  lanes: 2,
  reactions: [on(orderPlaced, (tx, { data }) => knowBuyer(tx, data.orderId))],
}

/** Notes by which phone number a buyer was met beside her email. It was only said, so it proves nothing. Again changes nothing. */
async function knowBuyer(tx: Tx, orderId: string): Promise<void> {
  const order = await findOrder(tx, orderId)
  const written = order?.phone ?? order?.address?.phone
  const phone = written ? phoneIdentity(written, order!.address?.country) : undefined
  if (!order || !phone) return
  const identities: Identity[] = [{ kind: 'email', value: order.email }, phone]
  await resolveProfile(tx, { identities, observedAt: order.placedAt, source: order.source.channel })
}
