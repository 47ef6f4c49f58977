import type { Money } from '../../kernel/money.ts'
import type { Tx } from '../../kernel/transaction.ts'
import type { DeliveryPromise, SlotWindow } from './delivery-option.ts'

/** What a shopper chose and was promised when she ordered. */
export interface PromisedDelivery {
  orderId: string
  rateId: string
  promise: DeliveryPromise
  slot?: SlotWindow | undefined
  price: Money
}

/** Records what was promised with an order, and books its slot. */
export async function promiseDelivery(_tx: Tx, _promised: PromisedDelivery): Promise<void> {
  throw new Error('not built yet')
}
