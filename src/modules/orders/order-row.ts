import { type Money, money } from '../../kernel/money.ts'
import type { Address } from '../profiles/index.ts'
import type { FulfilmentState, PaymentState } from './life.ts'
import type {
  By,
  Order,
  OrderDelivery,
  OrderLine,
  OrderPromotion,
  OrderService,
  OrderSource,
  OrderTax,
} from './order.ts'

/** A row of `orders.order`, as PostgreSQL and its JSON spell it. */
export interface OrderRow {
  readonly id: string
  readonly number: string
  readonly token: string
  readonly checkout_id: string
  readonly profile_id: string
  readonly email: string
  readonly phone: string | null
  readonly name: string | null
  readonly locale: string
  readonly market: string
  readonly currency: string
  readonly source: OrderSource
  readonly address: Address | null
  readonly billing_address: Address | null
  readonly delivery_option: OrderDelivery | null
  readonly service_list: readonly OrderService[]
  readonly promotions: readonly OrderPromotion[]
  readonly codes: readonly string[]
  readonly taxes: readonly OrderTax[]
  readonly tax_included: boolean
  readonly subtotal: number
  readonly discount: number
  readonly delivery: number
  readonly delivery_discount: number
  readonly services: number
  readonly tax: number
  readonly total: number
  readonly note: string | null
  readonly gift_message: string | null
  readonly payment_state: PaymentState
  readonly fulfilment_state: FulfilmentState
  readonly captured: number
  readonly refunded: number
  readonly credited: number
  readonly delivery_refunded: number
  readonly placed_at: Date
}

export interface LineRow {
  readonly id: string
  readonly position: number
  readonly variant_id: string
  readonly product_id: string
  readonly handle: string
  readonly title: string
  readonly variant_title: string
  readonly sku: string | null
  readonly image: { url: string; alt: string } | null
  readonly quantity: number
  readonly unit_price: number
  readonly discount: number
  readonly tax: number
  readonly total: number
  readonly tax_class: string
  readonly weight_grams: number
  readonly requires_delivery: boolean
  readonly gift: boolean
  readonly refunded: number
  readonly restocked: number
}

export interface FullRow extends OrderRow {
  readonly lines: LineRow[] | null
  readonly cancelled: { by: By; reason: string; at: string } | null
}

/** The order with its lines and cancellation in one statement; complete it with `where`. */
export const selectOrder = `
  select o.*,
    (select jsonb_agg(to_jsonb(l) - 'order_id' order by l.position) from orders.order_line l where l.order_id = o.id)
      as lines,
    (select to_jsonb(c) from orders.order_cancellation c where c.order_id = o.id) as cancelled
  from orders."order" o`

export function orderOf(row: FullRow): Order {
  const amount = (minor: number): Money => money(minor, row.currency)
  return {
    id: row.id,
    number: row.number,
    token: row.token,
    checkoutId: row.checkout_id,
    profileId: row.profile_id,
    email: row.email,
    phone: row.phone ?? undefined,
    name: row.name ?? undefined,
    locale: row.locale,
    market: row.market,
    currency: row.currency,
    source: row.source,
    address: row.address ?? undefined,
    billingAddress: row.billing_address ?? undefined,
    delivery: row.delivery_option ?? undefined,
    lines: (row.lines ?? []).map((line) => lineOf(line, amount)),
    services: row.service_list,
    promotions: row.promotions,
    codes: row.codes,
    taxes: row.taxes,
    taxIncluded: row.tax_included,
    totals: {
      subtotal: amount(row.subtotal),
      discount: amount(row.discount),
      delivery: amount(row.delivery),
      deliveryDiscount: amount(row.delivery_discount),
      services: amount(row.services),
      tax: amount(row.tax),
      total: amount(row.total),
    },
    note: row.note ?? undefined,
    giftMessage: row.gift_message ?? undefined,
    paymentState: row.payment_state,
    fulfilmentState: row.fulfilment_state,
    captured: amount(row.captured),
    refunded: amount(row.refunded),
    credited: amount(row.credited),
    deliveryRefunded: amount(row.delivery_refunded),
    cancellation: row.cancelled
      ? { by: row.cancelled.by, reason: row.cancelled.reason, at: new Date(row.cancelled.at) }
      : undefined,
    placedAt: row.placed_at,
  }
}

const lineOf = (row: LineRow, amount: (minor: number) => Money): OrderLine => ({
  id: row.id,
  variantId: row.variant_id,
  productId: row.product_id,
  handle: row.handle,
  title: row.title,
  variantTitle: row.variant_title,
  sku: row.sku ?? undefined,
  image: row.image ?? undefined,
  quantity: row.quantity,
  unitPrice: amount(row.unit_price),
  discount: amount(row.discount),
  tax: amount(row.tax),
  total: amount(row.total),
  taxClass: row.tax_class,
  weightGrams: row.weight_grams,
  requiresDelivery: row.requires_delivery,
  gift: row.gift,
  refunded: row.refunded,
  restocked: row.restocked,
})
