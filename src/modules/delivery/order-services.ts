import type { Money } from '../../kernel/money.ts'
import type { Read } from '../../kernel/transaction.ts'

/** Something done for an order beside sending it: gift wrap, a message card, a special crate. */
export interface OrderService {
  id: string
  code: string
  name: string
  description?: string
  price: Money
  /** The stock it uses up, one per order; absent when it needs none. */
  variantId?: string
  taxClass: string
  /** What the shopper is asked to write, e.g. the words on the card; absent when nothing. */
  asksFor?: { label: string; maxLength: number }
  /** What the packer does. */
  pickInstruction: string
}

/** The services offered in a currency, in the merchant's order. */
export async function orderServices(
  _read: Read,
  _asked: { currency: string; locale?: string | undefined },
): Promise<OrderService[]> {
  throw new Error('not built yet')
}
