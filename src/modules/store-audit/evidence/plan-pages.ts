import type { PageKind } from '../page/page-facts.ts'
import type { ShopFacts } from '../evidence.ts'
import type { Goods } from './gather-goods.ts'

/** A page to look at, and why it was chosen. */
export interface PlannedPage {
  readonly path: string
  readonly kind: PageKind
  readonly why: string
}

const mostProductPages = 20
const halfOfThem = mostProductPages / 2

/**
 * Which pages are looked at: at most 40, the same ones as long as the assortment stays. The front page in every
 * language, all products, the five collections that sell most, twenty products, the policies, a search, a lost address.
 */
export function planPages({ settings }: ShopFacts, { facts, collections }: Goods): PlannedPage[] {
  const others = settings.locales.filter((locale) => locale !== settings.defaultLocale).slice(0, 4)
  const [first] = facts.products
  const policies = (['delivery', 'returns', 'privacy', 'terms'] as const).filter((name) =>
    settings.policies[name][settings.defaultLocale]?.trim(),
  )
  return [
    { path: '/', kind: 'home', why: 'The front page' },
    ...others.map((locale) => page(`/${locale}`, 'home', `The front page in ${locale}`)),
    { path: '/products', kind: 'list', why: 'All products' },
    ...collections.map(({ handle, title }) =>
      page(`/collections/${handle}`, 'list', `${title}: among the five that sell most`),
    ),
    ...productPages(facts.products),
    ...(first
      ? others.map((locale) => page(`/${locale}/products/${first.handle}`, 'product', `${first.title} in ${locale}`))
      : []),
    ...policies.map((name) => page(`/policies/${name}`, 'policy', 'A policy')),
    ...(first ? [page(`/search?q=${encodeURIComponent(first.title)}`, 'search', `A search for “${first.title}”`)] : []),
    page('/nothing-is-here', 'lost', 'An address that does not exist'),
  ]
}

/** Half of them ordered most, half evenly from old to new. */
function productPages(products: Goods['facts']['products']): PlannedPage[] {
  const loved = products.slice(0, halfOfThem)
  const rest = products.slice(halfOfThem)
  const step = Math.max(1, Math.floor(rest.length / halfOfThem))
  const spread = rest.filter((_, at) => at % step === 0).slice(0, halfOfThem)
  return [
    ...loved.map(({ handle, title }) => page(`/products/${handle}`, 'product', `${title}: among those ordered most`)),
    ...spread.map(({ handle, title }) =>
      page(`/products/${handle}`, 'product', `${title}: one of many, evenly from old to new`),
    ),
  ]
}

const page = (path: string, kind: PageKind, why: string): PlannedPage => ({ path, kind, why })
