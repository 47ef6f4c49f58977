import { z } from 'zod'
import { defineEvent, moneySchema } from '../../kernel/event.ts'

const aboutPayment = z.object({
  paymentId: z.uuid(),
  reference: z.uuid(),
  profileId: z.uuid().optional(),
  orderId: z.uuid().optional(),
  amount: moneySchema,
})

/** The money is reserved: the checkout may become an order. */
export const paymentAuthorised = defineEvent('payments.payment-authorised', aboutPayment)
/** The money is ours; `amount` is what was taken. */
export const paymentCaptured = defineEvent('payments.payment-captured', aboutPayment)
export const paymentDeclined = defineEvent('payments.payment-declined', aboutPayment.extend({ reason: z.string() }))
/** Nothing is reserved any more. */
export const paymentVoided = defineEvent('payments.payment-voided', aboutPayment)
/** `amount` has been given back. */
export const paymentRefunded = defineEvent('payments.payment-refunded', aboutPayment.extend({ refundId: z.uuid() }))
/** The provider will not take the money, e.g. because the authorisation ran out: staff have to act. */
export const captureRefused = defineEvent('payments.capture-refused', aboutPayment.extend({ reason: z.string() }))
/** The provider will not give the money back: staff have to act. */
export const refundRefused = defineEvent(
  'payments.refund-refused',
  aboutPayment.extend({ refundId: z.uuid(), reason: z.string() }),
)
