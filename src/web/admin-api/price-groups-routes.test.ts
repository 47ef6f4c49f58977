import { describe, expect, it } from 'vitest'
import { newId } from '../../kernel/id.ts'
import { money } from '../../kernel/money.ts'
import { inTransaction, reading } from '../../kernel/transaction.ts'
import { pricesFor, savePriceList, setPrices } from '../../modules/pricing/index.ts'
import { profileByEmail } from '../../modules/profiles/index.ts'
import { adminServer } from '../../testing/admin.ts'
import { testDatabase } from '../../testing/database.ts'
import { customersRoutes } from './customers-routes.ts'
import { priceGroupsRoutes } from './price-groups-routes.ts'
import { pricesRoutes } from './prices-routes.ts'

const db = await testDatabase()
const { clientWith } = await adminServer(db, priceGroupsRoutes, customersRoutes, pricesRoutes)
const staff = await clientWith('customers:write', 'catalog:write')
const somebody = () => inTransaction(db, (tx) => profileByEmail(tx, `${newId()}@example.com`))

/** A tea for 12.00, and for 9.00 by a list of this group. */
async function scene(key: string, terms: object = {}) {
  const tea = newId()
  const name = { en: 'friends of the house', ko: '단골' }
  const made = await staff.ask('PUT', `/price-groups/${key}`, { name, ...terms })
  expect(made.status).toBe(200)
  await inTransaction(db, async (tx) => {
    await savePriceList(tx, { code: key, name: `List ${key}`, priority: 5, group: key })
    await setPrices(tx, [
      { variantId: tea, price: money(1_200, 'USD') },
      { variantId: tea, price: money(900, 'USD'), list: key },
    ])
  })
  const priceOf = async (profileId?: string) =>
    (await reading(db, (read) => pricesFor(read, { variantIds: [tea], currency: 'USD', profileId }))).get(tea)
  return { priceOf, name }
}

const dear = { price: money(1_200, 'USD') }

describe('a group of people with prices of their own', () => {
  it('A9: opens its prices to whom staff puts in by hand, with the reason, and closes them again', async () => {
    const { priceOf, name } = await scene('friends')
    const minji = await somebody()
    const url = `/price-groups/friends/members/${minji}`
    expect([await priceOf(minji), await priceOf()]).toEqual([dear, dear])
    for (let times = 0; times < 2; times++) expect((await staff.ask('PUT', url)).status).toBe(204)
    expect(await priceOf(minji)).toEqual({ price: money(900, 'USD'), group: name })
    expect(await priceOf()).toEqual(dear)
    expect((await staff.ask('GET', '/price-groups/friends/members')).body['items']).toMatchObject([{ id: minji }])
    const { items } = (await staff.ask('GET', '/price-groups')).body as { items: { key: string }[] }
    expect(items.find(({ key }) => key === 'friends')).toMatchObject({ members: 1, tagged: 0, lists: ['List friends'] })
    for (let times = 0; times < 2; times++) expect((await staff.ask('DELETE', url)).status).toBe(204)
    expect(await priceOf(minji)).toEqual(dear)
  })

  it('A9: opens them to whoever has its tag, from that moment on', async () => {
    const { priceOf } = await scene('houses', { tag: 'Tea House' })
    const sora = await somebody()
    const tag = (...tags: string[]) => staff.ask('PATCH', `/customers/${sora}`, { tags })
    expect((await tag('tea HOUSE ', 'Seoul')).status).toBe(204)
    expect((await staff.ask('GET', `/customers/${sora}`)).body['tags']).toEqual(['seoul', 'tea house'])
    expect((await priceOf(sora))!.price).toEqual(money(900, 'USD'))
    const { items } = (await staff.ask('GET', '/price-groups')).body as { items: { key: string }[] }
    expect(items.find(({ key }) => key === 'houses')).toMatchObject({ tag: 'tea house', tagged: 1, members: 0 })
    await tag('Seoul')
    expect(await priceOf(sora)).toEqual(dear)
  })

  it('A9: stays while a price list is for it, and needs a name', async () => {
    await scene('regulars')
    const inUse = await staff.ask('DELETE', '/price-groups/regulars')
    expect([inUse.status, inUse.body['code']]).toEqual([409, 'pricing/price-group-in-use'])
    await staff.ask('DELETE', '/price-lists/regulars')
    for (let times = 0; times < 2; times++) {
      expect((await staff.ask('DELETE', '/price-groups/regulars')).status).toBe(204)
    }
    expect((await staff.ask('PUT', '/price-groups/x', { name: { en: ' ' } })).status).toBe(422)
    expect((await staff.ask('GET', '/price-groups/nobody/members')).status).toBe(404)
    expect((await staff.ask('PUT', `/price-groups/nobody/members/${await somebody()}`)).status).toBe(404)
    const many = Array.from({ length: 51 }, (_, index) => `tag ${index}`)
    expect((await staff.ask('PATCH', `/customers/${await somebody()}`, { tags: many })).status).toBe(422)
  })

  it('A9: is changed by those alone who may', async () => {
    const reader = await clientWith('customers:read')
    expect((await reader.ask('GET', '/price-groups')).status).toBe(200)
    expect((await reader.ask('PUT', '/price-groups/mine', { name: { en: 'me' } })).status).toBe(403)
    expect((await (await clientWith('catalog:write')).ask('GET', '/price-groups')).status).toBe(403)
  })
})
