import { afterAll, afterEach, describe, expect, it } from 'vitest'
import { bankTransfer } from '../../adapters/bank-transfer/bank-transfer.ts'
import { inTransaction, reading } from '../../kernel/transaction.ts'
import { type ExperimentInput, listVisitors, stopExperiment } from '../../modules/experiments/index.ts'
import { changeShop, type ShopChange } from '../../modules/shop/index.ts'
import { testDatabase } from '../../testing/database.ts'
import { eventually } from '../../testing/eventually.ts'
import { aRunningTrial, soldBefore } from '../../testing/experiments.ts'
import { outsideStripe } from '../../testing/outside-payments.ts'
import { aTeaShop } from '../../testing/tea-shop.ts'
import { filesInMemory } from '../../testing/files.ts'
import { testApp, testServer } from '../../testing/web.ts'
import type { Rating } from './rating.ts'
import { storefront } from './storefront.tsx'

const db = await testDatabase()
const stripe = await outsideStripe(db)
afterAll(() => stripe.close())
const transfer = bankTransfer({ accountHolder: 'Onjeong', bank: 'Hana', account: '123-456-789', currencies: ['USD'] })
const providers = [stripe.provider, transfer]
let rating: Rating | undefined
const parts = {
  providers,
  files: filesInMemory(),
  parcelsOf: () => Promise.resolve([]),
  ratingOf: () => Promise.resolve(rating),
}
const told: string[] = []
const http = { logLevel: 'warn', logTo: { write: (line: string) => void told.push(line) } } as const
const server = await testServer(testApp(db, { http }), storefront(parts))
const shop = await inTransaction(db, aTeaShop)
await inTransaction(db, (tx) => soldBefore(tx, shop))

const set = (settings: ShopChange['settings']) => inTransaction(db, (tx) => changeShop(tx, { settings }))
const reason = (en: string, ko: string, markets?: string[]) => ({
  icon: 'leaf',
  text: { en, ko },
  ...(markets && { markets }),
})

/** A cart with tea in it. @returns its cookie */
async function aCart(): Promise<string> {
  const added = await server.inject({
    method: 'POST',
    url: '/cart/add',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    payload: `variant=${shop.tea}&quantity=1`,
  })
  return added.cookies.map(({ name, value }) => `${name}=${value}`).join('; ')
}

const opened = (
  cookie: string,
  about: { url?: string; method?: 'GET' | 'HEAD'; headers?: Record<string, string> } = {},
) =>
  server.inject({
    method: about.method ?? 'GET',
    url: about.url ?? '/checkout',
    headers: { accept: 'text/html', cookie, ...about.headers },
  })

const hasTrust = (body: string) => body.includes('data-slot="trust"')

let running: string[] = []
afterEach(async () => {
  for (const experimentId of running) await inTransaction(db, (tx) => stopExperiment(tx, { experimentId, by: 'hana' }))
  running = []
})
async function trying(change: Partial<ExperimentInput> = {}): Promise<string> {
  const experimentId = await inTransaction(db, (tx) => aRunningTrial(tx, change))
  running.push(experimentId)
  return experimentId
}
const visitors = (experimentId: string) => reading(db, (read) => listVisitors(read, { experimentId, limit: 100 }))

describe('the trust block beside the payment', () => {
  it('K2: names who really takes the money, the promises, the policies and whom to ask, in both languages', async () => {
    await set({
      trust: [reason('Thirty days to send it back', '30일 안에 반품')],
      policies: { returns: { en: 'Thirty days.', ko: '30일이에요.' } },
      phone: '+82 2 123 4567',
    })
    const cookie = await aCart()
    const { body } = await opened(cookie)
    for (const said of [
      'handled by Stripe.',
      'Thirty days to send it back',
      'href="/policies/returns"',
      'tel:+8221234567',
    ]) {
      expect(body).toContain(said)
    }
    expect(body).not.toContain('PayPal')
    expect(body).not.toContain('href="/policies/terms"')
    const korean = (await opened(cookie, { url: '/ko/checkout' })).body
    for (const said of ['Stripe에서 처리해요', '30일 안에 반품', 'href="/ko/policies/returns"'])
      expect(korean).toContain(said)
  })

  it('K2: shows how others rate the shop where they have, and invents nothing where they have not', async () => {
    const cookie = await aCart()
    expect((await opened(cookie)).body).not.toContain('trust-rating')
    rating = { mean: 4.75, count: 132 }
    expect((await opened(cookie)).body).toContain('4.8 of 5, from 132 reviews')
    expect((await opened(cookie, { url: '/ko/checkout' })).body).toContain('5점 만점에 4.8점, 리뷰 132개')
    await set({ checkout: { trust: 'seals' } })
    const { body } = await opened(cookie)
    expect([hasTrust(body), body.includes('trust-rating')]).toEqual([true, false])
    await set({ checkout: { trust: 'none' } })
    expect(hasTrust((await opened(cookie)).body)).toBe(false)
    await set({ checkout: null })
    rating = undefined
  })
})

describe('the reasons to buy beside the checkout', () => {
  it('K13: are those of her market in her language, in slots that can be turned off', async () => {
    const reasonsToBuy = [
      reason('Nothing in plastic', '비닐 없이 보내요'),
      reason('Picked last week', '지난주에 땄어요', ['us']),
      reason('From Jeju to your door', '제주에서 집까지', ['kr']),
    ]
    await set({ reasonsToBuy })
    const cookie = await aCart()
    const slot = async (url: string) =>
      (await opened(cookie, { url })).body.split('data-slot="usp"')[1]?.split('</section>')[0]
    const english = await slot('/checkout')
    expect(english).toContain('Nothing in plastic')
    expect(english).toContain('Picked last week')
    expect(english).not.toContain('Jeju')
    expect(await slot('/ko/checkout')).toContain('비닐 없이 보내요')
    await set({ checkout: { usp: 'none' } })
    expect(await slot('/checkout')).toBeUndefined()
    await set({ checkout: null })
  })
})

describe('an experiment on the checkout', () => {
  it('K2 X4: each visitor keeps her own variant on a page that nobody else is given, and counts once', async () => {
    const experimentId = await trying()
    const carts = await Promise.all(Array.from({ length: 12 }, aCart))
    const looks = new Map<string, boolean>()
    for (const cookie of [...carts, ...carts.toReversed()]) {
      const { body, headers } = await opened(cookie)
      expect(headers['cache-control']).toBe('private, no-cache')
      expect(hasTrust(body)).toBe(looks.get(cookie) ?? hasTrust(body))
      looks.set(cookie, hasTrust(body))
    }
    expect(new Set(looks.values())).toEqual(new Set([true, false]))
    await eventually('all to be counted', async () => (await visitors(experimentId)).length === carts.length)
    const seals = (await visitors(experimentId)).filter(({ variant }) => variant === 'seals')
    expect(seals).toHaveLength([...looks.values()].filter(Boolean).length)
  })

  it('K13 X4: tries the slots against none, and counts nobody where there is nothing to show', async () => {
    const variants = ['none', 'slots'].map((variant) => ({ variant, basisPoints: 5_000 }))
    const experimentId = await trying({ surface: 'checkout-usp', variants })
    await set({ reasonsToBuy: [] })
    await opened(await aCart())
    await set({ reasonsToBuy: [reason('Nothing in plastic', '비닐 없이 보내요')] })
    const shown = await Promise.all(Array.from({ length: 12 }, async () => (await opened(await aCart())).body))
    expect(new Set(shown.map((body) => body.includes('data-slot="usp"')))).toEqual(new Set([true, false]))
    await eventually('all to be counted', async () => (await visitors(experimentId)).length === shown.length)
  })

  it('X4: counts nobody to whom the page was not shown, and shows it also where counting fails', async () => {
    const experimentId = await trying()
    await opened(await aCart(), { method: 'HEAD' })
    await opened(await aCart(), { headers: { 'sec-purpose': 'prefetch;prerender' } })
    const cookie = await aCart()
    await db.pool.query('alter table experiments.exposure add constraint broken check (false) not valid')
    expect((await opened(cookie)).statusCode).toBe(200)
    await eventually('the failure to be told', () => told.some((line) => line.includes('was not recorded')))
    await db.pool.query('alter table experiments.exposure drop constraint broken')
    expect(await visitors(experimentId)).toEqual([])
    await opened(cookie)
    await eventually('her to be counted', async () => (await visitors(experimentId)).length === 1)
  })
})
