import type { Evidence } from '../modules/store-audit/index.ts'

type Spoil = (good: Evidence) => Evidence
type Page = Evidence['pages'][number]
type Form = NonNullable<Page['form']>
type Shown = NonNullable<Page['product']>
type Settings = Evidence['shop']['settings']

const shop =
  (change: Partial<Evidence['shop']>): Spoil =>
  (good) => ({ ...good, shop: { ...good.shop, ...change } })
const settings =
  (change: Partial<Settings>): Spoil =>
  (good) =>
    shop({ settings: { ...good.shop.settings, ...change } })(good)
const policy =
  (name: keyof Settings['policies']): Spoil =>
  (good) =>
    settings({ policies: { ...good.shop.settings.policies, [name]: { en: 'Soon.', ko: '' } } })(good)
const goods =
  (change: Partial<Evidence['goods']>): Spoil =>
  (good) => ({ ...good, goods: { ...good.goods, ...change } })
const product =
  (change: Partial<Evidence['goods']['products'][number]>): Spoil =>
  (good) =>
    goods({ products: good.goods.products.map((one) => ({ ...one, ...change })) })(good)
const missing = (part: string): Spoil => product({ missing: [part] })
const searches =
  (change: Partial<Evidence['goods']['searches']>): Spoil =>
  (good) =>
    goods({ searches: { ...good.goods.searches, ...change } })(good)
const running =
  (change: Partial<Evidence['running']>): Spoil =>
  (good) => ({ ...good, running: { ...good.running, ...change } })
const site =
  (change: Partial<Evidence['site']>): Spoil =>
  (good) => ({ ...good, site: { ...good.site, ...change } })
const style =
  (change: Partial<Evidence['site']['style']>): Spoil =>
  (good) =>
    site({ style: { ...good.site.style, ...change } })(good)

/** Changes the pages of one kind; all when none is named. */
const pages =
  (change: Partial<Page>, kind?: Page['kind']): Spoil =>
  (good) => ({
    ...good,
    pages: good.pages.map((page) => (!kind || page.kind === kind ? { ...page, ...change } : page)),
  })
const shown =
  (change: Partial<Shown>): Spoil =>
  (good) => ({
    ...good,
    pages: good.pages.map((page) => (page.product ? { ...page, product: { ...page.product, ...change } } : page)),
  })
const data =
  (change: Partial<NonNullable<Shown['data']>>): Spoil =>
  (good) => ({
    ...good,
    pages: good.pages.map((page) =>
      page.product?.data ? { ...page, product: { ...page.product, data: { ...page.product.data, ...change } } } : page,
    ),
  })
const form =
  (change: Partial<Form>): Spoil =>
  (good) => ({
    ...good,
    pages: good.pages.map((page) => (page.form ? { ...page, form: { ...page.form, ...change } } : page)),
  })
const picture =
  (change: Partial<Page['pictures'][number]>): Spoil =>
  (good) => ({
    ...good,
    pages: good.pages.map((page) => ({ ...page, pictures: page.pictures.map((one) => ({ ...one, ...change })) })),
  })

/** By check, a shop in which exactly that is wrong. */
export const badShops: Readonly<Record<string, Spoil>> = {
  'speed.page-weight': pages({ bytes: 90_000 }),
  'speed.elements': pages({ elements: 3_000 }),
  'speed.files': pages({ files: 60 }),
  'speed.code': pages({ codeBytes: 400_000 }),
  'speed.picture-formats': picture({ isModern: false }),
  'speed.picture-bytes': picture({ bytes: 900_000 }),
  'speed.first-picture': picture({ isLazy: true }),
  'speed.files-kept': pages({ unkept: ['/assets/shop.css'] }),
  'speed.other-hosts': pages({ otherHosts: ['fonts.test', 'count.test', 'chat.test'] }),
  'speed.real-visitors': (good) => ({ ...good, visits: { count: 200, largestPaintMs: 4_100 } }),
  'mobile.viewport': pages({ viewport: 'width=device-width, user-scalable=no' }),
  'mobile.tap-targets': style({ tapPixels: 28 }),
  'mobile.popups': pages({ popups: ['<dialog class="newsletter">'] }, 'home'),
  'mobile.covering': style({ covering: ['.newsletter'] }),
  'mobile.steady': picture({ hasSize: false }),
  'mobile.keyboards': form({ wrongKeyboard: ['email'] }),
  'mobile.readable': style({ smallestTextPixels: 10 }),
  'navigation.depth': goods({ deepest: { levels: 5, title: 'First flush' } }),
  'navigation.breadcrumbs': pages({ trail: [] }, 'product'),
  'navigation.breadcrumb-data': pages({ trailData: ['Home', 'Coffee'] }, 'product'),
  'navigation.search': pages({ hasSearch: false }),
  'navigation.lost': pages({ status: 200 }, 'lost'),
  'navigation.placed': goods({ unplaced: { count: 1, first: [{ id: 'p1', title: 'Green tea' }] } }),
  'navigation.filled': goods({ emptyCollections: [{ id: 'c1', title: 'Winter' }] }),
  'navigation.menu': pages({ menuEntries: 14 }, 'home'),
  'navigation.links': site({ deadLinks: [{ path: '/collections/old', status: 404 }] }),
  'product.pictures': product({ missing: ['pictures'], pictures: 1 }),
  'product.picture-size': picture({ width: 400 }),
  'product.alt-texts': missing('alt-texts'),
  'product.description': missing('description'),
  'product.plain-words': product({ text: 'A revolutionary tea. It is world-class.' }),
  'product.material': missing('material'),
  'product.care': missing('care'),
  'product.sizes': missing('sizes'),
  'product.prices': product({ unpriced: ['KRW'] }),
  'product.completeness': product({ completeness: 55 }),
  'product.stock-message': shown({ hasStockMessage: false }),
  'product.delivery-promise': shown({ hasDeliveryPromise: false }),
  'product.returns-promise': shown({ hasReturnsPromise: false }),
  'product.sold-out-way-on': shown({ isBuyable: false, hasWayOn: false }),
  'product.in-stock': product({ isSoldOut: true }),
  'product.titles': goods({ sharedTitles: ['Green tea'] }),
  'trust.policy-delivery': policy('delivery'),
  'trust.policy-returns': policy('returns'),
  'trust.policy-privacy': policy('privacy'),
  'trust.policy-terms': policy('terms'),
  'trust.policies-linked': pages({ policyLinks: ['/policies/terms'] }),
  'trust.contact-email': settings({ contactEmail: 'hello@example.com' }),
  'trust.contact-phone': settings({ phone: undefined }),
  'trust.company': settings({ address: undefined }),
  'trust.secure': shop({ baseUrl: 'http://shop.test' }),
  'trust.ways-to-pay': form({ waysToPay: 0 }),
  'trust.promises': settings({ trust: [] }),
  'trust.founder': settings({ founder: { name: 'Lee', thanks: {}, story: {} } }),
  'trust.rating': shown({ hasRating: false }),
  'buying.fields': form({ fields: 15 }),
  'buying.one-page': form({ isWhole: false }),
  'buying.guest': form({ asksPassword: true }),
  'buying.autofill': form({ withoutAutofill: ['address.city'] }),
  'buying.quiet': pages({ menuEntries: 6 }, 'checkout'),
  'buying.wallet': shop({ providers: [{ name: 'bank-transfer', kind: 'bank' }] }),
  'buying.real-money': shop({ providers: [{ name: 'test', kind: 'test' }] }),
  'buying.free-delivery': pages({ hasFreeDelivery: false }, 'cart'),
  'buying.delivery-choice': (good) =>
    shop({ zones: good.shop.zones.map((zone) => ({ ...zone, rates: zone.rates.slice(0, 1) })) })(good),
  'buying.total': form({ tellsTotal: false }),
  'buying.reassurance': form({ hasTrustSlot: false }),
  'found.titles': pages({ title: 'Tea' }),
  'found.descriptions': pages({ description: '' }, 'product'),
  'found.distinct-titles': pages({ title: 'Onjeong shop' }),
  'found.canonical': pages({ canonical: 'https://shop.test/elsewhere' }),
  'found.languages': pages({ languages: ['en'] }),
  'found.product-data': data({ hasImage: false }),
  'found.data-matches': data({ prices: ['9.00'] }),
  'found.rating-honest': shown({ hasRating: false }),
  'found.sitemap': site({ sitemap: { status: 200, addresses: ['/'], count: 1 } }),
  'found.robots': site({ robots: { status: 200, namesSitemap: true, blocksAll: true } }),
  'found.private-pages': pages({ isHidden: false }, 'cart'),
  'access.language': pages({ lang: '' }),
  'access.landmarks': pages({ landmarks: ['main'] }),
  'access.headings': pages({ headings: [1, 3] }),
  'access.labels': pages({ unlabelled: ['<input name="q">'] }),
  'access.names': pages({ unnamed: ['<button class="menu">'] }),
  'access.contrast': style({ schemes: [{ name: 'by day', colours: { ink: '#bbbbbb', paper: '#ffffff' } }] }),
  'access.pictures': picture({ hasAlt: false }),
  'language.products': missing('translations'),
  'language.shop': settings({ tagline: { en: 'Warm things' } }),
  'language.leftovers': pages({ leftovers: ['lorem ipsum'] }, 'product'),
  'mail.leave': running({ mailsLeave: false }),
  'mail.refused': running({ refusedMails: 40 }),
  'mail.postal-address': settings({ address: undefined }),
  'mail.consent': form({ marketingTicked: true }),
  'search.explained': searches({ unexplained: [{ term: 'matcha', searches: 9 }] }),
  'search.in-vain': searches({ inVain: 50 }),
  'search.best-seller': site({ findsBestSeller: { term: 'Green tea', found: false } }),
  'operations.jobs': running({ failedJobs: [{ job: 'messaging.deliver-mail', count: 2 }] }),
  'operations.events': running({ setAside: 1 }),
  'operations.recurring': running({ failingSweeps: ['media.rouse-late-media'] }),
  'operations.paid': running({ unplaced: 1 }),
  'operations.second-step': running({ staff: [{ name: 'Hana', hasSecondFactor: false }] }),
  'sending.everywhere': shop({ markets: [{ name: 'Asia', currency: 'JPY', countries: ['JP'] }] }),
  'sending.return-days': settings({ returnDays: 7 }),
  'sending.free-returns': (good) =>
    shop({ zones: good.shop.zones.map((zone) => ({ ...zone, freeReturns: false })) })(good),
  'sending.days-off': shop({ holidays: 0 }),
  'sending.taxes': shop({ uncheckedTaxes: ['VAT, DE'] }),
}
