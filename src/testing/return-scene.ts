import { money } from '../kernel/money.ts'
import { newId } from '../kernel/id.ts'
import type { Tx } from '../kernel/transaction.ts'
import { createProduct } from '../modules/catalog/index.ts'
import { type LineToReturn, markDelivered, ship, shipmentsOf } from '../modules/fulfilment/index.ts'
import { setStock } from '../modules/inventory/index.ts'
import { getOrder, type Order } from '../modules/orders/index.ts'
import { setPrices } from '../modules/pricing/index.ts'
import { changeShop } from '../modules/shop/index.ts'
import { aLine, aPaidOrder } from './orders.ts'

const usd = (amount: number) => money(amount, 'USD')

/** Sneakers in 41 and 42 for 89.00 USD and in gold for 99.00, two of each on the shelf. */
export async function aShoe(tx: Tx): Promise<{ productId: string; s41: string; s42: string; gold: string }> {
  const { id: productId, variants } = await createProduct(tx, {
    title: { en: 'Court sneaker', ko: '코트 스니커즈' },
    status: 'active',
    options: [{ name: 'Size', values: ['41', '42', 'Gold'] }],
    variants: [{ optionValues: ['41'] }, { optionValues: ['42'] }, { optionValues: ['Gold'] }],
  })
  const [s41, s42, gold] = variants.map(({ id }) => id) as [string, string, string]
  await setPrices(tx, [
    { variantId: s41, price: usd(8_900) },
    { variantId: s42, price: usd(8_900) },
    { variantId: gold, price: usd(9_900) },
  ])
  for (const variantId of [s41, s42, gold]) await setStock(tx, { variantId, onHand: 2, reason: 'counted' })
  return { productId, s41, s42, gold }
}

export type Shoe = Awaited<ReturnType<typeof aShoe>>

/** Minji has her order of two teas (24.00) and a pair of sneakers in 42 (89.00); returns up to 120.00 go at once. */
export async function anArrivedOrder(tx: Tx, shoe: Shoe, about: { upTo?: number } = {}): Promise<Order> {
  const amount = about.upTo ?? 12_000
  const returns = { atOnceUpTo: amount ? [{ amount, currency: 'USD' }] : [], parcelDays: 14 }
  await changeShop(tx, { settings: { returns } })
  const lines = [
    aLine({ quantity: 2, unitPrice: usd(1_200) }),
    aLine({ variantId: shoe.s42, productId: shoe.productId, title: 'Court sneaker', unitPrice: usd(8_900) }),
  ]
  const order = await aPaidOrder(tx, { lines, profileId: newId() })
  await ship(tx, { orderId: order.id, by: 'hana' })
  for (const { id } of await shipmentsOf(tx, order.id)) await markDelivered(tx, { shipmentId: id, by: 'hana' })
  return getOrder(tx, order.id)
}

/** What she sends back, by the order's lines. */
export const sendingBack = (order: Order, ...wishes: (Partial<LineToReturn> | undefined)[]): LineToReturn[] =>
  order.lines.flatMap(({ id: lineId }, index) =>
    wishes[index] ? { lineId, quantity: 1, reason: 'too-small', choice: 'refund', ...wishes[index] } : [],
  )
