/**
 * The one list of which module may use which. Lint rules, the check of SQL and the picture are made from it.
 *
 * A module uses only modules of floors above it in this list, and of those only what is listed; `kernel` is open to
 * all. `*` means every module of a lower-numbered floor.
 *
 * @typedef {{ floor: number, owns: string, uses: readonly string[] | '*' }} Entry
 * @type {Readonly<Record<string, Entry>>}
 */
export const graph = {
  shop: { floor: 1, owns: 'settings of the whole shop', uses: [] },
  profiles: { floor: 1, owns: 'people, identities, merges, traits, addresses, sign-in', uses: [] },
  staff: { floor: 1, owns: 'users, roles, API keys, audit trail', uses: [] },
  media: { floor: 1, owns: 'pictures, videos, models; files that arrive in parts', uses: [] },

  consent: { floor: 2, owns: 'who agreed to what', uses: ['profiles'] },
  collecting: { floor: 2, owns: 'what sites and programs of the brand tell, and who may', uses: ['profiles'] },
  credit: { floor: 2, owns: 'store credit and its ledger', uses: ['profiles'] },
  catalog: { floor: 2, owns: 'products, variants, collections, search', uses: ['media', 'shop'] },

  inventory: { floor: 3, owns: 'stock, holds, ledger', uses: ['catalog'] },
  pricing: { floor: 3, owns: 'markets, price lists, tax', uses: ['catalog', 'profiles'] },
  promotions: { floor: 3, owns: 'rules, codes, redemptions', uses: ['catalog', 'pricing', 'profiles'] },
  delivery: { floor: 3, owns: 'zones, rates, order services', uses: ['catalog', 'pricing', 'shop'] },

  payments: { floor: 4, owns: 'payments, refunds, the provider port', uses: ['profiles', 'credit'] },
  orders: {
    floor: 4,
    owns: 'placed orders and their life',
    uses: ['catalog', 'profiles', 'payments', 'pricing', 'credit'],
  },

  checkout: { floor: 5, owns: 'from first item to order', uses: '*' },
  fulfilment: {
    floor: 5,
    owns: 'packing, shipments, returns',
    uses: [
      'orders',
      'inventory',
      'delivery',
      'profiles',
      'shop',
      'catalog',
      'promotions',
      'pricing',
      'payments',
      'credit',
    ],
  },

  messaging: {
    floor: 6,
    owns: 'messages of every channel, contact budget, outbox, what becomes of them',
    uses: ['profiles', 'consent', 'shop', 'media', 'orders'],
  },
  reviews: {
    floor: 6,
    owns: 'reviews, how they are decided and asked for',
    uses: ['catalog', 'orders', 'fulfilment', 'profiles', 'media', 'shop', 'consent'],
  },
  imports: {
    floor: 6,
    owns: 'catalogues and reviews of other shops, file by file',
    uses: ['catalog', 'inventory', 'pricing', 'media', 'shop', 'profiles', 'reviews'],
  },

  notices: {
    floor: 7,
    owns: 'mails about orders and their timing',
    uses: [
      ...['orders', 'fulfilment', 'checkout', 'messaging', 'reviews', 'catalog', 'consent', 'profiles', 'shop'],
      'staff',
    ],
  },

  habits: {
    floor: 7,
    owns: 'what people’s buying tells: orders, spend, favourites, what runs out',
    uses: ['profiles', 'catalog', 'orders', 'checkout', 'reviews'],
  },

  wishes: {
    floor: 7,
    owns: 'who wants to be told what is back or costs less',
    uses: ['profiles', 'catalog', 'inventory', 'pricing', 'checkout', 'orders'],
  },

  help: { floor: 7, owns: 'articles: how to use, how to care, how orders go', uses: ['catalog'] },

  conversations: {
    floor: 7,
    owns: 'what people and the shop say to each other on every channel; the helper; hand-over to staff',
    uses: [
      ...['shop', 'profiles', 'staff', 'media', 'catalog', 'inventory', 'pricing', 'orders', 'checkout', 'fulfilment'],
      ...['messaging', 'reviews', 'habits', 'help'],
    ],
  },

  segments: {
    floor: 7,
    owns: 'who belongs together, kept live, and why',
    uses: ['profiles', 'consent', 'orders', 'checkout', 'reviews', 'collecting', 'messaging', 'conversations'],
  },

  templates: {
    floor: 7,
    owns: 'mails and short messages that staff write, filled for people; how the shop sounds',
    uses: [
      ...['messaging', 'consent', 'profiles', 'shop', 'media', 'catalog', 'pricing', 'inventory', 'promotions'],
      ...['reviews', 'orders', 'checkout', 'habits', 'segments'],
    ],
  },

  mentions: {
    floor: 7,
    owns: 'what people say elsewhere, of which goods, and whether the shop may show it',
    uses: ['profiles', 'catalog', 'collecting', 'media'],
  },

  advocates: {
    floor: 7,
    owns: 'who speaks for the shop: what they did, their part in the programme, what they bring',
    uses: ['profiles', 'media', 'credit', 'promotions', 'orders', 'messaging', 'reviews', 'mentions', 'shop'],
  },

  topics: {
    floor: 7,
    owns: 'what reviews speak of, and which way',
    uses: ['reviews', 'catalog', 'shop', 'staff', 'messaging'],
  },

  journeys: { floor: 8, owns: 'what happens to people by themselves: graphs, versions, runs, tasks', uses: '*' },
  analytics: {
    floor: 8,
    owns: 'figures of pages, of shown reviews, of who comes back and of countries, day by day',
    uses: ['shop', 'profiles', 'consent', 'orders', 'fulfilment', 'messaging'],
  },

  'store-audit': {
    floor: 8,
    owns: 'the audit of 115 checks, its runs and answers',
    uses: [
      ...['shop', 'staff', 'catalog', 'inventory', 'pricing', 'delivery', 'payments', 'orders', 'messaging'],
      ...['reviews', 'analytics'],
    ],
  },

  feeds: {
    floor: 8,
    owns: 'files of the shop that others fetch',
    uses: ['catalog', 'media', 'reviews', 'shop'],
  },

  experiments: {
    floor: 8,
    owns: 'who is shown which variant, and what came of it',
    uses: ['checkout', 'orders', 'pricing', 'shop', 'messaging'],
  },

  campaigns: {
    floor: 8,
    owns: 'messages to all of a segment, once, and what came of them',
    uses: ['messaging', 'templates', 'segments', 'profiles', 'consent', 'shop', 'promotions', 'orders', 'media'],
  },

  pieces: {
    floor: 8,
    owns: 'pieces made of what customers gave: rights, words, time, where they are seen, what comes of them',
    uses: ['reviews', 'media', 'catalog', 'orders', 'shop', 'messaging', 'templates'],
  },

  recipes: { floor: 9, owns: 'ready-made journeys, switched on with one click', uses: '*' },

  webhooks: { floor: 10, owns: 'what other programs are told, and how that went', uses: '*' },
}

/** The modules that one may use, `*` written out. */
export function usesOf(name) {
  const { floor, uses } = graph[name]
  if (uses !== '*') return uses
  return Object.keys(graph).filter((other) => graph[other].floor < floor)
}

/** @throws {Error} when an entry uses a module that is not listed or does not stand on a lower-numbered floor */
export function checkGraph(entries = graph) {
  for (const [name, { floor, uses }] of Object.entries(entries)) {
    for (const other of uses === '*' ? [] : uses) {
      if (!entries[other]) throw new Error(`${name} uses ${other}, which is not in the graph`)
      const isSibling =
        entries[other].floor === floor && Object.keys(entries).indexOf(other) < Object.keys(entries).indexOf(name)
      if (entries[other].floor >= floor && !isSibling)
        throw new Error(`${name} uses ${other}, which does not stand below it`)
    }
  }
}
