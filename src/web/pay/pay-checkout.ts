import type { Edge } from '../../kernel/module.ts'
import { beginPayment, type BegunCheckoutPayment, type CheckoutAt } from '../../modules/checkout/index.ts'
import {
  type HowToPay,
  markBegun,
  type Payment,
  type PaymentProvider,
  prepareMarked,
  preparePayment,
} from '../../modules/payments/index.ts'

export interface CheckoutToPay extends HowToPay {
  readonly at: CheckoutAt
  readonly provider: string | undefined
  /** Who is signed in, if anybody. */
  readonly shopper: string | undefined
}

export interface PayingCheckout extends BegunCheckoutPayment {
  /** As the provider has it; absent where there is nothing to pay. */
  readonly payment: Payment | undefined
}

/**
 * Keeps the stock and fixes the prices, and only then asks the provider for a payment; never inside one transaction.
 *
 * @throws as `beginPayment` and `preparePayment`
 */
export async function payCheckout(
  edge: Edge,
  providers: readonly PaymentProvider[],
  { at, provider, shopper, ...how }: CheckoutToPay,
): Promise<PayingCheckout> {
  const { marked, ...begun } = await edge.inTransaction(async (tx) => {
    const begun = await beginPayment(tx, { ...at, provider, shopper, how })
    if (begun.marked || !begun.paymentId) return begun
    return { ...begun, marked: await markBegun(tx, { ...how, paymentId: begun.paymentId }) }
  })
  return { ...begun, payment: marked && (await prepareMarked(edge, providers, marked)) }
}

/** The second half of it, where something else has begun the payment; nothing where nothing is to be paid. */
export async function prepared(
  edge: Edge,
  providers: readonly PaymentProvider[],
  begun: BegunCheckoutPayment,
  how: HowToPay,
): Promise<PayingCheckout> {
  const { paymentId } = begun
  return {
    ...begun,
    payment: (paymentId && (await preparePayment(edge, providers, { ...how, paymentId }))) || undefined,
  }
}

/**
 * What comes after a payment was begun or looked at. `place`: the order can be placed. `page`: the shopper has to pay.
 * `wait`: it is under way outside. `choose-again`: it was declined or given up.
 */
export type PaymentStep = 'place' | 'page' | 'wait' | 'choose-again'

/** @param payment undefined where there is nothing to pay */
export function stepAfter(payment: Payment | undefined): PaymentStep {
  switch (payment?.status) {
    case undefined:
    case 'authorised':
    case 'captured':
      return 'place'
    case 'processing':
      // Who pays by transfer has her order before the money: it is packed once it has arrived.
      return payment.page?.kind === 'instructions' ? 'place' : 'wait'
    case 'open':
    case 'needs-action':
      return 'page'
    case 'declined':
    case 'voided':
      return 'choose-again'
  }
}
