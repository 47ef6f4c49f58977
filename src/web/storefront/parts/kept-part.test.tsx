import { renderToString } from 'preact-render-to-string'
import { describe, expect, it } from 'vitest'
import { shopSettingsSchema } from '../../../modules/shop/index.ts'
import type { Visit } from '../visit.ts'
import { wordsOf } from '../words/words.ts'
import { Document } from './document.tsx'

const files = {
  fonts: ['/letters.woff2'],
  script: '/comfort.js',
  measuring: '/measuring.js',
  chatSheet: '/chat.css',
  css: '/a.css',
}
const names = ['search', 'listing', 'product', 'reviews', 'shade', 'photos', 'buying', 'chat'] as const
const islands = Object.fromEntries(names.map((name) => [name, `/${name}.js`])) as Visit['assets']['islands']
const market = { code: 'us', currency: 'USD', taxIncluded: false, countries: ['US'] }

const plain: Visit = {
  shop: shopSettingsSchema.parse({}),
  locale: 'en',
  words: wordsOf('en'),
  origin: 'https://shop.example',
  path: '/products/tea',
  queryString: '',
  market,
  marketOf: { en: market, ko: market },
  profileId: undefined,
  cartCount: 0,
  navigation: [{ path: '/collections/green', title: 'Green' }],
  hasHelp: false,
  light: undefined,
  assets: { ...files, icon: '/icon.svg', islands },
}

/** Each is another page of the same shop; none may show what was kept of another. */
const others: Partial<Visit>[] = [
  {},
  { path: '/collections/green', queryString: '?page=2' },
  { path: '/products' },
  { locale: 'ko', words: wordsOf('ko') },
  { light: 'night' },
  { light: 'day', cartCount: 2, profileId: '0190a5b0-0000-7000-8000-000000000000' },
  { hasHelp: true },
  { navigation: [...plain.navigation, { path: '/collections/sale', title: '"Sale" & <more>' }] },
  { assets: { ...plain.assets, css: '/b.css', icon: '/other.svg', fonts: [] } },
]

describe('parts that are kept', () => {
  it('are as they would be drawn anew, on every page that differs in what they go by', () => {
    const draw = (visit: Visit) =>
      renderToString(
        <Document visit={visit} title="Tea">
          <p>Tea</p>
        </Document>,
      )
    for (const other of [...others, ...others]) {
      const visit = { ...plain, ...other }
      const anew = { ...visit, shop: structuredClone(visit.shop) }
      expect(draw(visit), JSON.stringify(other)).toBe(draw(anew))
    }
    expect(new Set(others.map((other) => draw({ ...plain, ...other }))).size).toBe(others.length)
  })
})
