import { describe, expect, it } from 'vitest'
import { newId } from '../../kernel/id.ts'
import { money } from '../../kernel/money.ts'
import { inTransaction } from '../../kernel/transaction.ts'
import { modulesOf } from '../../modules.ts'
import { startCheckout } from '../../modules/checkout/index.ts'
import { recordConsent, wordingOf } from '../../modules/consent/index.ts'
import { giveCredit, takeCredit } from '../../modules/credit/index.ts'
import { addNote, cancelOrder } from '../../modules/orders/index.ts'
import {
  mergeProfiles,
  nameProfile,
  observeTrait,
  profileByEmail,
  requestSignIn,
  resolveProfile,
  saveAddress,
  signIn,
  tagProfile,
} from '../../modules/profiles/index.ts'
import { submitReview } from '../../modules/reviews/index.ts'
import { sendMail } from '../../modules/messaging/index.ts'
import { signInMail } from '../../modules/notices/index.ts'
import { makeApiKey } from '../../modules/staff/index.ts'
import { testDatabase } from '../../testing/database.ts'
import { aPaidOrder } from '../../testing/orders.ts'
import { testPorts } from '../../testing/ports.ts'
import { aReviewedProduct } from '../../testing/reviews.ts'
import { aTeaShop } from '../../testing/tea-shop.ts'
import { testApp, testServer } from '../../testing/web.ts'
import { shopperRoutes } from '../store-api/shopper-routes.ts'
import { customersRoutes } from './customers-routes.ts'
import { identifyWith } from './identify.ts'
import { privacyRoutes } from './privacy-routes.ts'

const db = await testDatabase()
const app = testApp(db, { modules: modulesOf(testPorts()) })
const identify = identifyWith(app.edge, () => Promise.resolve(undefined))
const server = await testServer({ ...app, identify }, customersRoutes, privacyRoutes, shopperRoutes)
const { key } = await inTransaction(db, (tx) =>
  makeApiKey(tx, { name: 'Test', scopes: ['customers:write'], createdBy: 'hana' }),
)
const ask = async (method: 'GET' | 'POST', path: string, payload?: object) => {
  const headers = { authorization: `Bearer ${key}`, 'idempotency-key': newId() }
  const url = `/api/admin/v1/customers${path}`
  const answer = await server.inject({ method, url, headers, ...(payload && { payload }) })
  return { status: answer.statusCode, text: answer.body, body: answer.json<Record<string, unknown>>() }
}

/** What nobody else in the world is called, lives at or writes. */
const hers = ['quuxley', 'minji.quux@example.com', '+8223126789', 'zebrawood lane', 'said-at-the-till', '203.0.113.77']
const email = 'minji.quux@example.com'
const home = {
  ...{ name: 'Minji Quuxley', line1: '7 Zebrawood Lane', city: 'Seoul', country: 'KR', postcode: '04779' },
}

/** Somebody of whom every module holds something. */
const { minji, phone, order, session } = await inTransaction(db, async (tx) => {
  const { tea } = await aTeaShop(tx)
  const { profileId } = await resolveProfile(tx, {
    identities: [
      { kind: 'email', value: email },
      { kind: 'device', value: 'a-phone' },
    ],
    observedAt: tx.now,
    source: 'page',
  })
  const met = {
    identities: [{ kind: 'phone', value: '+82 2 312 6789' }],
    observedAt: tx.now,
    source: 'counter',
  } as const
  const other = await resolveProfile(tx, { ...met, isProven: true })
  const by = { kind: 'staff', id: 'hana' }
  await mergeProfiles(tx, { profileId, withProfileId: other.profileId, reason: 'Quuxley said so', by })
  await nameProfile(tx, { profileId, name: 'Minji Quuxley', locale: 'ko' })
  await saveAddress(tx, { profileId, address: home })
  await tagProfile(tx, { profileId, tags: ['said-at-the-till'] })
  const trait = { name: 'note', value: 'said-at-the-till', source: 'staff', observedAt: tx.now } as const
  await observeTrait(tx, { profileId: other.profileId, ...trait })
  const signing = await requestSignIn(tx, { email })
  const signed = await signIn(tx, { token: signing.token })
  await recordConsent(tx, {
    ...{ profileId, channel: 'email', purpose: 'marketing', state: 'granted', source: 'sign-up' },
    ...{ wording: wordingOf('sign-up', 'en'), evidence: { ip: '203.0.113.77' } },
  })
  const credit = { profileId, amount: money(500, 'USD'), by: 'hana' } as const
  await giveCredit(tx, { ...credit, reason: 'goodwill', reference: 'a', note: 'said-at-the-till' })
  const lines = [{ variantId: tea, quantity: 1 }]
  const cart = { email, phone: '+8223126789', name: 'Minji Quuxley', address: home, giftMessage: 'said-at-the-till' }
  await startCheckout(tx, { marketCode: 'us', locale: 'en', lines, ...cart })
  const placed = await aPaidOrder(tx, {
    ...{ profileId, email, phone: '+8223126789', name: 'Minji Quuxley', address: home, note: 'said-at-the-till' },
  })
  await addNote(tx, { orderId: placed.id, by: 'hana', text: 'said-at-the-till' })
  const { productId } = await aReviewedProduct(tx)
  const review = { rating: 5, title: 'Good', body: 'I like it very much', author: 'Minji Quuxley', locale: 'en' }
  await submitReview(tx, { productId, profileId, source: 'account', asker: { profileId }, ...review })
  const code = signInMail({ link: 'https://shop.test/sign-in?token=letmein', code: '482913' })
  await sendMail(tx, { key: 'sign-in:1', to: email, profileId, locale: 'en', mail: code })
  const session = 'sessionToken' in signed ? signed.sessionToken : ''
  return { minji: profileId, phone: other.profileId, order: placed, session }
})
await db.pool.query(
  `insert into messaging.send (id, key, template, profile_id, recipient, locale, subject, html, body_text, message_id, created_at)
   values ($1, 'k', 'hello', $2, $3, 'en', 'Dear Quuxley', '<p>Quuxley</p>', 'Quuxley', 'm', now())`,
  [newId(), minji, email],
)
await db.pool.query(
  `with source as (
     insert into collecting.source (id, name, channel, created_at, created_by)
     values ($1, 'Blog', 'web', now(), 'hana') returning id
   ), met as (insert into collecting.met values ($2, $3, now()))
   insert into collecting.event (id, source_id, message_id, type, name, profile_id, occurred_at, received_at, data)
   select $2, id, 'm', 'identify', '', $3, now(), now(), '{"traits": {"lastName": "Quuxley"}}' from source`,
  [newId(), newId(), minji],
)

/** In which tables a word stands, whatever the column. */
async function tablesWith(word: string): Promise<string[]> {
  const { rows } = await db.pool.query<{ name: string }>(
    `select format('%I.%I', schemaname, tablename) as name from pg_tables
     where schemaname not in ('pg_catalog', 'information_schema')`,
  )
  const found = await Promise.all(
    rows.map(async ({ name }) => {
      const { rowCount } = await db.pool.query(`select from ${name} t where lower(t::text) like $1 limit 1`, [
        `%${word}%`,
      ])
      return rowCount ? name : []
    }),
  )
  return found.flat().sort()
}

describe('what the law gives everybody', () => {
  it('P5 A9 T7: all that is held of her is one file; staff see no stars that wait and nothing to sign in with', async () => {
    const { status, body, text } = await ask('GET', `/${phone}/export`)
    expect(status).toBe(200)
    expect(
      Object.entries(body).flatMap(([name, rows]) => (Array.isArray(rows) && rows.length > 0 ? name : [])),
    ).toEqual(
      expect.arrayContaining([
        ...['profileIds', 'profiles/identities', 'profiles/addresses', 'profiles/tags', 'profiles/traits'],
        ...['profiles/merges', 'profiles/sessions', 'profiles/timeline', 'consent/consents', 'credit/store-credit'],
        ...['checkout/carts', 'orders/orders', 'orders/order-history', 'reviews/reviews', 'messaging/mails'],
        'collecting/told-events',
      ]),
    )
    for (const word of hers) expect(text.toLowerCase()).toContain(word)
    expect(text).not.toContain('token')
    expect((await ask('GET', `/${newId()}/export`)).status).toBe(404)
    const mine = async (token: string) =>
      server.inject({ url: '/api/store/v1/me/data', headers: { authorization: `Bearer ${token}` } })
    const file = (await mine(session)).json<Record<string, unknown>>()
    const all = (each: Record<string, unknown>) => ({
      ...each,
      exportedAt: null,
      'reviews/reviews': 0,
      'messaging/mails': 0,
    })
    expect(all(file)).toEqual(all(body))
    // What only she may know: the stars of what waits for a decision, and the words by which she signs in.
    expect(file['reviews/reviews']).toMatchObject([{ state: 'pending', rating: 5 }])
    expect(body['reviews/reviews']).toMatchObject([{ state: 'pending', rating: null, ratings: null }])
    expect(JSON.stringify(file)).toContain('482913')
    expect(text).not.toContain('482913')
    expect(text).not.toContain('letmein')
    expect((await mine('nobody’s')).statusCode).toBe(401)
  })

  it('A9: is forgotten everywhere once nothing is open; the invoice stays, and again changes nothing', async () => {
    const busy = await ask('POST', `/${minji}/erasure`, { confirm: 'erase' })
    expect(busy).toMatchObject({ status: 409, body: { code: 'profiles/person-busy' } })
    expect((await ask('GET', `/${minji}/erasure`)).body['holdsBack']).toEqual([
      '$5.00 of store credit are hers: pay or take them out first.',
      `Order ${order.number} is not sent yet: send it or cancel it first.`,
    ])
    expect((await ask('POST', `/${minji}/erasure`, {})).status).toBe(422)
    await inTransaction(db, async (tx) => {
      await cancelOrder(tx, { orderId: order.id, by: 'hana', reason: 'changed-mind' })
      const credit = { profileId: minji, amount: money(500, 'USD'), by: 'hana' } as const
      await takeCredit(tx, { ...credit, reason: 'correction', reference: 'b', note: 'said-at-the-till' })
    })
    for (const word of hers) expect(await tablesWith(word), word).not.toEqual([])

    const done = await ask('POST', `/${minji}/erasure`, { confirm: 'erase' })
    expect(done.status).toBe(200)
    const left = Object.fromEntries(
      await Promise.all(hers.map(async (word) => [word, await tablesWith(word)] as const)),
    )
    expect(left).toEqual({
      ...Object.fromEntries(hers.map((word) => [word, []])),
      // Name and address of the invoice.
      quuxley: ['orders."order"'],
      'zebrawood lane': ['orders."order"'],
    })
    expect((await db.pool.query('select from collecting.met')).rowCount).toBe(0)
    expect((await ask('GET', `/${phone}`)).body).toMatchObject({
      ...{ email: null, name: null, addresses: [], tags: [], erasedAt: expect.any(String) as string },
    })
    expect((await ask('GET', '?search=minji')).body).toMatchObject({ items: [] })
    expect((await ask('POST', `/${phone}/erasure`, { confirm: 'erase' })).body).toEqual(done.body)
    const { rowCount } = await db.pool.query('select from profiles.erasure')
    expect(rowCount).toBe(1)
    // Whoever comes with the same address is somebody new.
    expect(await inTransaction(db, (tx) => profileByEmail(tx, email))).not.toBe(minji)
  })
})
