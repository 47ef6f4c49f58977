import type { Module } from '../../kernel/module.ts'
import { announceAbandoned } from './announce-abandoned.ts'
import { checkout } from './migrations/0001-checkout.ts'
import { storeCredit } from './migrations/0002-store-credit.ts'
import { leaving } from './migrations/0003-leaving.ts'
import { cartsByDay } from './migrations/0004-carts-by-day.ts'
import { paidCheckouts } from './migrations/0005-paid-checkouts.ts'
import { oneIndexByDay } from './migrations/0006-one-index-by-day.ts'
import { placePaidCheckouts } from './place-paid-checkouts.ts'
import { settleAfterEvents } from './reactions.ts'
import { personal } from './personal-data.ts'

export { beginPayment, type BegunCheckoutPayment, type PaymentToBegin } from './begin-payment.ts'
export { type BoughtNow, buyNow, type BuyNow } from './buy-now.ts'
export { type CartsOfPeriod, countCarts } from './count-carts.ts'
export { type CartOfPerson, cartsOfPeople } from './carts-of-people.ts'
export { changeCheckout } from './change-checkout.ts'
export {
  type AddressDraft,
  type CartLine,
  type Checkout,
  type CheckoutPatch,
  type CheckoutState,
  holdMinutes,
  type LineToPut,
  mostLines,
  mostUnits,
} from './checkout.ts'
export { checkoutsOfTokens } from './checkouts-of-tokens.ts'
export type { CheckoutView, RemovedLine } from './checkout-view.ts'
export * from './events.ts'
export {
  checkoutFigures,
  type CheckoutFigures,
  type CheckoutPeriod,
  type CheckoutStep,
  checkoutSteps,
  exitFigures,
  type ExitFigures,
} from './checkout-figures.ts'
export { countCartUnits } from './count-cart-units.ts'
export { countShoppers } from './count-shoppers.ts'
export type { CheckoutAt } from './load-checkout.ts'
export { findCheckout, findCheckoutByToken, getCheckout, missing, viewOf } from './find-checkout.ts'
export { getCheckoutByToken } from './get-checkout-by-token.ts'
export { type ExitReason, exitReasons, giveExitReason } from './give-exit-reason.ts'
export { mergeCheckouts } from './merge-checkouts.ts'
export type { Missing, MissingKey } from './missing.ts'
export { type Placed, placeCheckout } from './place-checkout.ts'
export type { LineProblem, PricedCart, PricedLine, PricedService, RefusedCode } from './priced-cart.ts'
export * from './refusals.ts'
export { settleCheckout } from './settle-checkout.ts'
export { type CheckoutToStart, startCheckout, type StartedCheckout } from './start-checkout.ts'

export const checkoutModule: Module = {
  name: 'checkout',
  personal,
  migrations: [checkout, storeCredit, leaving, cartsByDay, paidCheckouts, oneIndexByDay],
  consumers: [settleAfterEvents],
  recurring: [
    { name: 'checkout.place-paid-checkouts', everySeconds: 2, run: placePaidCheckouts },
    { name: 'checkout.announce-abandoned', everySeconds: 60, run: announceAbandoned },
  ],
}
