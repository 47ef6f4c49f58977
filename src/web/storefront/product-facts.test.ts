import { describe, expect, it } from 'vitest'
import { inTransaction } from '../../kernel/transaction.ts'
import { createCategory, createProduct } from '../../modules/catalog/index.ts'
import { createMarket } from '../../modules/pricing/index.ts'
import { testDatabase } from '../../testing/database.ts'
import { filesInMemory } from '../../testing/files.ts'
import { testApp, testServer } from '../../testing/web.ts'
import { storeApi } from '../store-api/store-api.ts'
import { storefront } from './storefront.tsx'

const db = await testDatabase()
const server = await testServer(
  testApp(db),
  ...storeApi({ providers: [] }),
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

  it('D2: says which size somebody should take and why, in centimetres or inches, without JavaScript', async () => {
    const plain = await shown('/products/court-shoes')
    expect(plain).toMatch(/name="s\.foot"/)
    expect(plain).not.toMatch(/name="s\.strap"/)
    const large = await shown('/products/court-shoes?Size=Small&s.unit=cm&s.foot=26,5')
    for (const words of ['We would take Large.', 'The size table says Large.', 'Few have told us yet']) {
      expect(large).toContain(words)
    }
    expect(large).toContain('href="/products/court-shoes?Size=Large&amp;s.unit=cm&amp;s.foot=26%2C5"')
    expect(await shown('/products/court-shoes?s.unit=in&s.foot=9.06')).toContain('We would take Small.')
    expect(await shown('/products/court-shoes?s.foot=25')).toContain('between two sizes: Small may be right')
    expect(await shown('/ko/products/court-shoes?s.foot=23')).toContain('작은 것 사이즈를 권해요.')
    expect(await shown('/products/court-shoes?s.foot=35')).toContain('Our sizes end before yours. Large comes nearest.')
    const odd = await shown('/products/court-shoes?s.foot=huge')
    expect(odd).toContain('id="s.foot-fault"')
    expect(odd).not.toContain('We would take')
  })

  it('D2: remembers her measures on her device only when she asks for that, and forgets them', async () => {
    const post = (payload: string, cookies = {}) =>
      server.inject({
        ...{ method: 'POST', url: '/products/court-shoes/size', payload, cookies },
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
      })
    expect((await server.inject('/products/court-shoes?s.foot=26')).cookies).toEqual([])
    const kept = await post('do=remember&said=s.foot%3D26%26evil%3D1')
    expect(kept.headers.location).toBe('/products/court-shoes?s.foot=26#size')
    expect(kept.cookies).toMatchObject([{ name: 'dangol_size', value: 's.foot=26', httpOnly: true }])
    const cookies = { dangol_size: 's.foot=26' }
    const again = (await server.inject({ url: '/products/court-shoes', cookies })).body
    expect(again).toContain('We would take Large.')
    expect(again).toContain('Your device remembers')
    const gone = await post('do=forget&said=', cookies)
    expect(gone.cookies).toMatchObject([{ name: 'dangol_size', value: '', maxAge: 0 }])
    expect((await post('do=sell')).statusCode).toBe(422)
  })

  it('D2: advises over the API in the same way', async () => {
    const ask = (payload: object) =>
      server.inject({ method: 'POST', url: '/api/store/v1/products/court-shoes/size-advice', payload })
    expect((await ask({ measures: { foot: 9.06 }, unit: 'in' })).json<object>()).toEqual({
      ...{ size: 'Small', other: null, people: null, doubts: ['few-people'] },
      table: { size: 'Small', byMeasure: [{ measure: 'foot', size: 'Small' }] },
    })
    expect((await ask({})).json<object>()).toMatchObject({ size: null, table: null, doubts: [] })
    expect((await ask({ measures: { foot: -1 } })).json<object>()).toMatchObject({ status: 422 })
  })
})
