import { type Money, money, sum, times } from '../kernel/money.ts'
import { newId } from '../kernel/id.ts'
import type { Tx } from '../kernel/transaction.ts'
import { type Order, type OrderToPlace, placeOrder } from '../modules/orders/index.ts'
import { claimPayment, recordPaymentState, startPayment } from '../modules/payments/index.ts'

const usd = (amount: number): Money => money(amount, 'USD')

/** An order with a real payment behind it, captured or only authorised. */
export async function aPaidOrder(
  tx: Tx,
  change: Partial<OrderToPlace> = {},
  status: 'captured' | 'authorised' = 'captured',
): Promise<Order> {
  const toPlace = anOrder({ ...change, payment: status === 'captured' ? 'paid' : 'authorised' })
  const { total: amount } = toPlace.totals
  const payment = await startPayment(tx, { reference: toPlace.checkoutId, amount, provider: 'test' })
  await recordPaymentState(tx, { paymentId: payment.id, state: { status, amount } })
  const order = await placeOrder(tx, toPlace)
  await claimPayment(tx, { reference: toPlace.checkoutId, orderId: order.id, amount })
  return order
}

/** Minji's order of two teas and a pair of sneakers, sent to Seoul: 2 × 12.00 + 89.00 + 5.00 delivery = 118.00. */
export function anOrder(change: Partial<OrderToPlace> = {}): OrderToPlace {
  const lines = change.lines ?? [aLine({ quantity: 2, unitPrice: usd(1_200) }), sneakers]
  const subtotal = sum(
    lines.map((line) => times(line.unitPrice, line.quantity)),
    'USD',
  )
  return {
    checkoutId: newId(),
    profileId: newId(),
    email: 'minji@example.com',
    name: 'Minji Kim',
    locale: 'ko',
    market: 'kr',
    source: { channel: 'page' },
    address: { name: 'Minji Kim', line1: '1 Sejong-daero', city: 'Seoul', postcode: '04524', country: 'KR' },
    delivery: {
      code: 'standard',
      name: 'Standard',
      kind: 'standard',
      promise: { from: '2026-06-03', to: '2026-06-05' },
    },
    lines,
    taxIncluded: true,
    totals: {
      subtotal,
      discount: usd(0),
      delivery: usd(500),
      deliveryDiscount: usd(0),
      services: usd(0),
      tax: usd(0),
      total: usd(subtotal.amount + 500),
    },
    payment: 'paid',
    ...change,
  }
}

export function aLine(change: Partial<OrderToPlace['lines'][number]> = {}): OrderToPlace['lines'][number] {
  return {
    variantId: newId(),
    productId: newId(),
    handle: 'jeju-green-tea',
    title: 'Jeju green tea',
    variantTitle: '50 g',
    sku: 'TEA-50',
    image: undefined,
    quantity: 1,
    unitPrice: usd(1_200),
    discount: usd(0),
    tax: usd(0),
    taxClass: 'reduced',
    weightGrams: 80,
    requiresDelivery: true,
    gift: false,
    ...change,
  }
}

const sneakers = aLine({
  handle: 'court-sneaker',
  title: 'Court sneaker',
  variantTitle: '42',
  sku: 'SNK-42',
  unitPrice: usd(8_900),
  taxClass: 'standard',
  weightGrams: 900,
})
