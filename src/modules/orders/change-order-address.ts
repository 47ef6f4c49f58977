import { query } from '../../kernel/query.ts'
import type { Tx } from '../../kernel/transaction.ts'
import { type Address, AddressIncomplete, addressProblems } from '../profiles/index.ts'
import { orderAddressChanged } from './events.ts'
import { lockOrder } from './find-order.ts'
import { happened } from './happening.ts'
import { isUntouched } from './life.ts'
import type { By, Order } from './order.ts'
import { AddressElsewhere, AlreadyPacking, NothingToSend, OrderIsCancelled } from './refusals.ts'

/**
 * Sends the parcel elsewhere, as long as nobody has begun to pack it.
 *
 * The same address again changes nothing.
 *
 * @throws {OrderUnknown}
 * @throws {OrderIsCancelled}
 * @throws {NothingToSend} when the order has no parcel
 * @throws {AlreadyPacking}
 * @throws {AddressElsewhere} in another country or state, for which delivery and tax would differ
 * @throws {AddressIncomplete} naming the field, when a parcel would not arrive there
 */
export async function changeOrderAddress(
  tx: Tx,
  change: { orderId: string; address: Address; by: By },
): Promise<Order> {
  const order = await lockOrder(tx, change.orderId)
  if (order.cancellation) throw new OrderIsCancelled()
  if (!order.address) throw new NothingToSend()
  if (!isUntouched(order.fulfilmentState)) throw new AlreadyPacking(order.fulfilmentState)
  checkPlace(order.address, change.address)
  if (isSame(order.address, change.address)) return order

  await query(
    tx,
    `update orders."order" set address = $2,
       found_by = lower(concat_ws(' ', email, name, $2::jsonb ->> 'name')) where id = $1`,
    [order.id, JSON.stringify(change.address)],
  )
  await happened(tx, { orderId: order.id, kind: 'address-changed', by: change.by })
  const { id: orderId, profileId, checkoutId } = order
  await tx.publish(orderAddressChanged({ orderId, profileId, checkoutId }))
  return { ...order, address: change.address }
}

function checkPlace(before: Address, after: Address): void {
  const problem = addressProblems(after)[0]
  if (problem) throw new AddressIncomplete(`address.${problem.field}`)
  if (after.country !== before.country) throw new AddressElsewhere('address.country')
  if ((after.region ?? '') !== (before.region ?? '')) throw new AddressElsewhere('address.region')
}

function isSame(a: Address, b: Address): boolean {
  const parts = new Set([...Object.keys(a), ...Object.keys(b)]) as Set<keyof Address>
  return [...parts].every((part) => (a[part] ?? '') === (b[part] ?? ''))
}
