import { days } from '../../kernel/clock.ts'
import { formatMoney, money } from '../../kernel/money.ts'
import type { CheckoutView } from '../../modules/checkout/index.ts'
import { ownCookie } from '../http/authentication.ts'
import type { Reply, Request } from '../server.ts'

const seenCookie = 'dangol_seen'
/** As many as fit well into a cookie; what lies deeper in a cart is compared from the next look on. */
const mostSeen = 40
/** The end of a variant's id tells things of one cart apart. */
const nameOf = (variantId: string): string => variantId.slice(-10)

/**
 * What things cost when this browser last looked at its cart, where that was another price; and notes today's.
 *
 * @returns the earlier price, written out, by variant
 */
export function pricesBefore(request: Request, reply: Reply, cart: CheckoutView, locale: string): Map<string, string> {
  const [currency, ...rest] = (request.cookies[seenCookie] ?? '').split('.')
  const seen = new Map(currency === cart.currency ? rest.map((one) => one.split('-') as [string, string]) : [])
  const priced = cart.lines.filter((line) => line.unitPrice && !line.gift)
  const today = priced
    .slice(0, mostSeen)
    .map(({ variantId, unitPrice }) => `${nameOf(variantId)}-${unitPrice!.amount.toString(36)}`)
  reply.setCookie(seenCookie, [cart.currency, ...today].join('.'), ownCookie(request, days(90)))
  return new Map(
    priced.flatMap(({ variantId, unitPrice }) => {
      const before = parseInt(seen.get(nameOf(variantId)) ?? '', 36)
      if (!Number.isSafeInteger(before) || before === unitPrice!.amount) return []
      return [[variantId, formatMoney(money(before, cart.currency), locale)] as const]
    }),
  )
}
