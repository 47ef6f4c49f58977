import { expect, it } from 'vitest'
import { money } from '../../kernel/money.ts'
import { inTransaction } from '../../kernel/transaction.ts'
import { joinPriceGroup, savePriceGroup, savePriceList, setPrices } from '../../modules/pricing/index.ts'
import { profileByEmail, requestSignIn, signIn } from '../../modules/profiles/index.ts'
import { testDatabase } from '../../testing/database.ts'
import { filesInMemory } from '../../testing/files.ts'
import { aTeaShop } from '../../testing/tea-shop.ts'
import { testApp, testServer } from '../../testing/web.ts'
import { sessionCookie } from '../http/authentication.ts'
import { storefront } from './storefront.tsx'

const db = await testDatabase()
const parts = { providers: [], parcelsOf: () => Promise.resolve([]), files: filesInMemory() }
const server = await testServer(testApp(db), storefront(parts))
const { tea } = await inTransaction(db, aTeaShop)
const email = 'minji@example.com'

it('C9: who belongs to a group reads for whom her price is, on the page and in the cart; others do not', async () => {
  const session = await inTransaction(db, async (tx) => {
    const profileId = await profileByEmail(tx, email)
    await savePriceGroup(tx, { key: 'friends', name: { en: 'friends of the house', ko: '단골' } })
    await savePriceList(tx, { code: 'friends', name: 'Friends', priority: 5, group: 'friends' })
    await setPrices(tx, [{ variantId: tea, price: money(777, 'USD'), list: 'friends' }])
    await joinPriceGroup(tx, { profileId, group: 'friends' })
    const proof = await signIn(tx, { token: (await requestSignIn(tx, { email })).token })
    return 'sessionToken' in proof ? proof.sessionToken : ''
  })
  const rows = await db.pool.query<{ handle: string }>(
    'select handle from catalog.product join catalog.variant on product_id = product.id where variant.id = $1',
    [tea],
  )
  const { handle } = rows.rows[0]!
  const jar = new Map<string, string>()
  const ask = async (url: string, body?: Record<string, string>) => {
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ')
    const type = body ? { 'content-type': 'application/x-www-form-urlencoded' } : {}
    const answer = await server.inject({
      url,
      method: body ? 'POST' : 'GET',
      headers: { accept: 'text/html', cookie, ...type },
      ...(body && { payload: new URLSearchParams(body).toString() }),
    })
    for (const { name, value } of answer.cookies) jar.set(name, value)
    return answer.body
  }
  expect(await ask(`/products/${handle}`)).not.toContain('Price for')
  jar.set(sessionCookie, session)
  const page = await ask(`/products/${handle}`)
  expect(page).toContain('Price for friends of the house')
  expect(page).toContain('$7.77')
  expect(await ask(`/ko/products/${handle}`)).toContain('단골 가격')
  await ask('/cart/add', { variant: tea, quantity: '1' })
  expect(await ask('/cart')).toContain('Price for friends of the house')
  jar.delete(sessionCookie)
  expect(await ask(`/products/${handle}`)).not.toContain('$7.77')
})
