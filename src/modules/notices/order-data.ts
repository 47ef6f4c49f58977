import { z } from 'zod'
import { dateFormat, regionNames } from '../../kernel/formats.ts'
import { formatMoney, type Money, subtract, zero } from '../../kernel/money.ts'
import type { Order } from '../orders/index.ts'

/** What the words of an order's mail may speak of; amounts and dates are written out in her language. */
export const orderDataSchema = z.object({
  number: z.string(),
  name: z.string().describe('How she is called; may be empty'),
  link: z.url().describe('The order’s own page'),
  lines: z.array(z.object({ title: z.string(), variant: z.string(), quantity: z.int(), total: z.string() })),
  totals: z.array(
    z.object({
      kind: z.enum(['subtotal', 'discount', 'delivery', 'services', 'tax', 'total']),
      amount: z.string(),
      free: z.boolean().describe('Costs nothing, and is said so'),
    }),
  ),
  address: z.array(z.string()),
  deliveryName: z.string(),
  arrives: z.object({ from: z.string(), to: z.string() }).nullable(),
  paid: z.boolean().describe('Nothing more is awaited from the shopper'),
  charged: z.boolean().describe('Money has arrived, so that it must go back when the order is cancelled'),
  giftMessage: z.string(),
  founder: z.string().describe('Name of the founder; may be empty'),
  thanks: z.string().describe('The founder’s own words; may be empty'),
})

export type OrderData = z.infer<typeof orderDataSchema>

/** An order as its mails tell it. */
export function orderData(order: Order, about: { link: string; founder: string; thanks: string }): OrderData {
  const written = (amount: Money) => formatMoney(amount, order.locale)
  return {
    number: order.number,
    name: order.name ?? order.address?.name ?? '',
    link: about.link,
    lines: order.lines.map((line) => ({
      title: line.title,
      variant: line.variantTitle,
      quantity: line.quantity,
      total: written(lineAmount(line)),
    })),
    totals: totalsOf(order).map(({ kind, amount }) => ({
      kind,
      amount: written(amount),
      free: kind === 'delivery' && amount.amount === 0,
    })),
    address: order.address
      ? [
          order.address.name,
          order.address.company,
          order.address.line1,
          order.address.line2,
          [order.address.postcode, order.address.city, order.address.region].filter(Boolean).join(' '),
          countryName(order.address.country, order.locale),
        ].filter((part): part is string => Boolean(part))
      : [],
    deliveryName: order.delivery?.name ?? '',
    arrives: order.delivery
      ? { from: dayOf(order.delivery.promise.from, order.locale), to: dayOf(order.delivery.promise.to, order.locale) }
      : null,
    paid: order.paymentState !== 'awaiting',
    charged: order.captured.amount > 0,
    giftMessage: order.giftMessage ?? '',
    founder: about.founder,
    thanks: about.thanks,
  }
}

const lineAmount = ({ unitPrice, quantity, discount }: Order['lines'][number]): Money =>
  subtract({ amount: unitPrice.amount * quantity, currency: unitPrice.currency }, discount)

function totalsOf({
  totals,
  currency,
  taxIncluded,
}: Order): { kind: OrderData['totals'][number]['kind']; amount: Money }[] {
  const discount = subtract(zero(currency), totals.discount)
  const delivery = subtract(totals.delivery, totals.deliveryDiscount)
  return [
    { kind: 'subtotal' as const, amount: totals.subtotal },
    { kind: 'discount' as const, amount: discount },
    { kind: 'delivery' as const, amount: delivery },
    { kind: 'services' as const, amount: totals.services },
    { kind: 'tax' as const, amount: taxIncluded ? zero(currency) : totals.tax },
    { kind: 'total' as const, amount: totals.total },
  ].filter(({ kind, amount }) => amount.amount !== 0 || kind === 'total' || kind === 'delivery')
}

/** A calendar day as people write it: `Thu, 4 June`. */
export const dayOf = (date: string, locale: string): string =>
  dateFormat(locale, { weekday: 'short', day: 'numeric', month: 'long', timeZone: 'UTC' }).format(
    new Date(`${date}T00:00:00Z`),
  )

const countryName = (country: string, locale: string): string => regionNames(locale).of(country) ?? country
