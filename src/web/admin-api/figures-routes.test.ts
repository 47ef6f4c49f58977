import { describe, expect, it } from 'vitest'
import { inTransaction } from '../../kernel/transaction.ts'
import { giveExitReason, placeCheckout, startCheckout } from '../../modules/checkout/index.ts'
import { adminServer } from '../../testing/admin.ts'
import { testDatabase } from '../../testing/database.ts'
import { aReadyCheckout, aTeaShop, pay } from '../../testing/tea-shop.ts'
import { figuresRoutes } from './figures-routes.ts'

const db = await testDatabase()
const { clientWith } = await adminServer(db, figuresRoutes)

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
})
