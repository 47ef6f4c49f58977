import type { OrderSource } from '../orders/index.ts'
import type { Address } from '../profiles/index.ts'
import type { PricedCart } from './priced-cart.ts'

/** Units of one variant in one cart, and different variants in it. */
export const mostUnits = 999
export const mostLines = 200

/** How long stock is kept for somebody who is paying. */
export const holdMinutes = 15

/** An address while it is being typed. */
export type AddressDraft = Partial<Address>

export interface CartLine {
  readonly variantId: string
  /** 1 to 999. */
  readonly quantity: number
  /** When it was first put in; lines keep this order. */
  readonly addedAt: Date
}

/** What a shopper wants to buy and what she has said so far; the same thing from the first item to the order. */
export interface Checkout {
  readonly id: string
  /** Opens this cart on any device; cannot be guessed. */
  readonly token: string
  /** Grows with every change. */
  readonly version: number
  readonly market: string
  /** Of the market: a cart is in one currency by construction. */
  readonly currency: string
  readonly locale: string
  readonly source: OrderSource
  /** Known by signing in, or by the email she gave. */
  readonly profileId: string | undefined
  readonly signedIn: boolean
  readonly email: string | undefined
  readonly phone: string | undefined
  readonly name: string | undefined
  readonly address: AddressDraft | undefined
  /** Absent where it is the same. */
  readonly billingAddress: AddressDraft | undefined
  readonly deliveryCode: string | undefined
  readonly codes: readonly string[]
  readonly services: readonly string[]
  readonly giftMessage: string | undefined
  readonly note: string | undefined
  /** Whose store credit pays as far as it goes, once she herself begins the payment. Absent where none is used. */
  readonly creditOf: string | undefined
  /** Whether she wants news; undefined while she has not said. */
  readonly marketing: boolean | undefined
  readonly lines: readonly CartLine[]
  /** Taken out, latest first; can be put back. */
  readonly removed: readonly CartLine[]
  /** Prices as they stood when payment began; from then on she pays these and no others. */
  readonly fixed: PricedCart | undefined
  /** The stock of a payment that has begun is kept until then. */
  readonly heldUntil: Date | undefined
  readonly paymentId: string | undefined
  /** Why a payment was given back, until the next one begins: a stable code such as `inventory/hold-expired`. */
  readonly givenBack: string | undefined
  readonly orderId: string | undefined
  readonly orderToken: string | undefined
  /** This cart went into another one. */
  readonly mergedInto: string | undefined
  readonly changedAt: Date
  readonly createdAt: Date
}

/** `paying`: prices are fixed and stock is kept; `placed`: it is an order and changes no more. */
export type CheckoutState = 'open' | 'paying' | 'placed'

export function stateOf(checkout: Pick<Checkout, 'orderId' | 'fixed' | 'heldUntil'>, now: Date): CheckoutState {
  if (checkout.orderId) return 'placed'
  return checkout.fixed && checkout.heldUntil && checkout.heldUntil > now ? 'paying' : 'open'
}

export interface LineToPut {
  readonly variantId: string
  readonly quantity: number
}

/** Changes to a checkout; what is left out stays as it is, `null` empties a field. */
export interface CheckoutPatch {
  /** These variants in these quantities; 0 takes one out. Others stay as they are. */
  readonly lines?: readonly LineToPut[] | undefined
  /** So many more of these variants. */
  readonly addLines?: readonly LineToPut[] | undefined
  /** Variants that were taken out, to be put back as they were. */
  readonly restoreLines?: readonly string[] | undefined
  readonly email?: string | null | undefined
  readonly phone?: string | null | undefined
  readonly name?: string | null | undefined
  readonly address?: AddressDraft | null | undefined
  readonly billingAddress?: AddressDraft | null | undefined
  readonly deliveryCode?: string | null | undefined
  readonly codes?: readonly string[] | undefined
  /** Codes of order services such as gift wrap. */
  readonly services?: readonly string[] | undefined
  readonly giftMessage?: string | null | undefined
  readonly note?: string | null | undefined
  readonly locale?: string | undefined
  /** Another market reprices everything in its currency. */
  readonly market?: string | undefined
  readonly marketing?: boolean | undefined
  readonly source?: OrderSource | undefined
  /** Whether store credit pays: of `shopper`, and of nobody else. */
  readonly useCredit?: boolean | undefined
  /** Who is signed in while this is said, if anybody. Store credit of somebody else is let go of by any change. */
  readonly shopper?: string | undefined
  /** Somebody who has just proved who she is, so that the cart becomes hers. */
  readonly profileId?: string | undefined
}
