import { shopSettingsSchema } from '../modules/shop/index.ts'
import type { Evidence } from '../modules/store-audit/index.ts'

type Page = Evidence['pages'][number]

const policy = {
  en: 'We pack on every working day. '.repeat(4),
  ko: '평일에는 매일 포장해요. 늦어지면 먼저 알려 드려요. '.repeat(4),
}
const both = (en: string, ko: string) => ({ en, ko })

const settings = shopSettingsSchema.parse({
  name: 'Onjeong',
  contactEmail: 'hello@onjeong.example',
  phone: '+82 2 123 4567',
  address: '12 Seongsui-ro, Seoul 04779',
  founder: {
    name: 'Lee Onjeong',
    story: both('My grandmother kept one good cup. '.repeat(4), '할머니의 찻잔. '.repeat(12)),
  },
  policies: { delivery: policy, returns: policy, privacy: policy, terms: policy },
  trust: ['Leaves tomorrow', 'Thirty days', 'Cards stay at the bank'].map((text) => ({
    icon: 'lock',
    text: both(text, text),
  })),
})

const picture = {
  ...{ src: '/media/tea.jpg', hasAlt: true, hasSize: true, isModern: true, hasWidths: true, isLazy: false },
  ...{ width: 1_600, bytes: 60_000 },
}

const page = (path: string, kind: Page['kind'], about: Partial<Page> = {}): Page => ({
  ...{
    path,
    kind,
    status: 200,
    bytes: 12_000,
    elements: 400,
    files: 12,
    codeBytes: 40_000,
    unkept: [],
    otherHosts: [],
  },
  pictures: [picture, { ...picture, isLazy: true }],
  ...{
    lang: 'en',
    title: `${path} · Onjeong`,
    description: 'Green tea from the slopes of Jeju, picked by hand in May.',
  },
  canonical: `https://shop.test${path.split('?')[0]}`,
  ...{ languages: ['en', 'ko', 'x-default'], isHidden: false, hasLinkPreview: true },
  viewport: 'width=device-width, initial-scale=1',
  landmarks: ['header', 'nav', 'main', 'footer'],
  ...{
    hasSkipLink: true,
    headings: [1, 2, 3],
    unlabelled: [],
    unnamed: [],
    popups: [],
    menuEntries: 5,
    hasSearch: true,
  },
  ...{ trail: ['Home', 'Tea', path], trailData: ['Home', 'Tea', path] },
  policyLinks: ['delivery', 'returns', 'privacy', 'terms'].map((name) => `/policies/${name}`),
  contactLinks: ['mailto:hello@onjeong.example'],
  ...{ leftovers: [], links: ['/', '/products', '/collections/tea'], hasFreeDelivery: kind === 'cart' },
  ...about,
})

const shown: NonNullable<Page['product']> = {
  ...{ name: 'Green tea', price: '$12.00', isBuyable: true, hasStockMessage: true, hasDeliveryPromise: true },
  ...{ hasReturnsPromise: true, promises: 3, hasWayOn: false, hasRating: true },
  data: { name: 'Green tea', hasImage: true, prices: ['12.00'], inStock: [true], hasRating: true },
}

const form: NonNullable<Page['form']> = {
  ...{ fields: 7, asksPassword: false, withoutAutofill: [], wrongKeyboard: [], waysToPay: 2, hasTrustSlot: true },
  ...{ tellsTotal: true, isWhole: true, marketingTicked: false },
}

/** What is known of a shop in which all is well: every automatic check passes. */
export const wellKeptShop: Evidence = {
  shop: {
    ...{ settings, baseUrl: 'https://shop.test', holidays: 4, uncheckedTaxes: [] },
    markets: [{ name: 'America', currency: 'USD', countries: ['US'] }],
    zones: [
      {
        ...{ name: 'America', countries: ['US'], freeReturns: true },
        rates: ['standard', 'express'].map((code) => ({ code, currencies: ['USD'], freeFrom: code === 'standard' })),
      },
    ],
    providers: [
      { name: 'stripe', kind: 'card' },
      { name: 'paypal', kind: 'wallet' },
    ],
  },
  goods: {
    active: 1,
    products: [
      {
        ...{ id: 'p1', title: 'Green tea', handle: 'green-tea', missing: [], completeness: 100, pictures: 3 },
        ...{ text: 'Picked by hand in May. It tastes of grass and rain.', unpriced: [], isSoldOut: false },
      },
    ],
    ...{ unplaced: { count: 0, first: [] }, emptyCollections: [], sharedTitles: [], collections: 2 },
    deepest: { levels: 2, title: 'Green' },
    searches: { all: 100, inVain: 3, unexplained: [] },
  },
  running: {
    ...{ failedJobs: [], setAside: 0, failingSweeps: [], unplaced: 0, mailsLeave: true, refusedMails: 0 },
    staff: [{ name: 'Hana', hasSecondFactor: true }],
  },
  site: {
    robots: { status: 200, namesSitemap: true, blocksAll: false },
    sitemap: { status: 200, addresses: ['/', '/products/green-tea'], count: 2 },
    style: {
      ...{ tapPixels: 44, smallestTextPixels: 13, covering: [], blockingFonts: 0 },
      schemes: [{ name: 'by day', colours: { ink: '#222222', paper: '#ffffff' } }],
    },
    ...{ deadLinks: [], linksTried: 12, findsBestSeller: { term: 'Green tea', found: true } },
  },
  pages: [
    page('/', 'home'),
    page('/collections/tea', 'list'),
    page('/products/green-tea', 'product', { product: shown }),
    page('/products/old-tea', 'product', {
      product: { ...shown, isBuyable: false, hasWayOn: true, data: { ...shown.data!, inStock: [false] } },
    }),
    page('/cart', 'cart', { isHidden: true }),
    page('/checkout', 'checkout', { isHidden: true, menuEntries: 0, hasSearch: false, form }),
    page('/nothing-is-here', 'lost', { status: 404 }),
  ],
  reviews: { products: [{ handle: 'green-tea', count: 4 }] },
  visits: { count: 200, largestPaintMs: 1_800 },
}
