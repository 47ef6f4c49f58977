import { describe, expect, it } from 'vitest'
import { inTransaction } from '../../kernel/transaction.ts'
import { createCategory, createProduct } from '../../modules/catalog/index.ts'
import { createMarket } from '../../modules/pricing/index.ts'
import { testDatabase } from '../../testing/database.ts'
import { filesInMemory } from '../../testing/files.ts'
import { testApp, testServer } from '../../testing/web.ts'
import { storefront } from './storefront.tsx'

const db = await testDatabase()
const server = await testServer(
  testApp(db),
  storefront({ providers: [], parcelsOf: () => Promise.resolve([]), files: filesInMemory() }),
)

await inTransaction(db, async (tx) => {
  await createMarket(tx, {
    ...{ code: 'us', name: 'United States', currency: 'USD', countries: ['US'], locales: ['en', 'ko'] },
    ...{ taxIncluded: false, isDefault: true },
  })
  const { id: categoryId } = await createCategory(tx, {
    title: { en: 'Sneakers', ko: '운동화' },
    attributes: [
      { key: 'sizes', kind: 'size-table', label: { en: 'Sizes', ko: '사이즈' } },
      { key: 'care', kind: 'care', label: { en: 'Care', ko: '관리' } },
      { key: 'vegan', kind: 'boolean', label: { en: 'Vegan', ko: '비건' } },
    ],
  })
  await createProduct(tx, {
    handle: 'court-shoes',
    title: { en: 'Court shoes', ko: '코트화' },
    status: 'active',
    categoryId,
    options: [{ name: 'Size', values: ['Small', 'Large'], labels: { Small: { ko: '작은 것' } } }],
    variants: [{ optionValues: ['Small'] }, { optionValues: ['Large'] }],
    attributes: {
      sizes: {
        unit: 'mm',
        rows: [
          { size: 'Small', systems: { EU: '37', US: '6.5' }, measures: { foot: 230, 'calf-girth': 305, strap: 100 } },
          { size: 'Large', systems: { EU: '43' }, measures: { foot: 270, strap: 110 } },
        ],
        names: { strap: { en: 'Ankle strap', ko: '발목 끈' } },
        note: { en: 'Measure in the evening.', ko: '저녁에 재세요.' },
      },
      care: { symbols: ['wash-30', 'do-not-tumble'], text: { en: 'Dry in the shade.', ko: '그늘에서 말려요.' } },
      vegan: true,
    },
  })
})

const shown = async (path: string) => (await server.inject({ url: path, headers: { accept: 'text/html' } })).body
const cellsIn = (html: string, name: 'th' | 'td') =>
  [...html.matchAll(new RegExp(`<${name}(?: [^>]*)?>(.*?)</${name}>`, 'gs'))].map((match) => match[1]!)
const tableIn = (html: string, unit: 'cm' | 'in') =>
  new RegExp(`data-unit="${unit}".*?<table>(.*?)</table>`, 's').exec(html)![1]!

describe('what a product page says of sizes and care', () => {
  it("D2: names each measure in the shopper's language, also those the shop has not named", async () => {
    const english = tableIn(await shown('/products/court-shoes'), 'cm')
    expect(cellsIn(english, 'th')).toEqual([
      ...['Size', 'EU size', 'US size', 'Foot length', 'Ankle strap', 'Calf girth'],
      ...['Small', 'Large'],
    ])
    const korean = tableIn(await shown('/ko/products/court-shoes'), 'cm')
    expect(cellsIn(korean, 'th')).toEqual([
      ...['사이즈', 'EU 사이즈', 'US 사이즈', '발 길이', '발목 끈', 'Calf girth'],
      ...['작은 것', 'Large'],
    ])
  })

  it("D2: tells sizes of other countries and how to measure, in centimetres and inches at the shopper's choice", async () => {
    const html = await shown('/products/court-shoes')
    expect(cellsIn(tableIn(html, 'cm'), 'td')).toEqual(['37', '6.5', '23', '10', '30.5', '43', '–', '27', '11', '–'])
    expect(cellsIn(tableIn(html, 'in'), 'td')).toEqual(['37', '6.5', '9.1', '3.9', '12', '43', '–', '10.6', '4.3', '–'])
    expect(html).toMatch(/How to measure<\/b> Measure in the evening\./)
    expect(html.match(/type="radio" name="sizes-unit"/g)).toHaveLength(2)
  })

  it('D4: draws the care symbols with their words, and says what the maker adds', async () => {
    const english = await shown('/products/court-shoes')
    for (const text of ['Wash at 30 °C', 'Do not tumble dry', 'Dry in the shade.']) expect(english).toContain(text)
    expect(english.match(/class="care-symbol"/g)).toHaveLength(2)
    expect(english.match(/class="no"/g)).toHaveLength(1)
    const korean = await shown('/ko/products/court-shoes')
    for (const text of ['30 °C 세탁', '건조기 금지', '그늘에서 말려요.', '네']) expect(korean).toContain(text)
  })
})
