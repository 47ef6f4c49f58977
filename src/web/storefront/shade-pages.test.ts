import { describe, expect, it } from 'vitest'
import { inTransaction } from '../../kernel/transaction.ts'
import { createCategory, createCollection, createProduct } from '../../modules/catalog/index.ts'
import { createMarket, setPrices } from '../../modules/pricing/index.ts'
import { testDatabase } from '../../testing/database.ts'
import { filesInMemory } from '../../testing/files.ts'
import { testApp, testServer } from '../../testing/web.ts'
import { money } from '../../kernel/money.ts'
import { storeApi } from '../store-api/store-api.ts'
import { storefront } from './storefront.tsx'

const db = await testDatabase()
const server = await testServer(
  testApp(db),
  ...storeApi({ providers: [] }),
  storefront({ providers: [], parcelsOf: () => Promise.resolve([]), files: filesInMemory() }),
)
const shades = { Rice: '#f1d6bb', Oat: '#e2bb96', Honey: '#d9a57f', Amber: '#b67b51', Walnut: '#6d412c' }
const values = Object.keys(shades)

const variants = await inTransaction(db, async (tx) => {
  await createMarket(tx, {
    ...{ code: 'us', name: 'United States', currency: 'USD', countries: ['US'], locales: ['en', 'ko'] },
    ...{ taxIncluded: false, isDefault: true },
  })
  const swatches = Object.fromEntries(values.map((value) => [value, { colour: shades[value as keyof typeof shades] }]))
  const face = await createCategory(tx, { title: { en: 'Face' } })
  const foundation = await createProduct(tx, {
    handle: 'foundation',
    categoryId: face.id,
    title: { en: 'Foundation', ko: '파운데이션' },
    status: 'active',
    options: [{ name: 'Shade', values, labels: { Honey: { ko: '꿀' } }, swatches }],
    variants: values.map((value) => ({ optionValues: [value] })),
  })
  const tint = await createProduct(tx, {
    ...{ handle: 'lip-tint', title: { en: 'Lip tint' }, status: 'active', categoryId: face.id },
    options: [
      {
        name: 'Colour',
        values: ['Cherry', 'Fig'],
        swatches: { Cherry: { colour: '#b3243b' }, Fig: { colour: '#5b2a3f' } },
      },
    ],
    variants: [{ optionValues: ['Cherry'] }, { optionValues: ['Fig'] }],
  })
  const tea = await createProduct(tx, {
    handle: 'tea',
    title: { en: 'Tea' },
    status: 'active',
    options: [{ name: 'Size', values: ['S', 'L'] }],
    variants: [{ optionValues: ['S'] }, { optionValues: ['L'] }],
  })
  await createCollection(tx, { title: { en: 'Make-up' }, published: true, productIds: [foundation.id, tint.id] })
  await createCollection(tx, { title: { en: 'Teas' }, published: true, productIds: [tea.id] })
  await setPrices(
    tx,
    foundation.variants.map(({ id }) => ({ variantId: id, price: money(3_400, 'USD') })),
  )
  return foundation.variants
})

const get = (url: string) => server.inject({ url, headers: { accept: 'text/html' } })
const shown = async (url: string) => (await get(url)).body
const nearestIn = (html: string) =>
  [...html.matchAll(/<h3>(.*?)<\/h3>.*?<strong>(.*?)<\/strong>/gs)].map(([, shade, words]) => `${shade}: ${words}`)

describe('the shade finder', () => {
  it('D6: is reached from a product of many colours, and never loads its script there', async () => {
    const page = await shown('/products/foundation')
    expect(page).toContain('href="/products/foundation/shade"')
    expect(page).not.toContain('/assets/shade/')
    const finder = await shown('/products/foundation/shade')
    expect(finder).toContain('/assets/shade/')
    for (const words of ['Answer a few questions', 'stays on your device', 'Name a colour'])
      expect(finder).toContain(words)
    expect(await shown('/products/tea')).not.toContain('/shade"')
    expect((await get('/products/tea/shade')).headers.location).toBe('/products/tea')
  })

  it('D6: answers a plain form with the nearest three, in words and with doubt, ready for the cart', async () => {
    const html = await shown('/products/foundation/shade?by=colour&colour=%23D9A580')
    expect(nearestIn(html)).toEqual(['Honey: Looks the same', 'Oat: Not close', 'Amber: Not close'])
    for (const words of ['Honey is the one', 'Distance 0.', 'off by about 1.0']) expect(html).toContain(words)
    const honey = variants.find(({ title }) => title === 'Honey')!
    expect(html).toContain(`name="variant" value="${honey.id}"`)
    expect(html).toContain('href="/products/foundation?Shade=Honey"')
    const korean = await shown('/ko/products/foundation/shade?by=colour&colour=d9a580')
    expect(nearestIn(korean)[0]).toBe('꿀: 같아 보여요')
  })

  it('D6: takes the light of a bulb out of a photo by its white paper, and says what makes it doubt', async () => {
    const bulb = 'colour=233.1,160.2,98.5,3.0&white=254.0,228.0,188.0,2.0'
    const raw = await shown(`/products/foundation/shade?by=photo&${bulb.split('&')[0]}`)
    expect(raw).toContain('Without white paper')
    const corrected = await shown(`/products/foundation/shade?by=photo&${bulb}`)
    expect(nearestIn(corrected)[0]).toMatch(/^Honey/)
    expect(corrected).toContain('so bright that its colour is lost')
  })

  it('D6: goes by what she answers, asks again where that is too little, and survives nonsense', async () => {
    expect(nearestIn(await shown('/products/foundation/shade?by=quiz&depth=8'))[0]).toMatch(/^Walnut/)
    expect(nearestIn(await shown('/products/foundation/shade?by=quiz&today=Oat&look=right'))[0]).toMatch(/^Oat/)
    for (const query of ['by=quiz', 'by=quiz&depth=99&undertone=x', 'by=colour&colour=red', 'by=photo&colour=1,2']) {
      const html = await shown(`/products/foundation/shade?${query}`)
      expect(html).not.toContain('id="answer"')
      expect(html).toMatch(query.startsWith('by=photo') ? /data-photo/ : /class="(notice )?fault"/)
    }
  })

  it('D6: chooses among all products of a collection or category, with a link from its page', async () => {
    for (const list of ['/collections/make-up', '/categories/face']) {
      expect(await shown(list)).toContain(`href="${list}/shade"`)
      const html = await shown(`${list}/shade?by=colour&colour=%23B3243A`)
      expect(nearestIn(html)[0]).toBe('Lip tint: Cherry: Looks the same')
      expect(html).toContain('href="/products/lip-tint?Colour=Cherry"')
      expect(html).toContain(`href="${list}"`)
      expect(nearestIn(await shown(`/ko${list}/shade?by=colour&colour=d9a580`))[0]).toBe('파운데이션: 꿀: 같아 보여요')
      const found = await server.inject({
        method: 'POST',
        url: `/api/store/v1${list}/shade-match`,
        payload: { by: 'colour', colour: '#d9a580' },
      })
      expect(found.json<{ nearest: object[] }>().nearest[0]).toMatchObject({
        ...{ handle: 'foundation', option: 'Shade', value: 'Honey', label: 'Foundation: Honey', alikeness: 'same' },
      })
    }
    expect(await shown('/collections/teas')).not.toContain('/shade"')
    expect((await get('/collections/teas/shade')).headers.location).toBe('/collections/teas')
    expect((await get('/collections/nothing/shade')).statusCode).toBe(404)
    const none = { method: 'POST', url: '/api/store/v1/collections/teas/shade-match' } as const
    expect((await server.inject({ ...none, payload: { by: 'colour', colour: '#d9a580' } })).statusCode).toBe(404)
  })

  it('D6: answers the same over the API, and refuses a quiz that leaves the colour open', async () => {
    const ask = (payload: object, handle = 'foundation') =>
      server.inject({ method: 'POST', url: `/api/store/v1/products/${handle}/shade-match?locale=ko`, payload })
    const found = (await ask({ by: 'colour', colour: '#d9a580' })).json<{ nearest: object[] }>()
    expect(found).toMatchObject({ option: 'Shade', kind: 'skin', certainty: 'clear', doubt: 1, photoFaults: [] })
    expect(found.nearest[0]).toMatchObject({
      value: 'Honey',
      label: '꿀',
      alikeness: 'same',
      variantIds: [expect.any(String)],
    })
    expect(found.nearest).toHaveLength(3)
    expect((await ask({ by: 'quiz', undertone: 'warm' })).json<object>()).toMatchObject({
      ...{ status: 422, code: 'catalog/quiz-unanswered', field: 'depth' },
    })
    expect((await ask({ by: 'photo', colour: { levels: [300, 0, 0], spread: 1 } })).statusCode).toBe(422)
    expect((await ask({ by: 'colour', colour: '#d9a580' }, 'tea')).statusCode).toBe(404)
  })
})
