import type { z } from 'zod'
import { translated } from '../../kernel/locale.ts'
import type { Read } from '../../kernel/transaction.ts'
import { CheckoutUnknown, type CheckoutView, findCheckout, findCheckoutByToken } from '../../modules/checkout/index.ts'
import { type Payment, type PaymentProvider, paymentWords, providersFor } from '../../modules/payments/index.ts'
import type { checkoutAnswer, shopperPayment } from './checkout-answer.ts'

type Answer = z.input<typeof checkoutAnswer>

/** @throws {CheckoutUnknown} whether it never was or the token is a guess: the answer is the same */
export async function getByToken(read: Read, token: string, shopper: string | undefined): Promise<CheckoutView> {
  const view = await findCheckoutByToken(read, token, shopper)
  if (!view) throw new CheckoutUnknown()
  return view
}

/** The checkout after a change, with the ways to pay it. */
export async function checkoutNow(
  read: Read,
  providers: readonly PaymentProvider[],
  checkoutId: string,
  shopper: string | undefined,
): Promise<Answer> {
  const view = await findCheckout(read, checkoutId, shopper)
  if (!view) throw new CheckoutUnknown()
  return shopperCheckout(view, providers)
}

export const shopperCheckout = (view: CheckoutView, providers: readonly PaymentProvider[]): Answer => ({
  ...view,
  payment: view.payment && paymentOf(view.payment),
  waysToPay: providersFor(providers, { currency: view.currency, country: view.country }).map(
    ({ name, kind, labelKey }) => ({
      provider: name,
      kind,
      label: translated(paymentWords[labelKey] ?? { en: name }, view.locale),
    }),
  ),
})

export const paymentOf = ({
  id,
  provider,
  amount,
  status,
  declineReason,
  page,
}: Payment): z.input<typeof shopperPayment> => ({ id, provider, amount, status, declineReason, page })
