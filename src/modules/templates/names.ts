import type { TemplateChannel } from './template.ts'

/** A name that words may use, as an editor offers it. */
export interface KnownName {
  readonly name: string
  readonly about: string
  readonly example: string
  /** False: of some people it is not known; `| default:` says what stands there then. */
  readonly isAlwaysThere: boolean
}

const always = (name: string, about: string, example: string): KnownName => ({
  ...{ name, about, example },
  isAlwaysThere: true,
})
const maybe = (name: string, about: string, example: string): KnownName => ({
  ...{ name, about, example },
  isAlwaysThere: false,
})

const ofShop = (what: string): string => `shop.${what}`

const names: readonly KnownName[] = [
  maybe('person.firstName', 'Her first name', 'Minji'),
  maybe('person.lastName', 'Her family name', 'Kim'),
  maybe('person.name', 'Her whole name', 'Minji Kim'),
  maybe('person.traits.NAME', 'What was learnt of her: a trait by its name', 'oily'),
  always('person.habits.orders', 'How many orders she made that were not called off', '4'),
  maybe('person.habits.spent', 'What she spent with the shop, in the currency of most of it', '$182.00'),
  maybe('person.habits.favouriteCategory', 'The category of which she bought most', 'Green tea'),
  maybe('person.habits.lastOrderDaysAgo', 'Full days since her last order', '34'),
  maybe('person.habits.runsOut', 'What she has that runs out next', 'Sejak green tea'),
  maybe('person.habits.runsOutInDays', 'In how many days that is used up; below zero when it is', '5'),
  maybe('order.number', 'The number of the order that this is about, else of her last one', 'D1042'),
  maybe('order.firstItem', 'What stands first in it', 'Sejak green tea'),
  maybe('order.items', 'How many things are in it', '3'),
  maybe('order.total', 'What it came to', '$48.00'),
  maybe('order.placedOn', 'The day of it', 'May 3, 2026'),
  maybe('order.link', 'Leads to its page', 'https://shop.example/orders/…'),
  maybe('cart.firstItem', 'What lies first in her cart', 'Ujeon green tea'),
  maybe('cart.items', 'How many things lie in it', '2'),
  maybe('cart.total', 'What they come to', '$36.00'),
  maybe('cart.link', 'Opens her cart on any device', 'https://shop.example/cart/restore/…'),
  maybe('viewed.firstItem', 'What she looked at last', 'Celadon cup'),
  maybe('viewed.link', 'Leads there', 'https://shop.example/products/celadon-cup'),
  maybe('order.channel', 'How it was bought: page, chat, counter, agent', 'counter'),
  maybe('review.stars', 'The stars of her last review that shows', '5'),
  maybe('review.words', 'What she wrote with them', 'Tastes of spring.'),
  maybe('review.writtenOn', 'The day of it', 'May 12, 2026'),
  maybe('told.what', 'What a site, an app, a till or a chat told last of her', 'Tasting Joined'),
  maybe('told.on', 'The day of it', 'May 20, 2026'),
  maybe('code', 'The single-use code that was made for her', 'TEA-7K2M'),
  maybe('codeUntil', 'The last day of that code', 'June 3, 2026'),
  maybe('event.NAME', 'What the event told that began this', ''),
  always(ofShop('name'), 'The name of the shop', 'Onjeong'),
  always(ofShop('contactEmail'), 'Where the shop is written to', 'hello@shop.example'),
  always('links.home', 'The front page in her language', 'https://shop.example'),
  always('links.account', 'Her account', 'https://shop.example/account'),
  always('links.preferences', 'Where she chooses what she gets', 'https://shop.example/preferences'),
]

/** All names that an editor of a channel offers: short messages bring their own way out along. */
export const namesFor = (channel: TemplateChannel): readonly KnownName[] =>
  channel === 'email' ? names : names.filter(({ name }) => name !== 'links.preferences')

/** Whether there is such a name; `path` without what stands in brackets. */
export function isKnownName(path: readonly string[]): boolean {
  const [root, ...rest] = path
  if (root === 'event' || root === 'trigger') return true
  if (root === 'person' && rest[0] === 'traits') return rest.length > 1
  return known.has(path.join('.'))
}

const known = new Set(names.map(({ name }) => name).filter((name) => !/[A-Z]{4}/.test(name)))

/** Whether it is known of everybody. */
export const isAlwaysThere = (path: readonly string[]): boolean =>
  names.find(({ name }) => name === path.join('.'))?.isAlwaysThere ?? false
