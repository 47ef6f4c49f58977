import { describe, expect, it } from 'vitest'
import { newId } from '../../kernel/id.ts'
import { inTransaction } from '../../kernel/transaction.ts'
import { recordConsent, suppressAddress, wordingOf } from '../../modules/consent/index.ts'
import { profileByEmail } from '../../modules/profiles/index.ts'
import { adminServer } from '../../testing/admin.ts'
import { testDatabase } from '../../testing/database.ts'
import { consentsRoutes } from './consents-routes.ts'
import { staffRoutes } from './staff-routes.ts'

const db = await testDatabase()
const { clientWith } = await adminServer(db, consentsRoutes, staffRoutes)
const staff = await clientWith('customers:write', 'staff:read')
const wording = wordingOf('checkout', 'en')
const someone = (email: string) => inTransaction(db, (tx) => profileByEmail(tx, email))
const yes = { channel: 'email', purpose: 'marketing', state: 'granted', reason: 'She asked on the phone' }

describe('the consent of a customer in the admin', () => {
  it('M20: shows whether she may be written to, why, and the proof', async () => {
    const id = await someone('minji@example.com')
    expect((await staff.ask('GET', `/customers/${id}/consents`)).body).toEqual({
      mayWrite: false,
      because: 'never-agreed',
      suppressed: null,
      standings: [],
      history: [],
    })
    await inTransaction(db, (tx) =>
      recordConsent(tx, {
        profileId: id,
        channel: 'email',
        purpose: 'marketing',
        state: 'granted',
        wording,
        source: 'checkout',
        country: 'KR',
        evidence: { checkoutId: 'c1' },
      }),
    )
    expect((await staff.ask('GET', `/customers/${id}/consents`)).body).toMatchObject({
      mayWrite: true,
      because: 'granted',
      standings: [{ state: 'granted', source: 'checkout' }],
      history: [{ wording, country: 'KR', evidence: { checkoutId: 'c1' } }],
    })
  })

  it('M20: is changed by staff with a reason, which the audit trail knows of', async () => {
    const id = await someone('alex@example.com')
    const blank = await staff.ask('POST', `/customers/${id}/consents`, { ...yes, reason: '  ' })
    expect(blank).toMatchObject({ status: 422, body: { field: 'reason' } })
    expect((await staff.ask('POST', `/customers/${id}/consents`, yes)).status).toBe(204)
    const told = await staff.ask('GET', `/customers/${id}/consents`)
    expect(told.body).toMatchObject({ mayWrite: true, history: [{ source: 'staff', reason: yes.reason }] })
    expect(told.body['history']).toHaveLength(1)
    await staff.ask('POST', `/customers/${id}/consents`, { ...yes, state: 'withdrawn' })
    expect((await staff.ask('GET', `/customers/${id}/consents`)).body).toMatchObject({ because: 'withdrawn' })
    const trail = await staff.ask('GET', `/audit?subject=${id}`)
    expect(trail.body['items']).toMatchObject([
      { action: 'changeConsent', data: { state: 'withdrawn', channel: 'email', purpose: 'marketing' } },
      { action: 'changeConsent', data: { state: 'granted' } },
    ])
    expect(JSON.stringify(trail.body)).not.toContain('phone')
  })

  it('takes an address off the list of those that are not written to', async () => {
    const id = await someone('sora@example.com')
    const suppressed = { channel: 'email', address: 'sora@example.com', reason: 'hard-bounce' } as const
    await inTransaction(db, (tx) => suppressAddress(tx, suppressed))
    expect((await staff.ask('GET', `/customers/${id}/consents`)).body).toMatchObject({ suppressed: 'hard-bounce' })
    expect((await staff.ask('DELETE', `/customers/${id}/suppression`)).status).toBe(204)
    expect((await staff.ask('DELETE', `/customers/${id}/suppression`)).status).toBe(404)
    expect((await staff.ask('GET', `/customers/${id}/consents`)).body).toMatchObject({ suppressed: null })
  })

  it('readers change nothing, and nobody has no consent', async () => {
    const id = await someone('minji@example.com')
    const reader = await clientWith('customers:read')
    expect((await reader.ask('POST', `/customers/${id}/consents`, yes)).status).toBe(403)
    expect((await reader.ask('DELETE', `/customers/${id}/suppression`)).status).toBe(403)
    expect((await staff.ask('GET', `/customers/${newId()}/consents`)).status).toBe(404)
    expect((await staff.ask('POST', `/customers/${newId()}/consents`, yes)).status).toBe(404)
  })
})
