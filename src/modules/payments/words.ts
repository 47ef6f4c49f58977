import type { Translated } from '../../kernel/locale.ts'
import type { DeclineReason } from './payment.ts'

/** What a shopper reads beside each way to pay, by `labelKey`. */
export const paymentWords: Readonly<Record<string, Translated>> = {
  'payments.stripe': { en: 'Card, Apple Pay or Google Pay', ko: '카드, Apple Pay 또는 Google Pay' },
  'payments.paypal': { en: 'PayPal', ko: 'PayPal' },
  'payments.bank-transfer': { en: 'Bank transfer', ko: '계좌이체' },
  'payments.store-credit': { en: 'Store credit', ko: '적립금' },
  'payments.test': { en: 'Test card (no real money)', ko: '테스트 카드 (실제 결제 없음)' },
}

/** What happened and what comes next, for the shopper whose payment was declined. */
export const declineWords: Readonly<Record<DeclineReason, Translated>> = {
  'insufficient-funds': {
    en: 'There is not enough money on this card. Nothing was charged; try another one.',
    ko: '카드 잔액이 부족해요. 결제되지 않았으니 다른 카드로 시도해 주세요.',
  },
  'expired-card': {
    en: 'This card has expired. Nothing was charged; try another one.',
    ko: '유효기간이 지난 카드예요. 결제되지 않았으니 다른 카드로 시도해 주세요.',
  },
  'do-not-honour': {
    en: 'Your bank declined the payment without saying why. Try another card, or ask your bank.',
    ko: '은행에서 이유를 밝히지 않고 결제를 거절했어요. 다른 카드를 쓰거나 은행에 문의해 주세요.',
  },
  'authentication-failed': {
    en: 'Your bank could not confirm that it was you. Nothing was charged; try again or use another card.',
    ko: '은행에서 본인 확인을 하지 못했어요. 결제되지 않았으니 다시 시도하거나 다른 카드를 사용해 주세요.',
  },
  'wrong-details': {
    en: 'The card details do not match. Nothing was charged; check them and try again.',
    ko: '카드 정보가 맞지 않아요. 결제되지 않았으니 확인 후 다시 시도해 주세요.',
  },
  'limit-exceeded': {
    en: 'This is more than your card allows. Nothing was charged; try another one or ask your bank.',
    ko: '카드 한도를 넘었어요. 결제되지 않았으니 다른 카드를 쓰거나 은행에 문의해 주세요.',
  },
  'method-not-supported': {
    en: 'This card does not work for this purchase. Nothing was charged; try another way to pay.',
    ko: '이 카드로는 결제할 수 없어요. 결제되지 않았으니 다른 결제 수단을 선택해 주세요.',
  },
  'cancelled-by-shopper': {
    en: 'You left before the payment was done. Nothing was charged; choose how you want to pay.',
    ko: '결제를 마치지 않고 나오셨어요. 결제되지 않았으니 결제 수단을 다시 선택해 주세요.',
  },
  'amount-mismatch': {
    en: 'The amount did not match your order, so we stopped. What was reserved is released; please pay again.',
    ko: '금액이 주문과 달라 결제를 멈췄어요. 승인된 금액은 취소되니 다시 결제해 주세요.',
  },
  other: {
    en: 'The payment did not go through. Nothing was charged; try again or choose another way to pay.',
    ko: '결제가 완료되지 않았어요. 결제되지 않았으니 다시 시도하거나 다른 결제 수단을 선택해 주세요.',
  },
}
