import { describe, expect, it } from 'vitest'
import { newId } from '../../kernel/id.ts'
import { inTransaction } from '../../kernel/transaction.ts'
import { profileByEmail } from '../../modules/profiles/index.ts'
import { adminServer } from '../../testing/admin.ts'
import { testDatabase } from '../../testing/database.ts'
import { creditRoutes } from './credit-routes.ts'
import { staffRoutes } from './staff-routes.ts'

const db = await testDatabase()
const { clientWith } = await adminServer(db, creditRoutes, staffRoutes)
const staff = await clientWith('customers:read', 'orders:write', 'staff:read')
const minji = () => inTransaction(db, (tx) => profileByEmail(tx, `${newId()}@example.com`))
const dollars = (amount: number) => ({ amount, currency: 'USD' })

describe('store credit through the admin API', () => {
  it('F7: is given and taken by hand with a reason, and the ledger adds up to what she has', async () => {
    const id = await minji()
    expect((await staff.ask('GET', `/customers/${id}/credit`)).body).toEqual({ balances: [] })
    const hand = (kind: 'give' | 'take', amount: number) =>
      staff.ask('POST', `/customers/${id}/credit`, { kind, amount: dollars(amount), note: 'Late parcel' })
    expect((await hand('give', 1_000)).body).toEqual({ balances: [dollars(1_000)] })
    expect((await hand('take', 400)).body).toEqual({ balances: [dollars(600)] })
    const tooMuch = await hand('take', 601)
    expect([tooMuch.status, tooMuch.body['code']]).toEqual([409, 'credit/credit-too-low'])
    const first = await staff.ask('GET', `/customers/${id}/credit-entries?limit=1`)
    expect(first.body['items']).toMatchObject([{ amount: dollars(-400), reason: 'correction', note: 'Late parcel' }])
    const next = `/customers/${id}/credit-entries?limit=1&cursor=${String(first.body['nextCursor'])}`
    expect((await staff.ask('GET', next)).body).toMatchObject({
      items: [{ amount: dollars(1_000), reason: 'goodwill', byName: null }],
      nextCursor: null,
    })
    const trail = (await staff.ask('GET', '/audit')).body['items'] as { action: string; subject: string }[]
    expect(trail[0]).toMatchObject({ action: 'changeStoreCredit', subject: id })
  })

  it('F7: is refused without a reason, for nothing, for nobody, and to those who may not', async () => {
    const id = await minji()
    const give = { kind: 'give', amount: dollars(100), note: 'Kindness' }
    expect((await staff.ask('POST', `/customers/${id}/credit`, { ...give, note: ' ' })).status).toBe(422)
    const nothing = await staff.ask('POST', `/customers/${id}/credit`, { ...give, amount: dollars(0) })
    expect(nothing.status).toBe(422)
    expect((await staff.ask('POST', `/customers/${newId()}/credit`, give)).status).toBe(404)
    expect((await staff.ask('GET', `/customers/${newId()}/credit`)).status).toBe(404)
    const reader = await clientWith('customers:read')
    expect((await reader.ask('POST', `/customers/${id}/credit`, give)).status).toBe(403)
    expect((await (await clientWith('orders:read')).ask('GET', `/customers/${id}/credit`)).status).toBe(403)
    expect((await staff.ask('GET', `/customers/${id}/credit`)).body).toEqual({ balances: [] })
  })
})
