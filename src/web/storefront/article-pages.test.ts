import { describe, expect, it } from 'vitest'
import { inTransaction } from '../../kernel/transaction.ts'
import { createProduct } from '../../modules/catalog/index.ts'
import { changeArticle, createArticle, removeArticle } from '../../modules/help/index.ts'
import { createMarket } from '../../modules/pricing/index.ts'
import { makeApiKey, type Scope } from '../../modules/staff/index.ts'
import { adminServer } from '../../testing/admin.ts'
import { testDatabase } from '../../testing/database.ts'
import { filesInMemory } from '../../testing/files.ts'
import { storeApi } from '../store-api/store-api.ts'
import { storefront } from './storefront.tsx'

const db = await testDatabase()
const { server } = await adminServer(
  db,
  storefront({ providers: [], parcelsOf: () => Promise.resolve([]), files: filesInMemory() }),
  ...storeApi({ providers: [] }),
)

const cup = await inTransaction(db, async (tx) => {
  await createMarket(tx, {
    ...{ code: 'us', name: 'United States', currency: 'USD', countries: ['US'], locales: ['en', 'ko'] },
    ...{ taxIncluded: false, isDefault: true },
  })
  const { id } = await createProduct(tx, { title: { en: 'Celadon cup', ko: '청자 잔' }, status: 'active' })
  await createProduct(tx, { title: { en: 'Celadon jar' }, status: 'draft' })
  return id
})

const ask = (url: string) => server.inject({ url, headers: { accept: 'text/html' } })
const shown = async (path: string) => (await ask(path)).body
const linkedIn = (html: string) =>
  [...html.matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/gs)].map(
    ([, json]) => JSON.parse(json!) as Record<string, unknown>,
  )

describe('the help of the shop', () => {
  it('D4: leads nowhere while nothing is written, and is found everywhere once an article is published', async () => {
    expect(await shown('/help')).toContain('There is nothing written here yet.')
    expect(await shown('/')).not.toContain('href="/help"')
    expect(await shown('/products/celadon-cup')).not.toContain('How to use and care for it')

    const { id } = await inTransaction(db, (tx) =>
      createArticle(tx, {
        ...{ title: { en: 'Keeping celadon', ko: '청자 돌보기' }, topic: 'care', status: 'published' },
        lead: { en: 'Warm it first.', ko: '먼저 데우세요.' },
        body: { en: '<h2>Washing</h2><script>x()</script><p>By hand & with <em>care</em>.</p>' },
        productIds: [cup],
      }),
    )
    expect(await shown('/')).toContain('href="/help"')
    expect(await shown('/products/celadon-cup')).toMatch(/How to use and care for it.*href="\/help\/keeping-celadon"/s)
    const korean = await shown('/ko/products/celadon-cup')
    expect(korean).toMatch(/쓰는 법과 오래 쓰는 법.*href="\/ko\/help\/keeping-celadon">청자 돌보기</s)
    expect(await shown('/ko/help')).toMatch(/오래 쓰는 법<\/h2>.*청자 돌보기.*먼저 데우세요\./s)
    expect(await shown('/search?q=celadon')).toMatch(/Celadon cup.*In the help for “celadon”.*Keeping celadon/s)
    expect(await shown('/help?q=hand')).toContain('Keeping celadon')
    expect(await shown('/help?q=tea%20%3Cb%3E')).toContain('The help says nothing about “tea &lt;b>” yet.')
    expect(await shown('/sitemaps/pages.xml')).toContain('/ko/help/keeping-celadon</loc>')
    expect((await server.inject('/api/store/v1/products/celadon-cup?locale=ko')).json()).toMatchObject({
      articles: [{ id, handle: 'keeping-celadon', title: '청자 돌보기' }],
    })
    expect((await server.inject('/api/store/v1/articles?topic=care&limit=1')).json()).toMatchObject({
      items: [{ id, lead: 'Warm it first.' }],
      nextCursor: null,
    })
  })

  it('D4: shows an article with its way back, its data, and the products it is for', async () => {
    const html = await shown('/help/keeping-celadon')
    expect(html).toMatch(/<h1>Keeping celadon<\/h1>.*<h2>Washing<\/h2>.*What this is for.*Celadon cup/s)
    expect(html).not.toContain('x()')
    expect(html).not.toContain('Celadon jar')
    expect(html).toMatch(/<link rel="canonical" href="[^"]*\/help\/keeping-celadon"/)
    expect(html).toMatch(/hreflang="ko" href="[^"]*\/ko\/help\/keeping-celadon"/)
    const [article, crumbs] = linkedIn(html)
    expect(article).toMatchObject({ '@type': 'Article', headline: 'Keeping celadon', inLanguage: 'en' })
    expect(crumbs).toMatchObject({ itemListElement: [{ name: 'Home' }, { name: 'Help' }, { name: 'Keeping celadon' }] })
    const korean = await shown('/ko/help/keeping-celadon')
    expect(korean).toMatch(/<h1>청자 돌보기<\/h1>.*lang="en".*<h2>Washing<\/h2>.*청자 잔/s)
  })

  it('D4: follows at once when an article is renamed, taken back, or gone', async () => {
    const { id } = await inTransaction(db, (tx) =>
      createArticle(tx, { title: { en: 'Brewing' }, status: 'published', productIds: [cup] }),
    )
    expect(await shown('/products/celadon-cup')).toContain('/help/brewing')
    await inTransaction(db, (tx) => changeArticle(tx, { articleId: id, handle: 'brewing-tea' }))
    expect(await shown('/products/celadon-cup')).toContain('/help/brewing-tea')
    const moved = await ask('/ko/help/brewing')
    expect([moved.statusCode, moved.headers.location]).toEqual([301, '/ko/help/brewing-tea'])
    await inTransaction(db, (tx) => changeArticle(tx, { articleId: id, status: 'draft' }))
    expect(await shown('/products/celadon-cup')).not.toContain('/help/brewing')
    expect((await ask('/help/brewing-tea')).statusCode).toBe(404)
    expect((await server.inject('/api/store/v1/articles/brewing-tea')).statusCode).toBe(404)
    await inTransaction(db, (tx) => removeArticle(tx, id))
    expect((await ask('/help/brewing')).statusCode).toBe(404)
  })

  it('D4: draws what staff are writing, cleaned, for a frame of the admin alone', async () => {
    const preview = async (scope?: Scope) => {
      const key =
        scope && (await inTransaction(db, (tx) => makeApiKey(tx, { name: 'T', scopes: [scope], createdBy: 'h' })))
      return server.inject({
        ...{ method: 'POST', url: '/preview/article' },
        headers: {
          ...{ accept: 'text/html', 'content-type': 'application/x-www-form-urlencoded' },
          ...(key && { authorization: `Bearer ${key.key}` }),
        },
        payload: new URLSearchParams({
          ...{ locale: 'ko', topic: 'use', title: '우리기', body: '<p onclick="x()">물</p><script>x()</script>' },
        }).toString(),
      })
    }
    expect([(await preview()).statusCode, (await preview('catalog:read')).statusCode]).toEqual([401, 403])
    const { body, headers } = await preview('help:read')
    expect(body).toMatch(/<h1>우리기<\/h1>.*<p>물<\/p>/s)
    expect(body).not.toContain('x()')
    expect([body.includes('<script'), headers['cache-control']]).toEqual([false, 'no-store'])
    expect(headers['content-security-policy']).toContain("frame-ancestors 'self'")
  })
})
