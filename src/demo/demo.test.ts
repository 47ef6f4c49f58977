import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { localFiles } from '../adapters/local-files/local-files.ts'
import { query } from '../kernel/query.ts'
import { type Read, reading } from '../kernel/transaction.ts'
import { completenessOf, findProductByHandle, listCollections, listProducts } from '../modules/catalog/index.ts'
import { listArticles, listShownArticles } from '../modules/help/index.ts'
import { returnReasons } from '../modules/fulfilment/index.ts'
import { availability, stockDiscrepancies, stockLedger } from '../modules/inventory/index.ts'
import { pictureOf } from '../modules/media/index.ts'
import { pricesFor } from '../modules/pricing/index.ts'
import { shopSettings } from '../modules/shop/index.ts'
import { idOf, recipes } from '../modules/recipes/index.ts'
import { getTemplate, lintTemplate, listTemplates, previewTemplate } from '../modules/templates/index.ts'
import { testDatabase } from '../testing/database.ts'
import { runConsumers } from '../testing/drain.ts'
import { testPorts } from '../testing/ports.ts'
import { migrationsOf } from '../app.ts'
import { modulesOf } from '../modules.ts'
import { tastes } from './categories.ts'
import { demoArticles } from './articles/write-articles.ts'
import { demoProducts } from './fill.ts'
import { planHistory } from './history/plan.ts'
import { isDemoShop, makeDemo } from './make-demo.ts'
import { forgetShop } from './reset.ts'

const db = await testDatabase()
const files = localFiles(mkdtempSync(join(tmpdir(), 'dangol-demo-')))
const ports = { ...testPorts(), files }
const looking = <T>(look: (read: Read) => Promise<T>): Promise<T> => reading(db, look)
const hangul = /[가-힣]/
const tagsOf = (html: string) => html.match(/<[a-z0-9]+/g)

beforeAll(async () => {
  expect(await makeDemo({ db, ports, pictureScale: 0.1 })).toBe(true)
  await runConsumers(db, modulesOf(ports))
}, 240_000)

describe('the demo shop', () => {
  it('fills an empty shop once, with a price in every currency', async () => {
    expect(await makeDemo({ db, ports })).toBe(false)
    await looking(async (read) => {
      const { products, total } = await listProducts(read, { locale: 'ko', limit: 100 })
      expect(total).toBe(demoProducts.length)
      for (const { handle } of products) {
        const found = await findProductByHandle(read, { handle, locale: 'ko', anyStatus: true })
        if (!found || !('product' in found)) throw new Error(`${handle} is not there`)
        const variantIds = found.product.variants.map((variant) => variant.id)
        for (const currency of ['USD', 'EUR', 'KRW']) {
          const priced = (await pricesFor(read, { variantIds, currency })).size
          expect([handle, currency, priced]).toEqual([handle, currency, variantIds.length])
        }
      }
    })
  })

  it('speaks both languages everywhere', () => {
    for (const { handle, title, description, seo, pictures, options = [], attributes } of demoProducts) {
      const texts = [title, description, seo?.title, seo?.description, ...pictures.map((picture) => picture.alt)]
      for (const text of texts) expect([handle, Object.keys(text ?? {})]).toEqual([handle, ['en', 'ko']])
      for (const text of texts) expect([handle, text!['en']]).not.toEqual([handle, expect.stringMatching(hangul)])
      for (const { names } of options) expect(Object.keys(names ?? {})).toEqual(['en', 'ko'])
      expect(JSON.stringify(attributes ?? {})).toMatch(hangul)
    }
  })

  it('M22 M25: writes to people in its own voice: a careful editor finds nothing to mend in either language', async () => {
    await looking(async (read) => {
      const ofRecipes = new Set(
        recipes.flatMap(({ key, templates }) => Object.keys(templates).map((name) => idOf(key, name))),
      )
      const written = (await listTemplates(read)).filter(({ id }) => !ofRecipes.has(id))
      expect(
        written
          .map(({ tells }) => tells)
          .toSorted()
          .join(' '),
      ).toBe('empathise sell serve serve serve serve')
      for (const { id, name } of written) {
        const { content } = await getTemplate(read, id)
        const found = (await lintTemplate(read, content)).filter(({ weight }) => weight !== 'consider')
        expect([name, found]).toEqual([name, []])
        for (const locale of ['en', 'ko']) {
          const seen = await previewTemplate(read, { draft: content, locale, origin: 'https://onjeong.example' })
          expect([name, locale, seen.lacks, seen.warnings]).toEqual([name, locale, null, []])
        }
      }
    })
  })

  it('F7: says why goods come back, in words that the admin has', async () => {
    const rows = await looking((read) =>
      query<{ reason: string }>(
        read,
        `select line ->> 'reason' as reason from fulfilment."return", jsonb_array_elements(lines) as line`,
        [],
      ),
    )
    expect(rows.length).toBeGreaterThan(0)
    for (const { reason } of rows) expect(returnReasons).toContain(reason)
    expect(new Set(rows.map(({ reason }) => reason)).size).toBeGreaterThan(1)
  })

  it('C9: calls every value to choose by in both languages, and tells teas apart by their taste', () => {
    for (const { handle, category, options = [], attributes } of demoProducts) {
      const unnamed = options.flatMap(({ values = [], labels = {} }) =>
        values.filter((value) => !labels[value]?.['ko']),
      )
      expect([handle, unnamed]).toEqual([handle, []])
      if (category !== 'tea') continue
      for (const taste of (attributes?.['taste'] ?? []) as string[]) expect(Object.keys(tastes)).toContain(taste)
    }
  })

  it('D1: shows every product in at least three views, each put into words', () => {
    for (const { handle, pictures } of demoProducts) {
      const views = new Set(pictures.filter(({ of }, at) => !of || at < 1).map(({ alt }) => alt.en))
      expect([handle, views.size >= 2 && pictures.length >= 3]).toEqual([handle, true])
      expect([handle, new Set(pictures.map(({ draw }) => draw())).size]).toEqual([handle, pictures.length])
    }
  })

  it('D4: says in both languages how to use and care for things, linked to what they are', async () => {
    for (const { handle, title, lead, body } of demoArticles) {
      for (const text of [title, lead, body]) expect([handle, Object.keys(text ?? {})]).toEqual([handle, ['en', 'ko']])
      expect([handle, body!['en']!.match(hangul)]).toEqual([handle, null])
      expect(tagsOf(body!['ko']!)).toEqual(tagsOf(body!['en']!))
    }
    await looking(async (read) => {
      const listed = await listArticles(read, { limit: 100 })
      expect(listed.map(({ handle, products }) => [handle, products]).reverse()).toEqual(
        demoArticles.map(({ handle, products }) => [handle, products.length]),
      )
      expect(await listShownArticles(read, { locale: 'ko' })).toHaveLength(demoArticles.length - 1)
    })
  })

  it('D1 D2: tells every active product completely', async () => {
    await looking(async (read) => {
      const { products } = await listProducts(read, { locale: 'en', limit: 100, status: 'active' })
      const told = await completenessOf(
        read,
        products.map(({ id }) => id),
      )
      for (const { id, handle } of products) {
        expect([handle, told.get(id)?.score, told.get(id)?.missing]).toEqual([handle, 100, []])
      }
    })
  })

  it('can show its pictures at once: of the front page, of each collection, of each shade', async () => {
    await looking(async (read) => {
      const { hero, isDemo } = await shopSettings(read)
      expect(isDemo).toBe(true)
      const collections = await listCollections(read, { limit: 50 })
      const ids = [hero.mediaId!, hero.tallMediaId!, ...collections.map(({ mediaId }) => mediaId!)]
      expect((await pictureOf(read, ids)).size).toBe(ids.length)
      const found = await findProductByHandle(read, { handle: 'soft-focus-foundation', locale: 'en' })
      if (!found || !('product' in found)) throw new Error('The foundation is not there')
      const shown = found.product.variants.map(({ mediaIds }) => mediaIds[0])
      expect(new Set(shown).size).toBe(16)
    })
  })

  it('has something that is sold out and something that is nearly so', async () => {
    const found = await looking((read) => findProductByHandle(read, { handle: 'flow-leggings', locale: 'en' }))
    if (!found || !('product' in found)) throw new Error('The leggings are not there')
    const ids = found.product.variants.map((variant) => variant.id)
    const left = await looking((read) => availability(read, ids))
    expect([...left.values()].filter(({ available }) => available <= 0)).toHaveLength(1)
  })
})

const rows = (sql: string) => looking((read) => query<Record<string, unknown>>(read, sql, []))

describe('the history of the demo shop', () => {
  it('is the same every time', async () => {
    expect(planHistory(7)).toEqual(planHistory(7))
    expect(
      await rows('select currency, count(*) as orders, sum(total) as total from orders."order" group by 1 order by 1'),
    ).toMatchInlineSnapshot(`
      [
        {
          "currency": "EUR",
          "orders": 31,
          "total": "192450",
        },
        {
          "currency": "KRW",
          "orders": 81,
          "total": "6580500",
        },
        {
          "currency": "USD",
          "orders": 38,
          "total": "291922",
        },
      ]
    `)
  })

  it('has orders in every state', async () => {
    const found = await rows(`select distinct payment_state as money, fulfilment_state as goods from orders."order"`)
    const states = new Set(found.flatMap(({ money, goods }) => [String(money), String(goods)]))
    const wanted = 'awaiting paid partially-refunded refunded open packing shipped delivered returned'
    expect([...states]).toEqual(expect.arrayContaining(wanted.split(' ')))
  })

  it('leaves no list of the admin empty', async () => {
    const lists = {
      customers: 'select count(*) from profiles.profile',
      cancellations: 'select count(*) from orders.order_cancellation',
      refunds: 'select count(*) from payments.refund',
      requests: 'select count(*) from orders.request where answered_at is null',
      returns: 'select count(*) from fulfilment."return" where received_at is null',
      late: `select count(*) from fulfilment.promise where late_at is not null and arrived_at is null`,
      declined: `select count(*) from payments.payment where status = 'declined'`,
      transfers: `select count(*) from payments.payment where provider = 'bank-transfer' and status = 'processing'`,
      left: 'select count(*) from checkout.checkout where abandoned_at is not null',
      searches: 'select count(*) from catalog.search_term where results > 0',
      inVain: 'select count(*) from catalog.search_term where results = 0',
      mails: `select count(*) from messaging.send where state = 'sent'`,
      codes: 'select count(*) from promotions.redemption',
      notes: `select count(*) from orders.happening where kind = 'note'`,
    }
    for (const [list, sql] of Object.entries(lists)) {
      expect([list, Number((await rows(sql))[0]!['count'])]).not.toEqual([list, 0])
    }
    expect(Number((await rows('select count(*) from messaging.send'))[0]!['count'])).toBeLessThan(150)
    expect(await rows('select * from kernel.set_aside')).toEqual([])
  })

  it('adds up: the ledger is the stock, what was captured covers what went back, nothing lies in the future', async () => {
    await looking(async (read) => {
      expect(await stockDiscrepancies(read)).toEqual([])
      const [first] = await query<{ id: string }>(read, `select variant_id as id from orders.order_line limit 1`, [])
      expect((await stockLedger(read, { variantId: first!.id })).entries.length).toBeGreaterThan(1)
    })
    expect(await rows('select * from payments.payment where refunded_amount > captured_amount')).toEqual([])
    expect(await rows(`select * from orders."order" where placed_at > timestamptz '2026-06-01T12:00:00Z'`)).toEqual([])
    expect(await rows(`select * from orders."order" where placed_at > timestamptz '2026-05-31T12:00:00Z'`)).not.toEqual(
      [],
    )
  })

  it('T1 T7 N8: is reviewed in both languages, with all stars, rejected ones, answers, and some that wait', async () => {
    await looking(async (read) => {
      const rows = await query<{ body: string; state: string; locale: string; rating: number; verified: boolean }>(
        read,
        'select body, state, locale, rating, verified from reviews.review',
      )
      expect(rows.length).toBeGreaterThan(180)
      const of = (which: (row: (typeof rows)[number]) => boolean) => rows.filter(which).length
      const published = rows.filter(({ state }) => state === 'published').map(({ body }) => body)
      expect(new Set(published).size).toBe(published.length)
      for (const stars of [1, 2, 3, 4, 5]) expect(of(({ rating }) => rating === stars)).toBeGreaterThan(5)
      for (const locale of ['en', 'ko']) expect(of((row) => row.locale === locale)).toBeGreaterThan(50)
      expect(of(({ verified }) => verified)).toBeGreaterThan(60)
      expect(of(({ state }) => state === 'rejected')).toBeGreaterThan(5)
      expect(of(({ state }) => state === 'pending')).toBeGreaterThan(0)
      expect(await query(read, 'select from reviews.reply limit 1')).toHaveLength(1)
    })
  })

  it('T4: is asked in both languages and answered by owners and the shop; two have no answer, and one waits', async () => {
    await looking(async (read) => {
      const rows = await query<{ kind: string; role: string; state: string; locale: string; answers: number }>(
        read,
        'select kind, role, state, locale, answers from reviews.post',
      )
      const of = (which: (row: (typeof rows)[number]) => boolean) => rows.filter(which).length
      const isShown = ({ kind, state }: (typeof rows)[number]) => kind === 'question' && state === 'published'
      for (const locale of ['en', 'ko']) expect(of((row) => isShown(row) && row.locale === locale)).toBeGreaterThan(3)
      expect(of((row) => isShown(row) && row.answers === 0)).toBe(2)
      expect(of(({ role }) => role === 'owner')).toBeGreaterThan(4)
      expect(of(({ role }) => role === 'staff')).toBeGreaterThan(4)
      expect(of(({ state }) => state === 'pending')).toBe(1)
    })
  })

  it('can be forgotten, and the shop is empty as on its first day', async () => {
    expect(await looking(isDemoShop)).toBe(true)
    await forgetShop(db, migrationsOf(modulesOf(ports)))
    expect(await looking(isDemoShop)).toBe(false)
    expect(await rows('select * from kernel.event')).toEqual([])
    expect(await looking((read) => listProducts(read, { locale: 'en', limit: 1 }))).toMatchObject({ total: 0 })
  })
})
