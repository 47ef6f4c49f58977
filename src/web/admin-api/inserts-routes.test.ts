import { describe, expect, it } from 'vitest'
import { newId } from '../../kernel/id.ts'
import { inTransaction } from '../../kernel/transaction.ts'
import { packingList, startPacking } from '../../modules/fulfilment/index.ts'
import { cancelOrder, type Order } from '../../modules/orders/index.ts'
import { createPromotion } from '../../modules/promotions/index.ts'
import { changeShop } from '../../modules/shop/index.ts'
import { makeApiKey } from '../../modules/staff/index.ts'
import { adminServer } from '../../testing/admin.ts'
import { testDatabase } from '../../testing/database.ts'
import { aPaidOrder } from '../../testing/orders.ts'
import { readPdf } from '../../testing/pdf-text.ts'
import { insertsRoutes } from './inserts-routes.ts'
import { recipesRoutes } from './recipes-routes.ts'

const db = await testDatabase()
const { server, clientWith } = await adminServer(db, insertsRoutes, recipesRoutes)
const staff = await clientWith('messages:write')
const reader = await clientWith('orders:read')
const { key } = await inTransaction(db, (tx) =>
  makeApiKey(tx, { name: 'Table', scopes: ['fulfilment:write', 'orders:read'], createdBy: 'hana' }),
)
const pdf = (path: string) =>
  server.inject({ url: `/api/admin/v1/insert-cards${path}`, headers: { authorization: `Bearer ${key}` } })
const post = (path: string, body: object = {}) => staff.ask('POST', path, body, { 'idempotency-key': newId() })
const packed = (change: Parameters<typeof aPaidOrder>[1]): Promise<{ order: Order; code: string }> =>
  inTransaction(db, async (tx) => {
    const order = await aPaidOrder(tx, change)
    await startPacking(tx, { orderId: order.id, by: 'hana' })
    return { order, code: (await packingList(tx, order.id)).extras.find(({ kind }) => kind === 'insert')!.code! }
  })
const said = (bytes: Buffer) => readPdf(bytes).text.replaceAll(/\s/g, '')

describe('inserts in the admin API', () => {
  it('M23: switched on by its recipe, printed on either paper in each language, told of with what came of them', async () => {
    const promotion = await inTransaction(db, async (tx) => {
      await changeShop(tx, { settings: { name: '온정 Onjeong', baseUrl: 'https://onjeong.example' } })
      return createPromotion(tx, {
        title: { en: 'A tenth off your next order', ko: '다음 주문 10% 할인' },
        rule: { kind: 'percent', basisPoints: 1_000 },
      })
    })
    expect((await post('/recipes/insert/on')).body).toMatchObject({ code: 'recipes/choice-needed', field: 'promotion' })
    const made = await post('/recipes/insert/on', { promotion, validDays: 30, heldBackPercent: 0 })
    expect([made.status, made.body]).toMatchObject([200, { journeyId: null, ruleId: expect.any(String) as string }])
    const cards = (await staff.ask('GET', '/recipes')).body['items'] as { key: string; rule: object | null }[]
    expect(cards.find((one) => one.key === 'insert')!.rule).toEqual({ id: made.body['ruleId'], isOn: true })

    const ofMinji = await packed({ name: '김민지' })
    const ofAlex = await packed({ locale: 'en', name: 'Alexandra Featherstonehaugh-Cholmondeley of Lower Slaughter' })
    const both = await pdf(`.pdf?orders=${ofMinji.order.id},${ofAlex.order.id}&size=10x15`)
    expect([both.statusCode, both.headers['content-type']]).toEqual([200, 'application/pdf'])
    expect(readPdf(both.rawPayload).pages).toBe(2)
    const words = said(both.rawPayload)
    for (const part of [
      '김민지님께',
      '다음주문10%할인',
      '한번쓸수있어요',
      ofMinji.code,
      'onjeong.example',
      ofAlex.code,
    ])
      expect(words).toContain(part)
    for (const part of ['AtenthoffyournextorderThankyou', 'Worksonce,until', `Withorder${ofAlex.order.number}`])
      expect(words).toContain(part)
    expect(said((await pdf(`.pdf?orders=${ofMinji.order.id}`)).rawPayload)).toContain(ofMinji.code)
    const some = await pdf(`.pdf?leaveOut=yes&orders=${newId()},${ofMinji.order.id}`)
    expect(readPdf(some.rawPayload).pages).toBe(1)
    const report = await reader.ask('GET', '/inserts')
    expect(report.body['items']).toMatchObject([
      { offerState: 'running', validDays: 30, figures: { given: 2, printed: { count: 2 }, scanned: { count: 0 } } },
    ])

    await inTransaction(db, (tx) => cancelOrder(tx, { orderId: ofAlex.order.id, reason: 'other', by: 'hana' }))
    for (const [path, status] of [
      ['.pdf?orders=', 422],
      ['.pdf?orders=D1001', 422],
      [`.pdf?orders=${newId()}`, 404],
      [`/example.pdf?promotion=${newId()}`, 404],
    ] as const)
      expect((await pdf(path)).statusCode, path).toBe(status)
    const example = await pdf(`/example.pdf?locale=ko&size=A6&rule=${String(made.body['ruleId'])}`)
    expect(said(example.rawPayload)).toContain('민지님께')
    expect((await staff.ask('GET', `/insert-cards.pdf?orders=${ofMinji.order.id}`)).status).toBe(403)
    expect((await post('/recipes/insert/off')).status).toBe(204)
  })
})
