import { newToken } from '../../kernel/id.ts'
import { money, type Money, subtract, zero } from '../../kernel/money.ts'
import { query } from '../../kernel/query.ts'
import type { Tx } from '../../kernel/transaction.ts'
import type { Address } from '../profiles/index.ts'
import { orderPaid, orderPlaced } from './events.ts'
import { findOrderOfCheckout } from './find-order.ts'
import type { Order, OrderDelivery, OrderLine, OrderPromotion } from './order.ts'
import { orderOf } from './order-row.ts'
import type { OrderService, OrderSource, OrderTax, OrderTotals } from './order.ts'

export type LineToPlace = Omit<OrderLine, 'id' | 'refunded' | 'restocked' | 'total'>

/** All that an order remembers of the day it was placed. */
export interface OrderToPlace {
  /** Where stock was already sold under it; made here when left out. */
  readonly id?: string | undefined
  /** Opens the order's page; made here when left out. */
  readonly token?: string | undefined
  readonly checkoutId: string
  readonly profileId: string
  readonly email: string
  readonly phone?: string | undefined
  readonly name?: string | undefined
  readonly locale: string
  readonly market: string
  readonly source: OrderSource
  readonly address?: Address | undefined
  readonly billingAddress?: Address | undefined
  readonly delivery?: OrderDelivery | undefined
  readonly lines: readonly LineToPlace[]
  readonly services?: readonly OrderService[] | undefined
  readonly promotions?: readonly OrderPromotion[] | undefined
  readonly codes?: readonly string[] | undefined
  readonly taxes?: readonly OrderTax[] | undefined
  readonly taxIncluded: boolean
  readonly totals: OrderTotals
  readonly note?: string | undefined
  readonly giftMessage?: string | undefined
  /** Where the money stands now; an order of nothing counts as paid. */
  readonly payment: 'awaiting' | 'authorised' | 'paid'
}

/**
 * Makes the order of a checkout: a picture of everything as the shopper saw it, which nothing changes later.
 *
 * A checkout has one order, by constraint: placing again answers with the order that exists.
 */
export async function placeOrder(tx: Tx, toPlace: OrderToPlace): Promise<Order> {
  const orderId = toPlace.id ?? tx.newId()
  const row = rowOf(toPlace, orderId, tx.now)
  const lines = toPlace.lines.map((line, position) => lineRowOf(line, position, tx.newId(), toPlace.taxIncluded))
  const told = { id: tx.newId(), total: toPlace.totals.total }
  const values = [row, lines, told].map((value) => JSON.stringify(value))
  const [placed] = await query<{ number: string }>(tx, insertOrder, values)
  if (!placed) return (await findOrderOfCheckout(tx, toPlace.checkoutId))!

  const order = orderOf({ ...untouched, ...row, number: placed.number, lines })
  await tx.publish(orderPlaced(placedEvent(order)))
  if (order.paymentState === 'paid') {
    const { profileId, checkoutId, captured } = order
    await tx.publish(orderPaid({ orderId, profileId, checkoutId, amount: captured }))
  }
  return order
}

/** What the database fills in for a new order. */
const untouched = { fulfilment_state: 'open', refunded: 0, credited: 0, delivery_refunded: 0, cancelled: null } as const

const placedEvent = (order: Order) => ({
  orderId: order.id,
  profileId: order.profileId,
  checkoutId: order.checkoutId,
  total: order.totals.total,
  market: order.market,
  channel: order.source.channel,
  ...(order.source.campaign ? { campaign: order.source.campaign } : {}),
  ...(order.delivery ? { deliveryCode: order.delivery.code } : {}),
  lines: order.lines.map(({ variantId, productId, quantity, total, gift }) => ({
    variantId,
    productId,
    quantity,
    total,
    gift,
  })),
})

function rowOf(order: OrderToPlace, id: string, now: Date) {
  const { totals } = order
  const paid = order.payment === 'paid' || totals.total.amount === 0
  return {
    id,
    token: order.token ?? newToken(),
    checkout_id: order.checkoutId,
    profile_id: order.profileId,
    email: order.email,
    phone: order.phone ?? null,
    name: order.name ?? null,
    locale: order.locale,
    market: order.market,
    currency: totals.total.currency,
    source: order.source,
    address: order.address ?? null,
    billing_address: order.billingAddress ?? null,
    delivery_option: order.delivery ?? null,
    service_list: order.services ?? [],
    promotions: order.promotions ?? [],
    codes: order.codes ?? [],
    taxes: order.taxes ?? [],
    tax_included: order.taxIncluded,
    subtotal: totals.subtotal.amount,
    discount: totals.discount.amount,
    delivery: totals.delivery.amount,
    delivery_discount: totals.deliveryDiscount.amount,
    services: totals.services.amount,
    tax: totals.tax.amount,
    total: totals.total.amount,
    note: order.note ?? null,
    gift_message: order.giftMessage ?? null,
    payment_state: paid ? ('paid' as const) : order.payment,
    captured: paid ? totals.total.amount : 0,
    placed_at: now,
    found_by: [order.email, order.name, order.address?.name].filter(Boolean).join(' ').toLowerCase(),
  }
}

const lineRowOf = (line: LineToPlace, position: number, id: string, taxIncluded: boolean) => ({
  id,
  position,
  variant_id: line.variantId,
  product_id: line.productId,
  handle: line.handle,
  title: line.title,
  variant_title: line.variantTitle,
  sku: line.sku ?? null,
  image: line.image ?? null,
  quantity: line.quantity,
  unit_price: line.unitPrice.amount,
  discount: line.discount.amount,
  tax: line.tax.amount,
  total: payable(line, taxIncluded).amount,
  tax_class: line.taxClass,
  weight_grams: line.weightGrams,
  requires_delivery: line.requiresDelivery,
  gift: line.gift,
  refunded: 0,
  restocked: 0,
})

/** What a line costs the shopper in all. */
function payable(line: LineToPlace, taxIncluded: boolean): Money {
  const { currency } = line.unitPrice
  const net = subtract(money(line.unitPrice.amount * line.quantity, currency), line.discount)
  return money(net.amount + (taxIncluded ? zero(currency) : line.tax).amount, currency)
}

const columns = `id, token, checkout_id, profile_id, email, phone, name, locale, market, currency, source, address,
  billing_address, delivery_option, service_list, promotions, codes, taxes, tax_included, subtotal, discount, delivery,
  delivery_discount, services, tax, total, note, gift_message, payment_state, captured, placed_at, found_by`

const lineColumns = `id, position, variant_id, product_id, handle, title, variant_title, sku, image, quantity,
  unit_price, discount, tax, total, tax_class, weight_grams, requires_delivery, gift`

/** Order, lines and the first entry of its timeline in one round trip; no row when the checkout has its order already. */
const insertOrder = `
  with placed as (
    insert into orders."order" (${columns})
    select ${columns} from jsonb_populate_record(null::orders."order", $1::jsonb)
    on conflict (checkout_id) do nothing
    returning id, number, placed_at
  ), lines as (
    insert into orders.order_line (order_id, ${lineColumns})
    select placed.id, ${lineColumns.replaceAll(/\b(\w+)\b/g, 'l.$1')}
    from placed, jsonb_populate_recordset(null::orders.order_line, $2::jsonb) l
  ), told as (
    insert into orders.happening (id, order_id, kind, by, data, at)
    select ($3::jsonb ->> 'id')::uuid, placed.id, 'placed', 'shopper', $3::jsonb - 'id', placed.placed_at from placed
  )
  select number from placed`
