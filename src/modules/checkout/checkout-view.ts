import type { Money } from '../../kernel/money.ts'
import type { Payment } from '../payments/index.ts'
import type { Checkout, CheckoutState } from './checkout.ts'
import type { Missing } from './missing.ts'
import type { PricedCart } from './priced-cart.ts'

/** A line that was taken out and can be put back. */
export interface RemovedLine {
  readonly variantId: string
  readonly title: string
  readonly variantTitle: string
  readonly quantity: number
}

/** All that a page, a chat, a counter or an agent needs to show a checkout and to ask for what is missing. */
export interface CheckoutView extends Omit<Checkout, 'fixed' | 'lines' | 'removed' | 'services'>, PricedCart {
  readonly state: CheckoutState
  readonly removed: readonly RemovedLine[]
  /** Of whoever looks, signed in, and has some: what there is for this checkout, and what of it is used. */
  readonly storeCredit: { readonly available: Money; readonly applied: Money } | undefined
  /** What is left to pay after store credit. */
  readonly due: Money
  /** The payment that she began, if any. */
  readonly payment: Payment | undefined
  /** What it still needs before it can be an order; empty when nothing. */
  readonly missing: readonly Missing[]
}
