import { fraction, type Money, money, subtract, sum, zero } from '../../kernel/money.ts'
import type { Tx } from '../../kernel/transaction.ts'
import { deliveryOptions } from '../delivery/index.ts'
import { sellHeld } from '../inventory/index.ts'
import { type LineToPlace, type Order, type OrderToPlace, placeOrder } from '../orders/index.ts'
import { spendCredit } from '../payments/index.ts'
import { costOf, exchangeOptions } from './exchange-options.ts'
import { ExchangeNotPossible } from './refusals.ts'
import { worthOfLines } from './return-offer.ts'
import type { LineComingBack, Return } from './return.ts'

interface ExchangeToPlace {
  readonly order: Order
  readonly goods: Return
  readonly lines: readonly LineComingBack[]
}

/**
 * Orders what she wants instead, sent to the same address for nothing, and pays it with the store credit that the goods
 * to come back have given. Once a return: it stands where a checkout would, so the database allows one.
 *
 * @throws {ExchangeNotPossible} when the variant has left the shop meanwhile
 * @throws {HoldExpired} when it was kept for too long and others have it
 * @throws {CreditTooLow} when the credit for the difference has been spent meanwhile
 */
export async function placeExchange(tx: Tx, { order, goods, lines }: ExchangeToPlace): Promise<Order> {
  const orderId = tx.newId()
  await sellHeld(tx, { holder: goods.requestId, orderId })
  const placed = await linesToPlace(tx, order, lines)
  const toPlace = await exchangeOrder(tx, order, placed)
  const { profileId, totals } = toPlace
  if (totals.total.amount > 0) {
    await spendCredit(tx, { reference: goods.id, profileId, orderId, amount: totals.total })
  }
  return placeOrder(tx, { ...toPlace, id: orderId, checkoutId: goods.id })
}

async function linesToPlace(tx: Tx, order: Order, lines: readonly LineComingBack[]): Promise<LineToPlace[]> {
  const options = await exchangeOptions(tx, order, { evenIfSoldOut: true })
  return lines.map((line) => {
    const before = order.lines.find(({ id }) => id === line.lineId)!
    const option = options.get(line.lineId)?.find(({ variantId }) => variantId === line.variantId)
    if (!option) throw new ExchangeNotPossible('variantId')
    const total = costOf(worthOfLines(order, [line]), option, line.quantity)
    const unitPrice = money(Math.ceil(total.amount / line.quantity), total.currency)
    const { variant } = option
    return {
      variantId: option.variantId,
      productId: before.productId,
      handle: variant.handle,
      title: variant.productTitle,
      variantTitle: variant.variantTitle,
      sku: variant.sku,
      image: variant.image,
      quantity: line.quantity,
      unitPrice,
      discount: subtract(money(unitPrice.amount * line.quantity, total.currency), total),
      tax: taxIn(total, before),
      taxClass: variant.taxClass,
      weightGrams: variant.weightGrams,
      requiresDelivery: variant.requiresDelivery,
      gift: false,
    }
  })
}

const taxIn = (total: Money, { tax, total: paid }: Order['lines'][number]): Money =>
  paid.amount > 0 ? fraction(total, tax.amount, paid.amount) : zero(total.currency)

/** All prices include tax, whatever the market's way: the difference is reckoned in what she pays. */
async function exchangeOrder(
  tx: Tx,
  order: Order,
  lines: readonly LineToPlace[],
): Promise<Omit<OrderToPlace, 'id' | 'checkoutId'>> {
  const { currency } = order
  const total = (amounts: readonly Money[]) => sum(amounts, currency)
  const subtotal = total(lines.map(({ unitPrice, quantity }) => money(unitPrice.amount * quantity, currency)))
  const discount = total(lines.map((line) => line.discount))
  const nothing = zero(currency)
  return {
    profileId: order.profileId,
    email: order.email,
    phone: order.phone,
    name: order.name,
    locale: order.locale,
    market: order.market,
    source: { channel: 'exchange' },
    address: order.address,
    delivery: await sameDelivery(tx, order, subtotal),
    lines,
    taxIncluded: true,
    totals: {
      subtotal,
      discount,
      delivery: nothing,
      deliveryDiscount: nothing,
      services: nothing,
      tax: total(lines.map((line) => line.tax)),
      total: subtract(subtotal, discount),
    },
    payment: 'paid',
  }
}

/** The way the first parcel came, with the days it takes now; none is promised where that way is gone. */
async function sameDelivery(tx: Tx, order: Order, subtotal: Money): Promise<OrderToPlace['delivery']> {
  if (!order.address || !order.delivery) return undefined
  const { country, region, postcode } = order.address
  const { currency, locale } = order
  const place = { country, ...(region && { region }), ...(postcode && { postcode }) }
  const options = await deliveryOptions(tx, { ...place, currency, subtotal, weightGrams: 0, now: tx.now, locale })
  const same = options.find(({ code }) => code === order.delivery!.code) ?? options[0]
  return same && { code: same.code, name: same.name, kind: same.kind, promise: same.promise }
}
