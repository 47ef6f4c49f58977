import { dateFormat } from '../../../kernel/formats.ts'
import { formatMoney } from '../../../kernel/money.ts'
import type { BuyerHabits } from '../../habits/index.ts'
import type { Order } from '../../orders/index.ts'
import type { LastReview } from '../../reviews/index.ts'
import type { ShopSettings } from '../../shop/index.ts'
import type { ShownCart, ShownProduct } from '../blocks/addressee.ts'
import type { KnownPerson } from './people.ts'

/** Of what the names in words are made. */
export interface Facts {
  readonly person: KnownPerson
  readonly shop: ShopSettings
  readonly home: string
  readonly now: Date
  readonly habits: BuyerHabits | undefined
  /** What she buys most of, and what runs out next, as they are called. */
  readonly favouriteCategory: string | undefined
  readonly runsOut: { readonly title: string; readonly at: Date } | undefined
  readonly order: Order | undefined
  readonly cart: ShownCart | undefined
  readonly viewed: ShownProduct | undefined
  readonly review: LastReview | undefined
  readonly told: { readonly what: string; readonly at: Date } | undefined
}

const dayMs = 86_400_000

/** What names stand for in messages to her; what is not known is absent. Dates and amounts are written out for her. */
export function namesOf(facts: Facts): Record<string, unknown> {
  const { person, shop, home, cart, viewed, order } = facts
  const { event, trigger } = person.extra
  return {
    person: { ...person.names, traits: person.traits, tags: person.tags, habits: habitNames(facts) },
    shop: { name: shop.name, contactEmail: shop.contactEmail },
    links: { home, account: `${home}/account`, preferences: `${home}/account/preferences` },
    ...(order && { order: orderNames(order, facts) }),
    ...(cart && { cart: { firstItem: cart.lines[0]!.title, items: cart.items, total: cart.total, link: cart.link } }),
    ...(viewed && { viewed: { firstItem: viewed.title, link: viewed.link } }),
    ...historyNames(facts),
    ...codeNames(facts),
    event: typeof event === 'object' && event !== null ? event : {},
    ...(trigger !== undefined && { trigger }),
  }
}

function historyNames({ review, told, shop, person }: Facts): Record<string, unknown> {
  const on = (at: Date) => dayIn(at, shop, person.language)
  return {
    ...(review && {
      review: { stars: review.stars, ...(review.words && { words: review.words }), writtenOn: on(review.at) },
    }),
    ...(told && { told: { what: told.what, on: on(told.at) } }),
  }
}

function habitNames({ habits, favouriteCategory, runsOut, now, person }: Facts): Record<string, unknown> {
  const [most] = habits?.spend ?? []
  return {
    orders: habits?.orders ?? 0,
    ...(most && { spent: formatMoney(most, person.language) }),
    ...(favouriteCategory && { favouriteCategory }),
    ...(habits?.lastOrderAt && {
      lastOrderDaysAgo: Math.floor((now.getTime() - habits.lastOrderAt.getTime()) / dayMs),
    }),
    ...(runsOut && {
      runsOut: runsOut.title,
      runsOutInDays: Math.ceil((runsOut.at.getTime() - now.getTime()) / dayMs),
    }),
  }
}

function orderNames(order: Order, { home, shop, person }: Facts): Record<string, unknown> {
  const bought = order.lines.filter(({ gift }) => !gift)
  return {
    number: order.number,
    ...(bought[0] && { firstItem: bought[0].title }),
    items: bought.reduce((count, { quantity }) => count + quantity, 0),
    total: formatMoney(order.totals.total, person.language),
    placedOn: dayIn(order.placedAt, shop, person.language),
    link: `${home}/orders/${order.token}`,
    channel: order.source.salesChannel ?? 'page',
  }
}

/** `code` of what it is filled with: its letters, or `{ code, until }`. */
function codeNames({ person, shop }: Facts): Record<string, unknown> {
  const { code } = person.extra
  if (typeof code === 'string' && code) return { code }
  if (typeof code !== 'object' || code === null) return {}
  const { code: letters, until } = code as Record<string, unknown>
  const last = until instanceof Date ? until : typeof until === 'string' ? new Date(until) : undefined
  return {
    ...(typeof letters === 'string' && letters && { code: letters }),
    ...(last && !Number.isNaN(last.getTime()) && { codeUntil: dayIn(last, shop, person.language) }),
  }
}

const dayIn = (at: Date, { timeZone }: ShopSettings, language: string): string =>
  dateFormat(language, { dateStyle: 'long', timeZone }).format(at)
