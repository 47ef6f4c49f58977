import { translated } from '../../kernel/locale.ts'
import type { Tx } from '../../kernel/transaction.ts'
import { type MailToSend, sendMail } from '../messaging/index.ts'
import { findOrder, type Order } from '../orders/index.ts'
import { shopSettings, type Tone } from '../shop/index.ts'
import { type OrderData, orderData } from './order-data.ts'

/** Where links in mails lead when the shop's settings name no address. */
export interface NoticeSettings {
  readonly baseUrl: string
}

/**
 * Writes one of an order's mails, once per key.
 *
 * Nothing is written for an order that is gone, or for which `wanted` says no.
 */
export async function orderMail(
  tx: Tx,
  settings: NoticeSettings,
  about: {
    orderId: string
    key: string
    mail: (data: OrderData, tone: Tone) => MailToSend | Promise<MailToSend>
    wanted?: (order: Order) => boolean
  },
): Promise<void> {
  const [order, shop] = await Promise.all([findOrder(tx, about.orderId), shopSettings(tx)])
  if (!order || about.wanted?.(order) === false) return
  const prefix = order.locale === shop.defaultLocale ? '' : `/${order.locale}`
  const data = orderData(order, {
    link: `${shop.baseUrl ?? settings.baseUrl}${prefix}/orders/${order.token}`,
    founder: shop.founder.name,
    thanks: translated(shop.founder.thanks, order.locale),
  })
  await sendMail(tx, {
    key: about.key,
    to: order.email,
    profileId: order.profileId,
    locale: order.locale,
    country: order.address?.country,
    mail: await about.mail(data, shop.tones.mails),
  })
}
