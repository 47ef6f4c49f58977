import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { stripePayments } from '../../adapters/stripe/stripe.ts'
import { newId } from '../../kernel/id.ts'
import { inTransaction, reading } from '../../kernel/transaction.ts'
import { setStock } from '../../modules/inventory/index.ts'
import { listOrders } from '../../modules/orders/index.ts'
import { profileByEmail, requestSignIn, signIn } from '../../modules/profiles/index.ts'
import { testDatabase } from '../../testing/database.ts'
import { FakeStripe } from '../../testing/fake-stripe/fake-stripe.ts'
import { filesInMemory } from '../../testing/files.ts'
import { aTeaShop } from '../../testing/tea-shop.ts'
import { testApp, testServer } from '../../testing/web.ts'
import { sessionCookie } from '../http/authentication.ts'
import { storeApi } from '../store-api/store-api.ts'
import { storefront } from './storefront.tsx'

const db = await testDatabase()
const stripe = new FakeStripe(db.clock)
await stripe.listen()
afterAll(() => stripe.close())
const providers = [stripePayments({ ...stripe.settings, clock: db.clock })]
const parts = { providers, parcelsOf: () => Promise.resolve([]), files: filesInMemory() }
const server = await testServer(testApp(db), storefront(parts), ...storeApi({ providers }))
const tea = await inTransaction(db, async (tx) => {
  const shop = await aTeaShop(tx)
  await setStock(tx, { variantId: shop.tea, onHand: 100, reason: 'counted' })
  return shop.tea
})

const address = {
  'address.name': 'Minji Kim',
  'address.line1': '1 Main Street',
  'address.city': 'San Francisco',
  'address.region': 'CA',
  'address.postcode': '94107',
  'address.country': 'US',
}

interface Browser {
  ask(url: string, body?: Record<string, string>): Promise<{ status: number; to: string; page: string }>
}

/** A browser that keeps its cookies. */
function browser(jar = new Map<string, string>()): Browser {
  return {
    ask: async (url, body) => {
      const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ')
      const answer = await server.inject({
        url,
        method: body ? 'POST' : 'GET',
        headers: {
          accept: 'text/html',
          cookie,
          ...(body ? { 'content-type': 'application/x-www-form-urlencoded' } : {}),
        },
        ...(body ? { payload: new URLSearchParams(body).toString() } : {}),
      })
      for (const { name, value } of answer.cookies) jar.set(name, value)
      return { status: answer.statusCode, to: String(answer.headers.location), page: answer.body }
    },
  }
}

let email = ''
beforeEach(() => void (email = `${newId()}@example.com`))

async function signedIn(): Promise<Browser> {
  const { token } = await inTransaction(db, (tx) => requestSignIn(tx, { email }))
  const proof = await inTransaction(db, (tx) => signIn(tx, { token }))
  return browser(new Map([[sessionCookie, 'sessionToken' in proof ? proof.sessionToken : '']]))
}

const lastIntent = () => [...stripe.intents.values()].at(-1)!
const ordersOf = async () => {
  const profileId = await inTransaction(db, (tx) => profileByEmail(tx, email))
  return (await reading(db, (read) => listOrders(read, { profileId, limit: 20 }))).orders
}

/** Minji orders in the checkout, pays with this test card, and has it kept if she wishes. */
async function ordered(card: string, wish: { keep?: 'yes' } = { keep: 'yes' }): Promise<Browser> {
  const minji = await signedIn()
  await minji.ask('/cart/add', { variant: tea, quantity: '1' })
  const begun = await minji.ask('/checkout', { email, ...address, provider: 'stripe', do: 'pay', ...wish })
  expect(begun.to).toBe('/checkout/pay')
  const { id } = lastIntent()
  stripe.shopperConfirms(id, card)
  if (stripe.intents.get(id)!.status === 'requires_action') stripe.shopperAuthenticates(id, true)
  expect((await minji.ask('/checkout/return')).to).toMatch(/\/thanks$/)
  return minji
}

const tap = (minji: Browser, key: string = newId()) => minji.ask('/buy-now', { variant: tea, quantity: '1', key })

describe('K7: a card that is kept', () => {
  it('is kept because she asked for it, and pays the next order with one tap and no page between', async () => {
    const minji = await ordered('pm_card_visa')
    expect(lastIntent()).toMatchObject({ setup_future_usage: 'off_session', customer: expect.any(String) as string })
    const thanks = await tap(minji)
    expect(thanks.to).toMatch(/^\/orders\/.+\/thanks$/)
    expect(lastIntent()).toMatchObject({ status: 'requires_capture', setup_future_usage: null })
    expect(await ordersOf()).toHaveLength(2)
    expect((await minji.ask(thanks.to)).status).toBe(200)
  })

  it('pays once for two taps at the same instant', async () => {
    const minji = await ordered('pm_card_visa')
    const before = stripe.intents.size
    const key = newId()
    const answers = await Promise.all([tap(minji, key), tap(minji, key)])
    expect(new Set(answers.map(({ to }) => to)).size).toBe(1)
    expect(stripe.intents.size).toBe(before + 1)
    expect(await ordersOf()).toHaveLength(2)
  })

  it('leads to the page of her bank when it asks, and to the order when she has answered', async () => {
    const minji = await ordered('pm_card_authenticationRequired')
    const { to } = await tap(minji)
    expect(to).toMatch(/^https:\/\/hooks\.stripe\.com\/3d_secure_2/)
    const intent = lastIntent()
    const { return_url: back } = intent.next_action!['redirect_to_url'] as { return_url: string }
    expect(await ordersOf()).toHaveLength(1)
    stripe.shopperAuthenticates(intent.id, true)
    const { pathname, search } = new URL(`${back}&payment_intent=${intent.id}&redirect_status=succeeded`)
    expect((await minji.ask(pathname + search)).to).toMatch(/^\/orders\/.+\/thanks$/)
    expect(await ordersOf()).toHaveLength(2)
  })

  it('that her bank refuses leads to the checkout with the thing in it, and nothing is ordered', async () => {
    const minji = await ordered('pm_card_authenticationRequired')
    await tap(minji)
    const { id, next_action: next } = lastIntent()
    const { pathname, search } = new URL((next!['redirect_to_url'] as { return_url: string }).return_url)
    stripe.shopperAuthenticates(id, false)
    const answer = await minji.ask(pathname + search)
    expect(answer.to).toBe('/checkout')
    expect((await minji.ask('/checkout')).page).toContain('Jeju')
    expect(await ordersOf()).toHaveLength(1)
  })

  it('pays for a program too, which names the provider alone', async () => {
    await ordered('pm_card_visa')
    const { token } = await inTransaction(db, (tx) => requestSignIn(tx, { email }))
    const proof = await inTransaction(db, (tx) => signIn(tx, { token }))
    const session = 'sessionToken' in proof ? proof.sessionToken : ''
    const bought = await server.inject({
      method: 'POST',
      url: '/api/store/v1/buy-now',
      headers: { authorization: `Bearer ${session}`, 'idempotency-key': newId() },
      payload: { variantId: tea, provider: 'stripe' },
    })
    expect(bought.json()).toMatchObject({ next: 'done', order: { lines: [{ quantity: 1 }] } })
    expect(lastIntent()).toMatchObject({ status: 'requires_capture', customer: expect.any(String) as string })
    expect(await ordersOf()).toHaveLength(2)
  })

  it('is declined without an order, and she chooses another way', async () => {
    const minji = await ordered('pm_card_visa')
    const [method] = [...stripe.people.methods.values()].slice(-1)
    method!.card_named = 'pm_card_chargeDeclinedInsufficientFunds'
    expect((await tap(minji)).to).toBe('/checkout')
    expect(await ordersOf()).toHaveLength(1)
  })

  it('stands on her account page and is forgotten there by herself alone', async () => {
    const minji = await ordered('pm_card_visa')
    const page = (await minji.ask('/account')).page
    expect(page).toContain('Visa ···· 4242')
    const [, card] = /name="card" value="(pm_[^"]+)"/.exec(page)!
    const hers = email
    email = `${newId()}@example.com`
    const alex = await signedIn()
    await alex.ask('/account/forget-card', { card: card! })
    expect((await browser().ask('/account/forget-card', { card: card! })).to).toBe('/sign-in')
    expect((await minji.ask('/account')).page).toContain('4242')
    email = hers
    for (let times = 0; times < 2; times++) {
      expect((await minji.ask('/account/forget-card', { card: card! })).to).toBe('/account')
    }
    expect((await minji.ask('/account')).page).not.toContain('4242')
    expect((await tap(minji)).to).toBe('/checkout')
  })

  it('is not kept without her word, nor for a guest', async () => {
    const minji = await ordered('pm_card_visa', {})
    expect(lastIntent()).toMatchObject({ customer: null, setup_future_usage: null })
    expect((await minji.ask('/account')).page).not.toContain('4242')
    const guest = browser()
    await guest.ask('/cart/add', { variant: tea, quantity: '1' })
    expect((await guest.ask('/checkout')).page).not.toContain('name="keep"')
    await guest.ask('/checkout', { email, ...address, provider: 'stripe', do: 'pay', keep: 'yes' })
    expect(lastIntent()).toMatchObject({ customer: null, setup_future_usage: null })
  })

  it('is a comfort alone: while Stripe is away her account page is there all the same', async () => {
    const minji = await ordered('pm_card_visa')
    stripe.loseAnswers(20)
    const { status, page } = await minji.ask('/account')
    stripe.loseAnswers(0)
    expect(status).toBe(200)
    expect(page).not.toContain('4242')
  })
})
