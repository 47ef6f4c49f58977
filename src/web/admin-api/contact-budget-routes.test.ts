import { expect, it } from 'vitest'
import { inTransaction } from '../../kernel/transaction.ts'
import { profileByEmail } from '../../modules/profiles/index.ts'
import { adminServer } from '../../testing/admin.ts'
import { testDatabase } from '../../testing/database.ts'
import { contactBudgetRoutes } from './contact-budget-routes.ts'
import { mailSigningRoutes } from './mail-signing-routes.ts'

const db = await testDatabase()
const { clientWith } = await adminServer(
  db,
  contactBudgetRoutes,
  mailSigningRoutes(() => 'only this shop knows'),
)

it('M4 M9 N12: staff set the budget, pause a country with who and why, and are told why somebody got nothing', async () => {
  const { ask } = await clientWith('messages:read', 'messages:write', 'customers:read')
  expect((await ask('GET', '/contact-budget')).body).toMatchObject({
    ...{ settings: { perWeek: 3, reserved: 1, quiet: { from: 21, to: 8 } }, version: 0, pauses: [] },
  })
  const change = (body: object) => ask('PATCH', '/contact-budget', body)
  expect((await change({ change: { perWeek: 2 }, version: 0 })).body).toMatchObject({
    ...{ settings: { perWeek: 2, reserved: 1 }, version: 1 },
  })
  expect((await change({ change: { perWeek: 5 }, version: 0 })).status).toBe(409)
  expect((await change({ change: { reserved: 2 } })).body).toMatchObject({ field: 'reserved' })
  const pause = (body: object) => ask('POST', '/contact-budget/pauses', body)
  expect((await pause({ reason: ' ' })).body).toMatchObject({ field: 'reason' })
  const { pauses } = (await pause({ country: 'KR', reason: 'A storm' })).body as { pauses: { id: string }[] }
  expect(pauses).toMatchObject([{ country: 'KR', reason: 'A storm' }])
  expect((await pause({ country: 'KR', reason: 'Again' })).body).toMatchObject({ code: 'messaging/already-paused' })
  const end = () => ask('POST', `/contact-budget/pauses/${pauses[0]!.id}/end`)
  expect([(await end()).status, (await end()).status]).toEqual([204, 404])
  expect((await ask('GET', '/contact-budget/report')).body).toMatchObject({ held: [], ranks: [], used: [] })
  expect((await ask('GET', '/contact-budget/held')).body).toEqual({ items: [], nextCursor: null })
  const id = await inTransaction(db, (tx) => profileByEmail(tx, 'minji@example.com'))
  expect((await ask('GET', `/customers/${id}/messages`)).body).toMatchObject({
    ...{ wish: 'all', zone: 'UTC', budget: { perWeek: 2, used: 0, freeAt: null }, messages: [] },
  })
})

it('M4: staff make the key that signs mails, and are shown the record; the private half is never told', async () => {
  const { ask } = await clientWith('settings:read', 'settings:write')
  expect((await ask('GET', '/mail-signing')).body).toEqual({ key: null, suggestedDomain: 'example.com' })
  expect((await ask('PUT', '/mail-signing', { isUsed: true })).status).toBe(404)
  const { body } = await ask('POST', '/mail-signing/key', { domain: 'tea.example' })
  expect(body['key']).toMatchObject({
    usedFrom: null,
    record: {
      name: expect.stringMatching(/^dangol[a-z0-9]+\._domainkey\.tea\.example$/) as string,
      value: expect.stringMatching(/^v=DKIM1; k=rsa; p=MII/) as string,
    },
  })
  expect(JSON.stringify(body)).not.toMatch(/private|sealed/i)
  expect((await ask('PUT', '/mail-signing', { isUsed: true })).body['key']).toMatchObject({
    usedFrom: expect.any(String) as string,
  })
})
