import { translated } from '../../kernel/locale.ts'
import type { Read } from '../../kernel/transaction.ts'
import { returnsPromise } from '../delivery/index.ts'
import type { Order } from '../orders/index.ts'
import type { Return } from './return.ts'
import { addressIn, shopSettings } from '../shop/index.ts'

/** How goods are sent back, in the customer's language. */
export interface ReturnInstructions {
  /** Where to; empty while the shop's settings name no address. */
  readonly address: readonly string[]
  /** To be written on the parcel. */
  readonly reference: string
  /** Whether it costs her nothing. */
  readonly free: boolean
  /** The shop's own words on returns; may be empty. */
  readonly policy: string
}

/** What people say on the phone and scan from the label: `D1001-R1`. */
export const returnNumber = (order: Pick<Order, 'number'>, goods: Pick<Return, 'number'>): string =>
  `${order.number}-R${goods.number}`

/** What goes on the label and into the mail; by the shop's policy and the zone of the customer's address. */
export async function returnInstructions(read: Read, order: Order, goods?: Return): Promise<ReturnInstructions> {
  const shop = await shopSettings(read)
  const promise = order.address && (await returnsPromise(read, { ...order.address, locale: order.locale }))
  const address = addressIn(shop, order.locale)
    .split(/\s*\n\s*/)
    .filter(Boolean)
  return {
    address: address.length > 0 ? [shop.name, ...address] : [],
    reference: goods ? returnNumber(order, goods) : order.number,
    free: promise?.free ?? false,
    policy: translated(shop.policies.returns, order.locale),
  }
}
