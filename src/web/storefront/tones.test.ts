import { afterEach, describe, expect, it } from 'vitest'
import { inTransaction } from '../../kernel/transaction.ts'
import { cancelOrder, placeOrder } from '../../modules/orders/index.ts'
import { profileByEmail, requestSignIn, signIn } from '../../modules/profiles/index.ts'
import { changeShop, type Tone } from '../../modules/shop/index.ts'
import { testDatabase } from '../../testing/database.ts'
import { filesInMemory } from '../../testing/files.ts'
import { anOrder } from '../../testing/orders.ts'
import { testApp, testServer } from '../../testing/web.ts'
import { sessionCookie } from '../http/authentication.ts'
import { storefront } from './storefront.tsx'

const db = await testDatabase()
const server = await testServer(
  testApp(db),
  storefront({ providers: [], parcelsOf: () => Promise.resolve([]), files: filesInMemory() }),
)
const speak = (tones: Partial<Record<'thanks' | 'order' | 'mails', Tone>> | null) =>
  inTransaction(db, (tx) => changeShop(tx, { settings: { tones } }))
const founder = { name: 'Ion Jeong', thanks: { en: 'You keep our fields green.', ko: '덕분에 밭이 푸르러요.' } }
await inTransaction(db, (tx) => changeShop(tx, { settings: { founder } }))
const paid = await inTransaction(db, (tx) => placeOrder(tx, anOrder({ locale: 'en' })))
const awaited = await inTransaction(db, (tx) => placeOrder(tx, anOrder({ locale: 'en', payment: 'awaiting' })))

const page = async (url: string, cookie = '') =>
  (await server.inject({ url, headers: { accept: 'text/html', cookie } })).body
const headline = (body: string) => /<h1>(.*?)<\/h1>/.exec(body)?.[1]

afterEach(() => speak(null))

describe('the thank-you page', () => {
  it.each([
    ['plain', 'Thank you, Minji Kim', 'is placed and paid.', 'We pack it and write you', '고맙습니다'],
    ['warm', 'Thank you, Minji Kim', 'is in, and it is paid.', 'We pack it by hand and write you', '고맙습니다'],
    ['playful', 'You have made our day, Minji Kim', 'so do we.', 'wish it a good journey', '신나는 하루예요'],
  ] as const)(
    'F8: says in the tone %s what happened and what is next, with the founder’s thanks',
    async (tone, title, happened, next, korean) => {
      await speak({ thanks: tone })
      const body = await page(`/orders/${paid.token}/thanks`)
      expect(headline(body)).toBe(title)
      for (const said of [`Your order ${paid.number} `, happened, next, 'between', 'You keep our fields green.']) {
        expect(body).toContain(said)
      }
      expect(headline(await page(`/ko/orders/${paid.token}/thanks`))).toContain(korean)
    },
  )

  it.each([
    ['plain', 'We begin once your payment is here.'],
    ['playful', 'We begin as soon as your payment arrives.'],
  ] as const)('F8: says in the tone %s what is awaited while an order is not paid', async (tone, next) => {
    await speak({ thanks: tone })
    expect(await page(`/orders/${awaited.token}/thanks`)).toContain(`${next}</p>`)
  })
})

describe('the tone of a surface', () => {
  it('C9: is warm where nobody has chosen, and changes nothing of an order or account', async () => {
    const body = await page(`/orders/${paid.token}`)
    expect(headline(body)).toBe(`Order ${paid.number}`)
    for (const said of ['Placed on ', 'We have it and will pack it soon']) expect(body).toContain(said)
  })

  it('C9: is heard at once on the order’s page and in the account, and on no other surface', async () => {
    const { token } = await inTransaction(db, async (tx) => {
      await profileByEmail(tx, 'alex@example.com')
      return requestSignIn(tx, { email: 'alex@example.com' })
    })
    const proof = await inTransaction(db, (tx) => signIn(tx, { token }))
    const cookie = `${sessionCookie}=${'sessionToken' in proof ? proof.sessionToken : ''}`
    expect(headline(await page('/account', cookie))).toBe('Hello, there')
    await speak({ order: 'playful' })
    const body = await page(`/orders/${paid.token}`)
    expect(headline(body)).toBe(`Your order ${paid.number}`)
    for (const said of ['You came by on ', 'We have it; box and tape are next']) expect(body).toContain(said)
    expect(await page(`/ko/orders/${paid.token}`)).toContain('이제 상자와 테이프 차례예요')
    const account = await page('/account', cookie)
    expect(headline(account)).toBe('Well hello, there')
    expect(account).toContain('this shelf is patient')
    expect(headline(await page(`/orders/${paid.token}/thanks`))).toBe('Thank you, Minji Kim')
  })

  it('C9: smiles nowhere about an order that was cancelled', async () => {
    await speak({ order: 'playful' })
    const gone = await inTransaction(db, async (tx) => {
      const order = await placeOrder(tx, anOrder({ locale: 'en' }))
      await cancelOrder(tx, { orderId: order.id, reason: 'changed-mind', by: 'shopper' })
      return order
    })
    expect(await page(`/orders/${gone.token}`)).toMatch(/<strong>(Cancelled|Your money is on its way back)</)
  })
})
