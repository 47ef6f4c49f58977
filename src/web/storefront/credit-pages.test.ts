import { beforeAll, describe, expect, it } from 'vitest'
import { newId } from '../../kernel/id.ts'
import { money } from '../../kernel/money.ts'
import { inTransaction, reading } from '../../kernel/transaction.ts'
import { findCheckoutByToken } from '../../modules/checkout/index.ts'
import { creditIn, giveCredit } from '../../modules/credit/index.ts'
import { profileByEmail, requestSignIn, signIn } from '../../modules/profiles/index.ts'
import { testDatabase } from '../../testing/database.ts'
import { filesInMemory } from '../../testing/files.ts'
import { aReadyCheckout, aTeaShop } from '../../testing/tea-shop.ts'
import { testApp, testServer } from '../../testing/web.ts'
import { sessionCookie } from '../http/authentication.ts'
import { storefront } from './storefront.tsx'

const db = await testDatabase()
const server = await testServer(
  testApp(db),
  storefront({ providers: [], parcelsOf: () => Promise.resolve([]), files: filesInMemory() }),
)
const shop = await inTransaction(db, aTeaShop)
const email = 'minji@example.com'
let minji = ''
const left = () => reading(db, (read) => creditIn(read, { profileId: minji, currency: 'USD' }))

beforeAll(async () => {
  minji = await inTransaction(db, (tx) => profileByEmail(tx, email))
  const gift = { profileId: minji, amount: money(10_000, 'USD'), reason: 'goodwill', reference: newId() } as const
  await inTransaction(db, (tx) => giveCredit(tx, { ...gift, by: 'hana' }))
})

/** A browser that keeps its cookies. */
function browser() {
  const jar = new Map<string, string>()
  const ask = async (url: string, body?: Record<string, string>) => {
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ')
    const headers = { accept: 'text/html', cookie, 'content-type': 'application/x-www-form-urlencoded' }
    const payload = body && { payload: new URLSearchParams(body).toString() }
    const answer = await server.inject({ url, method: body ? 'POST' : 'GET', headers, ...payload })
    for (const { name, value } of answer.cookies) jar.set(name, value)
    return answer
  }
  const isSignedInAs = async (as: string) => {
    const { token } = await inTransaction(db, (tx) => requestSignIn(tx, { email: as }))
    const proof = await inTransaction(db, (tx) => signIn(tx, { token }))
    jar.set(sessionCookie, 'sessionToken' in proof ? proof.sessionToken : '')
  }
  return { ask, isSignedInAs }
}

/** Minji at home, signed in, with a cart that her credit pays wholly. */
async function minjiAtHome() {
  const home = browser()
  await home.isSignedInAs(email)
  const id = await inTransaction(db, (tx) => aReadyCheckout(tx, shop, { profileId: minji, useCredit: true }))
  const [{ token } = { token: '' }] = (
    await db.pool.query<{ token: string }>('select token from checkout.checkout where id = $1', [id])
  ).rows
  await home.ask(`/cart/open/${token}`)
  const cart = () => reading(db, (read) => findCheckoutByToken(read, token, minji))
  return { home, token, cart }
}

describe('store credit on the account page', () => {
  it.each([
    ['', 'You have $100.00 store credit.', 'From us to you'],
    ['/ko', '적립금 $100.00이 있어요.', '저희가 드려요'],
  ])('F7: says what she has and why, in both languages (%s)', async (at, balance, why) => {
    const home = browser()
    await home.isSignedInAs(email)
    const { body } = await home.ask(`${at}/account`)
    expect([body.includes(balance), body.includes(why)]).toEqual([true, true])
    const other = browser()
    await other.isSignedInAs('alex@example.com')
    expect((await other.ask(`${at}/account`)).body).not.toContain('store-credit')
  })
})

describe('store credit and the link of a cart', () => {
  it('F7: its owner sees it in the checkout and pays with it', async () => {
    const { home, cart } = await minjiAtHome()
    expect((await home.ask('/checkout')).body).toContain('Paid with store credit')
    const paid = await home.ask('/checkout', { email, do: 'pay', ...addressOf() })
    expect(paid.headers.location).toMatch(/^\/orders\/.+\/thanks$/)
    expect((await cart())!.state).toBe('placed')
    expect((await left()).amount).toBeLessThan(10_000)
  })

  it.each([undefined, 'alex@example.com'])('F7: whoever else opens the link cannot spend it (%s)', async (as) => {
    const { token, cart } = await minjiAtHome()
    const before = await left()
    const other = browser()
    if (as) await other.isSignedInAs(as)
    expect((await cart())!.storeCredit!.applied.amount).toBeGreaterThan(0)
    await other.ask(`/cart/open/${token}`)
    expect((await cart())!.storeCredit!.applied.amount).toBe(0)
    expect((await other.ask('/checkout')).body).not.toContain('store credit')
    await other.ask('/checkout', { email, credit: 'use', ...addressOf() })
    const paid = await other.ask('/checkout', { email, do: 'pay', ...addressOf() })
    expect(paid.headers.location).toBe('/checkout')
    expect((await cart())!.state).toBe('open')
    expect(await left()).toEqual(before)
  })

  it('F7: who has signed out at this machine leaves no credit behind', async () => {
    const { home, cart } = await minjiAtHome()
    const before = await left()
    await home.ask('/sign-out', {})
    expect((await home.ask('/checkout')).body).not.toContain('store credit')
    await home.ask('/checkout', { email, do: 'pay', ...addressOf() })
    expect((await cart())!.state).toBe('open')
    expect(await left()).toEqual(before)
  })
})

const addressOf = () => ({
  'address.name': 'Minji Kim',
  'address.line1': '1 Market Street',
  'address.city': 'San Francisco',
  'address.region': 'CA',
  'address.postcode': '94105',
  'address.country': 'US',
})
