import { describe, expect, it } from 'vitest'
import { newId } from '../../kernel/id.ts'
import { inTransaction } from '../../kernel/transaction.ts'
import { createProduct } from '../../modules/catalog/index.ts'
import { habitsModule } from '../../modules/habits/index.ts'
import { profileByEmail } from '../../modules/profiles/index.ts'
import { adminServer } from '../../testing/admin.ts'
import { runAllConsumers } from '../../testing/consumers.ts'
import { testDatabase } from '../../testing/database.ts'
import { segmentScene } from '../../testing/segments.ts'
import { customersRoutes } from './customers-routes.ts'
import { idealProductsRoutes } from './ideal-products-routes.ts'
import { personSegmentsRoutes } from './person-segments-routes.ts'
import { segmentsRoutes } from './segments-routes.ts'

const db = await testDatabase()
const { clientWith } = await adminServer(db, customersRoutes, segmentsRoutes, personSegmentsRoutes, idealProductsRoutes)
const staff = await clientWith('customers:write')
const reader = await clientWith('customers:read')
const scene = segmentScene(db)
const post = (path: string, body: object = {}) => staff.ask('POST', path, body, { 'idempotency-key': newId() })

describe('segments in the admin API', () => {
  it('N12 P16: a segment is tried, made, looked into, explained for a person, marked as ideal and put away', async () => {
    const minji = await inTransaction(db, (tx) => profileByEmail(tx, 'minji@example.com'))
    await scene.buy(minji)
    await scene.follow()
    const condition = { if: 'all', conditions: [{ if: 'figure', figure: 'orders', atLeast: 1 }] }
    const preview = await reader.ask('POST', '/segments/preview', { condition })
    expect(preview.body).toEqual({
      ...{ count: 1, isEstimate: false },
      sample: [{ id: minji, name: null, email: 'minji@example.com' }],
    })
    const draft = { name: 'Buyers', about: 'Bought something', condition }
    expect((await reader.ask('POST', '/segments', draft)).status).toBe(403)
    const { status, body } = await post('/segments', draft)
    const id = body['id'] as string
    expect([status, body]).toMatchObject([201, { ...draft, members: 0, filling: { of: 1 } }])
    expect((await post('/segments', draft)).body).toMatchObject({ code: 'segments/name-taken' })
    const wrong = {
      ...draft,
      name: 'Wrong',
      condition: { if: 'all', conditions: [{ if: 'event', event: 'viewed', days: 7 }] },
    }
    expect((await post('/segments', wrong)).status).toBe(422)
    await scene.fill(id)

    expect((await reader.ask('GET', `/segments/${id}`)).body).toMatchObject({ members: 1, filling: null })
    expect((await reader.ask('GET', `/segments/${id}/members`)).body).toMatchObject({
      items: [{ id: minji, email: 'minji@example.com' }],
      nextCursor: null,
    })
    const why = (await reader.ask('GET', `/customers/${minji}/segments`)).body['items'] as { segmentId: string }[]
    expect(why.find(({ segmentId }) => segmentId === id)).toMatchObject({
      isMember: true,
      leaves: [
        { path: '', holds: true },
        { path: 'conditions.0', holds: true, seen: 1 },
      ],
    })
    expect((await reader.ask('GET', '/segments')).body['ideal']).toMatchObject({ buyers: 1, matching: 0 })
    expect((await post(`/segments/${id}/ideal`)).status).toBe(204)
    expect((await reader.ask('GET', '/segments')).body['ideal']).toMatchObject({
      segmentId: id,
      buyers: 1,
      matching: 1,
    })
    expect((await post(`/segments/${id}/archive`)).body).toMatchObject({ code: 'segments/ideal-needed' })
  })

  it('P16: what those like the ideal customer buy stands beside what the others buy, and whether it is chance', async () => {
    const [tea, mug, both] = await inTransaction(db, async (tx) => {
      const made = (title: string) => createProduct(tx, { title: { en: title } }).then(({ id }) => id)
      return [await made('Tea'), await made('Mug'), await made('Spoon')] as const
    })
    // Who bought twice is like her: so it comes ready-made.
    for (let at = 0; at < 60; at++) {
      const her = await scene.person(`buyer${at}`)
      await scene.buy(her, { productId: at < 30 ? tea : mug })
      if (at < 30) await scene.buy(her, { productId: both })
    }
    await scene.follow()
    expect(await runAllConsumers(db, [habitsModule])).toEqual([])
    const segments = (await reader.ask('GET', '/segments')).body['items'] as { id: string; key: string }[]
    const { id } = segments.find(({ key }) => key === 'ideal-customer')!
    expect((await post(`/segments/${id}/ideal`)).status).toBe(204)
    const { body } = await reader.ask('GET', '/ideal-products')
    const items = body['items'] as { id: string; verdict: string }[]
    const verdicts = new Map(items.map((one) => [one.id, one.verdict]))
    expect([tea, both, mug].map((one) => verdicts.get(one))).toEqual(['hers', 'hers', 'others'])
    expect(items.at(-1)).toMatchObject({ id: mug, ideal: { count: 0, of: 30 }, others: { count: 30 } })
    expect((await (await clientWith('catalog:read')).ask('GET', '/ideal-products')).status).toBe(403)
  })
})
