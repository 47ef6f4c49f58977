import type { Tx } from '../../kernel/transaction.ts'
import type { OrderSource } from '../orders/index.ts'
import type { BegunCheckoutPayment } from './begin-payment.ts'

export interface BuyNow {
  /** Made once per button by the page, so that a double tap buys once. */
  readonly key: string
  readonly profileId: string
  readonly variantId: string
  /** 1 when left out. */
  readonly quantity?: number | undefined
  readonly marketCode: string
  readonly locale: string
  readonly provider?: string | undefined
  readonly source?: OrderSource | undefined
}

/** From one tap to a begun payment. */
export async function buyNow(_tx: Tx, _buy: BuyNow): Promise<BegunCheckoutPayment & { readonly checkoutId: string }> {
  throw new Error('not built yet')
}
