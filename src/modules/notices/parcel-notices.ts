import { on, type Reaction } from '../../kernel/module.ts'
import type { Tx } from '../../kernel/transaction.ts'
import {
  findShipment,
  parcelLate,
  parcelsOf,
  type Shipment,
  shipmentDelivered,
  shipmentsOf,
  shipmentShipped,
} from '../fulfilment/index.ts'
import { findOrder, type Order } from '../orders/index.ts'
import { orderDeliveredMail } from './mails/order-delivered.ts'
import { orderShippedMail } from './mails/order-shipped.ts'
import { parcelLateMail } from './mails/parcel-late.ts'
import { proofOfGoods, quotesHtml, quotesText } from '../reviews/index.ts'
import { shopSettings } from '../shop/index.ts'
import { type NoticeSettings, orderMail } from './order-mail.ts'

/** What the shopper hears of her parcels, on their way to her. */
export const parcelNotices = (settings: NoticeSettings): readonly Reaction[] => [
  on(shipmentShipped, async (tx, { data: { orderId, shipmentId } }) => {
    const order = await findOrder(tx, orderId)
    const shipment = await findShipment(tx, shipmentId)
    if (!order || !shipment) return
    const extra = { parcel: await parcelData(tx, order, shipment), more: order.fulfilmentState === 'partially-shipped' }
    await orderMail(tx, settings, {
      orderId,
      key: `order-shipped:${shipmentId}`,
      mail: (data, tone) => orderShippedMail[tone]({ ...data, ...extra }),
    })
  }),
  on(shipmentDelivered, async (tx, { data: { orderId, last } }) => {
    if (!last) return
    await orderMail(tx, settings, {
      orderId,
      key: `order-delivered:${orderId}`,
      mail: async (data, tone) =>
        orderDeliveredMail[tone]({ ...data, proof: tone === 'plain' ? null : await proofFor(tx, settings, orderId) }),
    })
  }),
  on(parcelLate, async (tx, { data: { orderId, shipmentId } }) => {
    const shipment = shipmentId ? await findShipment(tx, shipmentId) : undefined
    await orderMail(tx, settings, {
      orderId,
      key: `parcel-late:${orderId}`,
      wanted: ({ cancellation, fulfilmentState }) => !cancellation && fulfilmentState !== 'delivered',
      mail: (data) => parcelLateMail({ ...data, left: Boolean(shipment), trackingUrl: shipment?.trackingUrl ?? '' }),
    })
  }),
]

async function parcelData(tx: Tx, order: Order, shipment: Shipment) {
  const place = (await shipmentsOf(tx, order.id)).findIndex(({ id }) => id === shipment.id)
  const shown = (await parcelsOf(tx, order.id))[place]
  return {
    lines: shipment.lines.flatMap(({ lineId, quantity }) => {
      const line = order.lines.find(({ id }) => id === lineId)
      return line ? { title: line.title, variant: line.variantTitle, quantity } : []
    }),
    carrier: shown?.carrier ?? '',
    trackingNumber: shipment.trackingNumber ?? '',
    trackingUrl: shipment.trackingUrl ?? '',
  }
}

/** What others say of what has just arrived; nothing where nobody has. */
async function proofFor(
  tx: Tx,
  settings: NoticeSettings,
  orderId: string,
): Promise<{ html: string; text: string } | null> {
  const [order, shop] = await Promise.all([findOrder(tx, orderId), shopSettings(tx)])
  if (!order) return null
  const { locale, lines } = order
  const origin = shop.baseUrl ?? settings.baseUrl
  const pages = `${origin}${locale === shop.defaultLocale ? '' : `/${locale}`}`
  const goods = lines.map((line) => ({ ...line, link: `${pages}/products/${line.handle}` }))
  const quotes = await proofOfGoods(tx, { goods, locale, origin, most: 1 })
  return quotes.length > 0 ? { html: quotesHtml(quotes, locale), text: quotesText(quotes, locale) } : null
}
