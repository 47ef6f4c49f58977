import type { Money } from '../../kernel/money.ts'
import type { Payment } from './payment.ts'

/** What every announcement of this module says about its payment. */
export const about = (payment: Payment, amount: Money = payment.amount) => ({
  paymentId: payment.id,
  reference: payment.reference,
  ...(payment.profileId && { profileId: payment.profileId }),
  ...(payment.orderId && { orderId: payment.orderId }),
  amount: { ...amount },
})

/**
 * Whether others should hear of this payment's fate.
 *
 * One that was let go before any order rested on it is released or given back quietly: nobody waits for it, and its
 * authorisation must not place a checkout.
 */
export const isHeard = (payment: Payment): boolean => !payment.letGoAt || payment.orderId !== undefined
