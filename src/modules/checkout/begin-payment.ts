import type { Money } from '../../kernel/money.ts'
import type { Tx } from '../../kernel/transaction.ts'

export interface PaymentToBegin {
  readonly checkoutId: string
  /** One of those that the page offers; not needed where there is nothing to pay. */
  readonly provider?: string | undefined
}

export interface BegunCheckoutPayment {
  /** To be prepared at the provider (`preparePayment`); absent where there is nothing to pay. */
  readonly paymentId: string | undefined
  readonly total: Money
  /** The stock is kept until then. */
  readonly heldUntil: Date
}

/** Holds the stock, fixes the total and starts a payment of exactly that. */
export async function beginPayment(_tx: Tx, _begin: PaymentToBegin): Promise<BegunCheckoutPayment> {
  throw new Error('not built yet')
}
