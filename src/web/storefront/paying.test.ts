import { afterAll, describe, expect, it } from 'vitest'
import { bankTransfer } from '../../adapters/bank-transfer/bank-transfer.ts'
import { inTransaction } from '../../kernel/transaction.ts'
import { testDatabase } from '../../testing/database.ts'
import { filesInMemory } from '../../testing/files.ts'
import { outsideStripe } from '../../testing/outside-payments.ts'
import { aTeaShop } from '../../testing/tea-shop.ts'
import { testApp, testServer } from '../../testing/web.ts'
import { storefront } from './storefront.tsx'

const db = await testDatabase()
const stripe = await outsideStripe(db)
afterAll(() => stripe.close())
const transfer = bankTransfer({
  accountHolder: 'Onjeong',
  bank: 'Hana Bank',
  account: '123-456-789',
  currencies: ['USD'],
})
const providers = [stripe.provider, transfer]
const server = await testServer(
  testApp(db),
  storefront({ providers, parcelsOf: () => Promise.resolve([]), files: filesInMemory() }),
)
const { tea } = await inTransaction(db, aTeaShop)

const form = {
  email: 'minji@example.com',
  'address.name': 'Minji Kim',
  'address.line1': '1 Main Street',
  'address.city': 'San Francisco',
  'address.region': 'CA',
  'address.postcode': '94107',
  'address.country': 'US',
  do: 'pay',
}

/** A browser that keeps its cookies. */
function browser() {
  const jar = new Map<string, string>()
  const ask = async (url: string, body?: Record<string, string>) => {
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
    return answer
  }
  return ask
}

describe('paying', () => {
  it('K3: card details are typed into the provider’s form, and the order exists once it agreed', async () => {
    const ask = browser()
    await ask('/cart/add', { variant: tea, quantity: '1' })
    const begun = await ask('/checkout', { ...form, provider: 'stripe' })
    expect(begun.headers.location).toBe('/checkout/pay')
    const page = await ask('/checkout/pay')
    const secret = /data-client-secret="(pi_[^"_]+)_secret_[^"]+"/.exec(page.body)
    expect(page.body).toContain('src="https://js.stripe.com/v3/"')
    expect(page.body).not.toMatch(/name="(card|number|cvc)/i)
    const script = /src="(\/assets\/card-payment[^"]+)"/.exec(page.body)![1]!
    expect((await ask(script)).statusCode).toBe(200)

    await stripe.shopperApproves(secret![1]!)
    const back = await ask('/checkout/return')
    expect(back.headers.location).toMatch(/^\/orders\/.+\/thanks$/)
    expect((await ask(back.headers.location!)).body).toContain('and it is paid')
  })

  it('K4: a transfer keeps the order and says what to write where', async () => {
    const ask = browser()
    await ask('/cart/add', { variant: tea, quantity: '1' })
    const placed = await ask('/checkout', { ...form, provider: 'bank-transfer' })
    expect(placed.headers.location).toMatch(/\/thanks$/)
    for (const url of [placed.headers.location!, placed.headers.location!.replace('/thanks', '')]) {
      const { body } = await ask(url)
      for (const said of ['Hana Bank', '123-456-789', 'We begin as soon as']) expect(body).toContain(said)
    }
  })

  it('K1: says beside each field what is still missing', async () => {
    const ask = browser()
    await ask('/cart/add', { variant: tea, quantity: '1' })
    const tried = await ask('/checkout', { ...form, email: '', 'address.postcode': 'x', provider: 'stripe' })
    expect(tried.headers.location).toBe('/checkout?tried=1')
    const { body } = await ask('/checkout?tried=1')
    expect(body).toMatch(/id="email-fault"[^>]*>Please write an email address/)
    expect(body).toMatch(/id="address.postcode-fault"[^>]*>This does not look right/)
    expect(body).toContain('value="1 Main Street"')
  })
})
