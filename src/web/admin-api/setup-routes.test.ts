import { describe, expect, it } from 'vitest'
import { edgeOf } from '../../kernel/edge.ts'
import { inTransaction, reading } from '../../kernel/transaction.ts'
import { testPayments } from '../../adapters/test-payments/index.ts'
import { inventoryModule } from '../../modules/inventory/index.ts'
import { findSetup } from '../../modules/shop/index.ts'
import { listAudit } from '../../modules/staff/index.ts'
import { adminServer } from '../../testing/admin.ts'
import { testDatabase } from '../../testing/database.ts'
import { runConsumers } from '../../testing/drain.ts'
import { aTeaShop } from '../../testing/tea-shop.ts'
import { setupRoutes } from './setup-routes.ts'

const db = await testDatabase()
const { clientWith } = await adminServer(db, setupRoutes([testPayments(() => edgeOf(db))]))
const staff = await clientWith('settings:read', 'settings:write')

describe('the guided set-up over HTTP', () => {
  it('N14: tells what the shop has already, before and after there is something to sell', async () => {
    const bare = await staff.ask('GET', '/setup')
    expect(bare).toMatchObject({ status: 200, body: { next: 'look', dismissedAt: null } })
    expect(bare.body['facts']).toEqual({
      isDemo: false,
      markets: [],
      hasGoods: false,
      zones: [],
      providers: [{ name: 'test', kind: 'test' }],
      staff: 0,
      hasOrders: false,
    })
    await inTransaction(db, aTeaShop)
    await runConsumers(db, [inventoryModule])
    const { facts } = (await staff.ask('GET', '/setup')).body as { facts: Record<string, unknown> }
    expect(facts).toMatchObject({ hasGoods: true, hasOrders: false })
    expect(facts['markets']).toContainEqual({ name: 'US', currency: 'USD' })
    expect(facts['zones']).not.toEqual([])
  })

  it('A9: keeps each answer, says where to go on, and writes who answered into the audit trail', async () => {
    const { body } = await staff.ask('PUT', '/setup/steps/look', { answer: 'skipped' })
    expect(body).toMatchObject({ next: 'markets', steps: [{ step: 'look', answer: 'skipped' }, {}, {}, {}, {}, {}] })
    expect((await staff.ask('PUT', '/setup/dismissal')).body['dismissedAt']).toEqual(expect.any(String))
    expect((await staff.ask('DELETE', '/setup/dismissal')).body['dismissedAt']).toBeNull()
    const trail = await reading(db, (read) => listAudit(read, { limit: 3 }))
    expect(trail.map(({ action, subject, data }) => [action, subject, data])).toEqual([
      ['resumeSetup', null, {}],
      ['dismissSetup', null, {}],
      ['answerSetupStep', 'look', { answer: 'skipped' }],
    ])
  })

  it('refuses a step or an answer that there is not, and whoever may only look, and changes nothing', async () => {
    const before = await reading(db, findSetup)
    expect((await staff.ask('PUT', '/setup/steps/paint', { answer: 'done' })).status).toBe(422)
    expect((await staff.ask('PUT', '/setup/steps/look', { answer: 'maybe' })).status).toBe(422)
    const viewer = await clientWith('settings:read')
    expect((await viewer.ask('PUT', '/setup/steps/look', { answer: 'done' })).status).toBe(403)
    expect((await viewer.ask('PUT', '/setup/dismissal')).status).toBe(403)
    expect(await reading(db, findSetup)).toEqual(before)
  })
})
