import type { Template } from '../../modules/analytics/index.ts'

const byFolder: Readonly<Record<string, Template>> = {
  '': 'home',
  products: 'products',
  collections: 'collection',
  categories: 'category',
  search: 'search',
  cart: 'cart',
  checkout: 'checkout',
  'buy-now': 'checkout',
  orders: 'order',
  account: 'account',
  'sign-in': 'account',
  preferences: 'account',
  policies: 'policy',
}

/** What kind of page stands at an address without its language: pages of a kind share their figures. */
export function templateOf(path: string): Template {
  const [, folder = '', below] = path.split('/')
  return folder === 'products' && below ? 'product' : (byFolder[folder] ?? 'other')
}
