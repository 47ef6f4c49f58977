import { z } from 'zod'
import { defineJob } from '../../kernel/job.ts'

const aPayment = z.object({ paymentId: z.uuid() })

/** Each order has one, and a provider answers many at once. */
export const captureAtProvider = defineJob('payments.capture-payment', aPayment, { concurrency: 8 })
export const voidAtProvider = defineJob('payments.void-payment', aPayment)
export const checkAtProvider = defineJob('payments.check-payment', aPayment)
export const refundAtProvider = defineJob('payments.refund-payment', z.object({ refundId: z.uuid() }))
