import { formatMoney } from '../../kernel/money.ts'
import type { RefusalReason, RefusedCode } from './applied.ts'

type Words = Record<RefusalReason, (refused: RefusedCode, locale: string) => string>

/** What a shopper reads about a code that does nothing: what happened, and what she can do. English or Korean. */
export function refusedCodeWords(refused: RefusedCode, locale: string): string {
  return (locale.split('-')[0] === 'ko' ? korean : english)[refused.reason](refused, locale)
}

const day = (instant: Date | undefined, locale: string): string =>
  instant ? new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }).format(instant) : ''

const missing = ({ missing }: RefusedCode, locale: string): string => (missing ? formatMoney(missing, locale) : '')

const english: Words = {
  unknown: ({ code }) => `We do not know the code ${code}. Please check the spelling.`,
  'called-off': ({ code }) => `The code ${code} came with an order that was called off, so it works no more.`,
  expired: ({ code }) => `The code ${code} has expired.`,
  'not-yet': ({ code, startsAt }, locale) => `The code ${code} works from ${day(startsAt, locale)} on.`,
  'used-up': ({ code }) => `The code ${code} has been used up.`,
  'used-by-you': ({ code }) => `You have already used the code ${code}.`,
  'other-market': ({ code }) => `The code ${code} does not work in this country.`,
  'other-currency': ({ code }) => `The code ${code} does not work in this currency.`,
  'first-order-only': ({ code }) => `The code ${code} is a welcome for first orders.`,
  'nothing-qualifies': ({ code }) => `Nothing in your cart goes with the code ${code} yet.`,
  'quantity-not-met': ({ code, missingQuantity }) =>
    `Add ${missingQuantity} more ${missingQuantity === 1 ? 'item' : 'items'}, and the code ${code} works.`,
  'minimum-not-met': (refused, locale) => `Add ${missing(refused, locale)} more, and the code ${refused.code} works.`,
  'not-combinable': ({ code }) => `You already have the better offer; the code ${code} cannot be added to it.`,
}

const korean: Words = {
  unknown: ({ code }) => `${code} 코드를 찾을 수 없어요. 철자를 확인해 주세요.`,
  'called-off': ({ code }) => `${code} 코드는 취소된 주문과 함께 드린 것이라 더는 쓸 수 없어요.`,
  expired: ({ code }) => `${code} 코드는 사용 기간이 지났어요.`,
  'not-yet': ({ code, startsAt }, locale) => `${code} 코드는 ${day(startsAt, locale)}부터 쓸 수 있어요.`,
  'used-up': ({ code }) => `${code} 코드는 준비된 수량이 모두 사용됐어요.`,
  'used-by-you': ({ code }) => `${code} 코드는 이미 사용하셨어요.`,
  'other-market': ({ code }) => `${code} 코드는 이 국가에서는 쓸 수 없어요.`,
  'other-currency': ({ code }) => `${code} 코드는 이 통화에서는 쓸 수 없어요.`,
  'first-order-only': ({ code }) => `${code} 코드는 첫 주문에만 쓸 수 있어요.`,
  'nothing-qualifies': ({ code }) => `장바구니에 ${code} 코드를 쓸 수 있는 상품이 아직 없어요.`,
  'quantity-not-met': ({ code, missingQuantity }) => `${missingQuantity}개 더 담으면 ${code} 코드를 쓸 수 있어요.`,
  'minimum-not-met': (refused, locale) => `${missing(refused, locale)} 더 담으면 ${refused.code} 코드를 쓸 수 있어요.`,
  'not-combinable': ({ code }) => `더 좋은 혜택이 이미 적용되어 있어 ${code} 코드는 함께 쓸 수 없어요.`,
}
