import { describe, expect, it } from 'vitest'
import { newId } from '../../kernel/id.ts'
import { inTransaction } from '../../kernel/transaction.ts'
import { profileByEmail } from '../../modules/profiles/index.ts'
import { adminServer } from '../../testing/admin.ts'
import { testDatabase } from '../../testing/database.ts'
import { customersRoutes } from './customers-routes.ts'
import { personRoutes } from './person-routes.ts'
import { timelineRoutes } from './timeline-routes.ts'
import { traitsRoutes } from './traits-routes.ts'

const db = await testDatabase()
const { clientWith } = await adminServer(db, customersRoutes, personRoutes, timelineRoutes, traitsRoutes)
const staff = await clientWith('customers:write')
const reader = await clientWith('customers:read')
const known = (email: string) => inTransaction(db, (tx) => profileByEmail(tx, email))
const post = (path: string, body: object) => staff.ask('POST', path, body, { 'idempotency-key': newId() })

describe('one person in the admin API', () => {
  it('P4: is met, previewed, merged, and taken apart again', async () => {
    const minji = await known('minji@example.com')
    const met = await post('/customers/resolve', {
      identities: [
        { kind: 'phone', value: '+82 2 312 3456' },
        { kind: 'channel:instagram', value: 'minji.tea' },
      ],
      observedAt: '2026-06-01T09:00:00Z',
      source: 'instagram',
      isProven: true,
    })
    const chat = met.body['personId'] as string
    expect(met.status).toBe(200)

    const preview = await reader.ask('GET', `/customers/${minji}/merge-preview?with=${chat}`)
    expect(preview.body).toMatchObject({
      areOne: false,
      conflicts: [],
      people: [
        { email: 'minji@example.com', orders: 0 },
        { profiles: 2, identities: [{ value: '+8223123456' }, {}] },
      ],
    })
    const reason = 'She wrote from both'
    const wish = { withProfileId: chat, reason }
    expect((await reader.ask('POST', `/customers/${minji}/merges`, wish)).status).toBe(403)
    const { body } = await post(`/customers/${minji}/merges`, wish)
    expect(body).toMatchObject({ personId: minji, mergeId: expect.any(String) as string })
    expect((await staff.ask('GET', `/customers/${chat}`)).body).toMatchObject({
      personId: minji,
      email: 'minji@example.com',
    })
    expect((await reader.ask('GET', `/customers/${chat}/person`)).body).toMatchObject({
      personId: minji,
      identities: [{ kind: 'email' }, { kind: 'phone' }, { kind: 'channel:instagram', source: 'instagram' }],
      merges: [{ rule: 'staff', evidence: { reason }, undoneAt: null }, { rule: 'proof' }],
    })
    const undone = await post(`/merges/${String(body['mergeId'])}/undo`, { reason: 'Her sister' })
    expect(undone.body).toMatchObject({ personIds: expect.arrayContaining([minji, chat]) as string[] })
  })

  it('N1: her timeline has every event at once, page by page and by owner', async () => {
    const alex = await known('alex@example.com')
    await post(`/customers/${alex}/traits`, { name: 'size', value: 42 })
    const at = `/customers/${alex}/timeline`
    const first = await reader.ask('GET', `${at}?limit=1`)
    expect(first.body['items']).toMatchObject([{ type: 'profiles.trait-changed', data: { name: 'size' } }])
    const rest = await reader.ask('GET', `${at}?limit=1&cursor=${String(first.body['nextCursor'])}`)
    expect(rest.body).toMatchObject({ items: [{ type: 'profiles.profile-created' }], nextCursor: null })
    expect((await reader.ask('GET', `${at}?about=orders`)).body).toEqual({ items: [], nextCursor: null })
    expect((await reader.ask('GET', `/customers/${alex}/habits`)).body).toMatchObject({ orders: 0, spend: [] })
  })

  it('P5: traits say who learnt them and when, and name what does not fit', async () => {
    const sora = await known('sora@example.com')
    const at = `/customers/${sora}/traits`
    expect((await post(at, { name: 'Skin Type', value: 'dry' })).body).toMatchObject({ field: 'name' })
    await post(at, { name: 'skin-type', value: 'dry' })
    await post(at, { name: 'skin-type', value: 'oily', source: 'import', observedAt: '2026-01-01T00:00:00Z' })
    expect((await reader.ask('GET', at)).body['items']).toMatchObject([
      { value: 'dry', source: 'staff', counts: true },
      { value: 'oily', source: 'import', counts: false, observedAt: '2026-01-01T00:00:00.000Z' },
    ])
    expect((await staff.ask('DELETE', `${at}/skin-type`)).status).toBe(204)
    expect((await reader.ask('GET', at)).body['items']).toEqual([])
    expect((await post(`/customers/${newId()}/traits`, { name: 'a', value: 1 })).status).toBe(404)
  })
})
