import type { Edge, Module } from '../kernel/module.ts'
import type { PaymentProvider } from '../modules/payments/index.ts'
import { bankTransfer, type BankTransferSettings } from './bank-transfer/bank-transfer.ts'
import { paypalPayments, type PaypalSettings } from './paypal/paypal.ts'
import { stripePayments, type StripeSettings } from './stripe/stripe.ts'
import { deliverInside, testPayments, testPaymentsModule } from './test-payments/index.ts'

/** Each provider's settings; one that is left out is absent from the page. */
export interface PaymentSettings {
  readonly stripe?: StripeSettings | undefined
  readonly paypal?: PaypalSettings | undefined
  readonly bankTransfer?: BankTransferSettings | undefined
  /** The built-in test bank; when left out, only while nothing else is configured, so that no real shop sells for free. */
  readonly test?: boolean | undefined
}

/**
 * The providers that are configured, and what some of them keep in the database.
 *
 * @param edge asked for when it is first used: providers are named before the database is open
 */
export function paymentProviders(
  settings: PaymentSettings,
  edge: () => Edge,
): { providers: PaymentProvider[]; modules: Module[] } {
  const real = [
    ...(settings.stripe ? [stripePayments(settings.stripe)] : []),
    ...(settings.paypal ? [paypalPayments(settings.paypal)] : []),
    ...(settings.bankTransfer ? [bankTransfer(settings.bankTransfer)] : []),
  ]
  const test = testPayments(edge)
  return {
    providers: (settings.test ?? real.length === 0) ? [...real, test] : real,
    modules: [testPaymentsModule(deliverInside(test))],
  }
}
