import { formatMoney, sum, times } from '../../../kernel/money.ts'
import type { Read } from '../../../kernel/transaction.ts'
import { isSoldAt, type SellableVariant, sellableVariants } from '../../catalog/index.ts'
import type { CartOfPerson } from '../../checkout/index.ts'
import { type Price, pricesFor } from '../../pricing/index.ts'
import type { ShownCart } from '../blocks/addressee.ts'

/** A cart and to whom it is shown. */
export interface CartToShow {
  readonly cart: CartOfPerson
  readonly language: string
  readonly home: string
  readonly origin: string
  readonly payer: string | undefined
}

/**
 * Carts as messages show them, by person: what can be bought now at today's prices; a cart without anything of that is
 * absent. The number of queries depends on languages, markets and price groups, never on the carts.
 */
export async function cartsToShow(read: Read, carts: readonly CartToShow[]): Promise<Map<string, ShownCart>> {
  const shown = new Map<string, ShownCart>()
  const languages = Map.groupBy(carts, ({ language }) => language)
  for (const [language, ofLanguage] of languages) {
    const variants = await sellableVariants(read, variantsIn(ofLanguage), language)
    const payers = Map.groupBy(ofLanguage, ({ cart, payer }) => [cart.market, cart.currency, payer].join(' '))
    for (const [, alike] of payers) {
      const { cart, payer } = alike[0]!
      const { market, currency } = cart
      const prices = await pricesFor(read, { variantIds: variantsIn(alike), market, currency, profileId: payer })
      for (const one of alike) {
        const seen = cartFrom(one, variants, prices)
        if (seen) shown.set(one.cart.personId, seen)
      }
    }
  }
  return shown
}

const variantsIn = (carts: readonly CartToShow[]): string[] => [
  ...new Set(carts.flatMap(({ cart }) => cart.lines.map(({ variantId }) => variantId))),
]

function cartFrom(
  { cart, language, home, origin }: CartToShow,
  variants: ReadonlyMap<string, SellableVariant>,
  prices: ReadonlyMap<string, Price>,
): ShownCart | undefined {
  const outlet = { market: cart.market, salesChannel: 'page' } as const
  const lines = cart.lines.flatMap(({ variantId, quantity }) => {
    const variant = variants.get(variantId)
    const price = prices.get(variantId)?.price
    return variant && price && isSoldAt(variant.notSoldIn, outlet)
      ? [{ variant, quantity, worth: times(price, quantity) }]
      : []
  })
  if (lines.length === 0) return undefined
  const total = sum(
    lines.map(({ worth }) => worth),
    cart.currency,
  )
  return {
    lines: lines.map(({ variant, quantity, worth }) => ({
      title: variant.productTitle,
      variant: variant.variantTitle,
      quantity,
      total: formatMoney(worth, language),
      picture: variant.image && { url: origin + variant.image.url, width: 1, height: 1, alt: variant.image.alt },
    })),
    items: lines.reduce((count, { quantity }) => count + quantity, 0),
    total: formatMoney(total, language),
    link: `${home}/cart/restore/${cart.token}`,
  }
}
