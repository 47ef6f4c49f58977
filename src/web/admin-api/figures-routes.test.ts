import { describe, expect, it } from 'vitest'
import { inTransaction } from '../../kernel/transaction.ts'
import { days } from '../../kernel/clock.ts'
import { analyticsModule, collectMeasurements } from '../../modules/analytics/index.ts'
import { createProduct } from '../../modules/catalog/index.ts'
import { giveExitReason, placeCheckout, startCheckout } from '../../modules/checkout/index.ts'
import { addMedia, prepareDrawing } from '../../modules/media/index.ts'
import { makeApiKey } from '../../modules/staff/index.ts'
import { adminServer } from '../../testing/admin.ts'
import { runAllConsumers } from '../../testing/consumers.ts'
import { testDatabase } from '../../testing/database.ts'
import { filesInMemory } from '../../testing/files.ts'
import { aReadyCheckout, aTeaShop, pay } from '../../testing/tea-shop.ts'
import { figuresRoutes } from './figures-routes.ts'
import { countriesRoutes } from './countries-routes.ts'
import { returningRoutes } from './returning-routes.ts'
import { videoFiguresRoutes } from './video-figures-routes.ts'

const db = await testDatabase()
const { server, clientWith } = await adminServer(
  db,
  figuresRoutes,
  videoFiguresRoutes,
  returningRoutes,
  countriesRoutes,
)

describe('the figures of the admin', () => {
  it('K5: F2: K1: K11: say of how many each share is, and are empty in an empty shop', async () => {
    const staff = await clientWith('orders:read')
    expect((await staff.ask('GET', '/figures')).body).toMatchObject({
      deliveryChoices: [],
      keptPromises: [],
      checkout: { seconds: null },
      exits: { reasons: [], comments: [] },
      codes: [],
      gifts: { rules: [] },
    })
    await inTransaction(db, async (tx) => {
      const shop = await aTeaShop(tx)
      for (const deliveryCode of ['standard', 'standard', 'express']) {
        const checkoutId = await aReadyCheckout(tx, shop, {
          deliveryCode,
          lines: [{ variantId: shop.tea, quantity: 1 }],
        })
        await pay(tx, checkoutId)
        await placeCheckout(tx, { checkoutId })
      }
      const lines = [{ variantId: shop.tea, quantity: 1 }]
      const { checkoutId } = await startCheckout(tx, { marketCode: 'us', locale: 'en', lines })
      await giveExitReason(tx, { checkoutId, reason: 'delivery-cost' })
    })
    const { body } = await staff.ask('GET', '/figures?days=7')
    expect(body).toMatchObject({
      deliveryChoices: [
        { kind: 'standard', free: false, orders: { count: 2, of: 3 } },
        { kind: 'express', free: false, orders: { count: 1, of: 3 } },
      ],
      checkout: {
        steps: [
          { step: 'started', checkouts: { count: 4, of: 4 } },
          { step: 'contact', checkouts: { count: 3, of: 4 } },
          { step: 'address' },
          { step: 'delivery' },
          { step: 'payment' },
          { step: 'placed', checkouts: { count: 3, of: 4, share: 0.75 } },
        ],
        seconds: { median: 0, p90: 0 },
      },
      exits: { reasons: [{ reason: 'delivery-cost', share: { count: 1, of: 1 }, bought: 0 }] },
    })
  })

  it('are for who may see orders, over a period of at most two years', async () => {
    expect((await (await clientWith('catalog:read')).ask('GET', '/figures')).status).toBe(403)
    const staff = await clientWith('orders:read')
    expect(await staff.ask('GET', '/figures?days=731')).toMatchObject({ status: 422, body: { field: 'days' } })
  })

  it('D9: say how far a video was watched, and on whose page it stands', async () => {
    const staff = await clientWith('orders:read')
    expect((await staff.ask('GET', '/video-figures')).body).toMatchObject({ videos: [] })
    const { productId, mediaId, unknown } = await inTransaction(db, async (tx) => {
      const file = await prepareDrawing(
        filesInMemory(),
        '<svg xmlns="http://www.w3.org/2000/svg" width="8" height="8"/>',
      )
      const mediaId = await addMedia(tx, { file })
      const { id: productId } = await createProduct(tx, { title: { en: 'Cup', ko: '잔' }, media: [{ mediaId }] })
      const unknown = tx.newId()
      const watched = (media: string, percent: 0 | 25 | 50 | 75 | 100) => ({
        ...{ id: tx.newId(), happening: { type: 'video-watched' as const, media, percent } },
        ...{ template: 'product' as const, subject: productId, locale: 'en', market: 'us' },
        ...{ device: 'phone' as const, source: 'none' as const, visitor: undefined },
      })
      const seen = [watched(mediaId, 0), watched(mediaId, 0), watched(mediaId, 25), watched(unknown, 0)]
      await collectMeasurements(tx, seen)
      return { productId, mediaId, unknown }
    })
    expect((await staff.ask('GET', '/video-figures?days=7')).body['videos']).toEqual([
      {
        ...{ mediaId, views: [2, 1, 0, 0, 0], posterUrl: expect.stringMatching(/^\/media\//) as string },
        products: [{ id: productId, title: { en: 'Cup', ko: '잔' } }],
      },
      { mediaId: unknown, views: [1, 0, 0, 0, 0], posterUrl: null, products: [] },
    ])
    expect((await (await clientWith('catalog:read')).ask('GET', '/video-figures')).status).toBe(403)
  })

  it('P15 P11: say who comes back and how countries do, as JSON and as a file, and of nobody nothing', async () => {
    expect(await runAllConsumers(db, [analyticsModule])).toEqual([])
    const staff = await clientWith('orders:read')
    expect((await staff.ask('GET', '/returning')).body).toMatchObject({
      ...{ headline: 30, curve: [], cohorts: [], onTheSameDay: 0 },
      ever: { now: { of: 0 }, change: null },
      timeToSecond: { now: { people: 0, medianDays: null } },
    })
    expect((await staff.ask('GET', '/countries?days=7')).body).toMatchObject({
      items: [
        {
          ...{ country: 'US', before: { orders: 0 }, visits: null },
          now: { orders: 3, money: [{ currency: 'USD', orders: 3 }], delivery: null, refunds: { count: 0, of: 3 } },
        },
      ],
    })
    db.clock.forward(days(31))
    const { body } = await staff.ask('GET', '/returning?days=90')
    expect(body).toMatchObject({
      ...{ headline: 30, onTheSameDay: 1, curve: [{ day: 0, cameBack: 1, seen: 1 }] },
      ever: { now: { count: 1, of: 1 } },
      cohorts: [
        {
          people: 1,
          rates: [{ withinDays: 30, cameBack: { count: 1, of: 1 }, notYetDue: 0 }, { notYetDue: 1 }, {}, {}, {}],
        },
      ],
    })
    expect((await staff.ask('GET', '/returning?country=KR')).body).toMatchObject({ curve: [] })
    expect(await staff.ask('GET', '/returning?country=korea')).toMatchObject({
      status: 422,
      body: { field: 'country' },
    })
    expect((await staff.ask('GET', '/countries/KR')).body).toMatchObject({
      country: 'KR',
      now: { orders: 0 },
      hours: Array(24).fill(0),
    })
    expect((await staff.ask('GET', '/countries/kr')).status).toBe(422)
    for (const path of ['/returning', '/returning-export', '/countries', '/countries/KR'])
      expect((await (await clientWith('catalog:read')).ask('GET', path)).status).toBe(403)

    const { key } = await inTransaction(db, (tx) =>
      makeApiKey(tx, { name: 'Sheet', scopes: ['orders:read'], createdBy: 'hana' }),
    )
    const file = await server.inject({
      url: '/api/admin/v1/returning-export',
      headers: { authorization: `Bearer ${key}` },
    })
    expect(file.headers['content-disposition']).toMatch(/returning-\d{4}-\d\d-\d\d\.csv/)
    const [head, first] = file.body.split('\r\n')
    expect(head).toBe('figure,month,within_days,through,came_back,of,share,share_low,share_high,not_yet_due,days')
    expect(first).toMatch(/^repeat-rate,,30,\d{4}-\d\d-\d\d,1,1,1,0\.2065,1,0,$/)
    expect(file.body).toMatch(/time-to-second-median,,,\d{4}-\d\d-\d\d,,,,,,,0/)
  })
})
