import { doing, type Module } from '../../kernel/module.ts'
import { carryOutRefund } from './carry-out-refund.ts'
import { carryOutWish } from './carry-out-wish.ts'
import { checkPayment } from './check-payment.ts'
import { captureAtProvider, checkAtProvider, refundAtProvider, voidAtProvider } from './jobs.ts'
import { payments } from './migrations/0001-payments.ts'
import { storeCredit } from './migrations/0002-store-credit.ts'
import { unplaced } from './migrations/0003-unplaced.ts'
import { savedMethods } from './migrations/0005-saved-methods.ts'
import { waitingRefunds } from './migrations/0004-waiting-refunds.ts'
import type { PaymentProvider } from './provider.ts'
import { sweepPayments } from './sweep.ts'
import { personal } from './personal-data.ts'

export { captureLocked, capturePayment } from './capture-payment.ts'
export { checkPayment } from './check-payment.ts'
export { pageSourcesOf, providerNamed, providersFor } from './choose-provider.ts'
export { claimPayment, mayCarryOrder } from './claim-payment.ts'
export * from './events.ts'
export { authorisedAmount, findPayment, paymentsFor, refundsOf } from './find-payment.ts'
export { listUnplaced } from './list-unplaced.ts'
export {
  type DeclineReason,
  type Payment,
  type PaymentInstruction,
  type PaymentPage,
  type PaymentStatus,
  type Refund,
  type RefundStatus,
} from './payment.ts'
export { type HowToPay, markBegun, type MarkedPayment, type PaymentToPrepare } from './mark-begun.ts'
export { prepareMarked, preparePayment } from './prepare-payment.ts'
export { Declined, Rejected, Unreachable, type ProviderNo } from './provider-no.ts'
export {
  type BegunPayment,
  type Notice,
  type PageSources,
  type PaymentPlace,
  type PaymentProvider,
  type PaymentToBegin,
  type ProviderKind,
  type ProviderOrder,
  type ProviderReport,
  type RefundReport,
  type SavedMethod,
  type SavedMethods,
  paymentIdIn,
  type WebhookHeaders,
} from './provider.ts'
export { receiveNotices } from './receive-notices.ts'
export { bankTransferName, markRefundSent, receiveTransfer } from './receive-transfer.ts'
export { recordPaymentState } from './record-payment-state.ts'
export { refundPayment, type RefundToMake } from './refund-payment.ts'
export * from './refusals.ts'
export { isStoreCredit, releaseCredit, setCreditAside, spendCredit, storeCreditName } from './store-credit.ts'
export { customerAt, forgetMethod, type KeptMethod, savedMethodsOf } from './saved-method.ts'
export { startMarked, startPayment, type PaymentToStart } from './start-payment.ts'
export { giveBackPayment, voidPayment } from './void-payment.ts'
export { declineWords, paymentWords } from './words.ts'

/** Payments with the providers that are configured; without any, nothing outside is asked. */
export function paymentsModule(ports: { providers: readonly PaymentProvider[] }): Module {
  const { providers } = ports
  return {
    name: 'payments',
    personal,
    migrations: [payments, storeCredit, unplaced, waitingRefunds, savedMethods],
    jobs: [
      doing(captureAtProvider, (edge, job) => carryOutWish(edge, providers, { ...job, kind: 'capture' })),
      doing(voidAtProvider, (edge, job) => carryOutWish(edge, providers, { ...job, kind: 'void' })),
      doing(refundAtProvider, (edge, job) => carryOutRefund(edge, providers, job)),
      doing(checkAtProvider, async (edge, job) => {
        await checkPayment(edge, providers, job)
      }),
    ],
    recurring: [
      { name: 'payments.sweep-late-payments', everySeconds: 60, run: (edge) => edge.inTransaction(sweepPayments) },
    ],
  }
}
