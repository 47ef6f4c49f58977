import type { InsertCard } from '../../../modules/fulfilment/index.ts'
import type { ShopSettings } from '../../../modules/shop/index.ts'
import { cardWords } from './words.ts'

/** Paper that inserts are printed on: postcards, and labels of 10 by 15 centimetres. */
export const cardSizes = ['A6', '10x15'] as const
export type CardSize = (typeof cardSizes)[number]

/** A card as it is laid out: what to say, in her language. */
export interface CardContent {
  readonly shop: string
  readonly colour: string
  readonly locale: string
  readonly forWhom: string
  readonly offer: string
  readonly text: string
  readonly code: string
  /** Opens the shop with the code in the cart. */
  readonly link: string
  readonly scan: string
  readonly type: string
  readonly until: string
  readonly order: string
}

/** What one card says. The day is the last one on which the code works for sure, in the shop's time zone. */
export function cardContent(card: InsertCard, { shop, origin }: { shop: ShopSettings; origin: string }): CardContent {
  const words = cardWords(card.locale)
  const day = new Intl.DateTimeFormat(card.locale, { dateStyle: 'long', timeZone: shop.timeZone })
  return {
    shop: shop.name,
    colour: shop.colours.brand,
    locale: card.locale,
    forWhom: card.name ? words.forWhom(card.name) : words.forYou,
    offer: card.offer,
    text: card.text,
    code: card.code,
    link: linkOf(card, shop, origin),
    scan: words.scan,
    type: words.type(new URL(origin).host),
    until: card.lastAt ? words.until(day.format(card.lastAt)) : words.once,
    order: words.order(card.number),
  }
}

function linkOf({ locale, code }: InsertCard, shop: ShopSettings, origin: string): string {
  const spoken = shop.locales.find((one) => one === locale) ?? shop.locales.find((one) => one === locale.split('-')[0])
  const prefix = spoken && spoken !== shop.defaultLocale ? `/${spoken}` : ''
  return `${origin}${prefix}/codes/${encodeURIComponent(code)}`
}
