import { add, fraction, type Money, money, subtract, zero } from '../../kernel/money.ts'
import type { Read } from '../../kernel/transaction.ts'
import { type SellableVariant, sellableVariants, variantsOfProducts } from '../catalog/index.ts'
import { availability } from '../inventory/index.ts'
import type { Order, OrderLine } from '../orders/index.ts'
import { pricesFor } from '../pricing/index.ts'

/** Another variant of the same product that can be had now. */
export interface ExchangeOption {
  readonly variantId: string
  readonly title: string
  /** Per unit, tax included: above zero she pays it, below zero it becomes store credit. */
  readonly difference: Money
  readonly variant: SellableVariant
}

/**
 * For each line the variants she can have instead: of the same product, for sale, on the shelf.
 *
 * What she paid counts as the price of what she gives back; only where the two variants cost differently today is there
 * a difference. So another size of a bargain is still a bargain.
 *
 * @param about.evenIfSoldOut for what is held for her already
 */
export async function exchangeOptions(
  read: Read,
  order: Order,
  about: { evenIfSoldOut?: boolean } = {},
): Promise<Map<string, ExchangeOption[]>> {
  const siblings = await variantsOfProducts(read, [...new Set(order.lines.map(({ productId }) => productId))])
  const variantIds = siblings.map(({ variantId }) => variantId)
  const sellable = await sellableVariants(read, variantIds, order.locale)
  const { currency, market, profileId } = order
  const prices = await pricesFor(read, { variantIds, currency, market, profileId })
  const shelf = await availability(read, variantIds)
  const canHave = (variantId: string) => {
    const stock = shelf.get(variantId)
    return about.evenIfSoldOut || !stock?.tracked || stock.policy === 'continue' || stock.available > 0
  }
  return new Map(
    order.lines.map((line) => {
      const options = siblings
        .filter(({ productId, variantId }) => productId === line.productId && variantId !== line.variantId)
        .flatMap(({ variantId }) => {
          const variant = sellable.get(variantId)
          const price = prices.get(variantId)?.price
          if (!variant || !price || !canHave(variantId)) return []
          const before = prices.get(line.variantId)?.price ?? line.unitPrice
          return { variantId, title: variant.variantTitle, difference: grossOf(order, line, price, before), variant }
        })
      return [line.id, options]
    }),
  )
}

/** With the tax of the line, where tax is added to prices. */
function grossOf(order: Order, line: OrderLine, price: Money, before: Money): Money {
  const net = subtract(price, before)
  const untaxed = line.total.amount - line.tax.amount
  return order.taxIncluded || untaxed <= 0 ? net : fraction(net, line.total.amount, untaxed)
}

/** What the exchanged units cost, tax included: what they give back plus the difference, never below zero. */
export function costOf(worth: Money, { difference }: ExchangeOption, quantity: number): Money {
  const cost = add(worth, money(difference.amount * quantity, difference.currency))
  return cost.amount < 0 ? zero(cost.currency) : cost
}
