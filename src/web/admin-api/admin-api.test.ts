import { describe, expect, it } from 'vitest'
import { inTransaction } from '../../kernel/transaction.ts'
import { makeApiKey, type Scope } from '../../modules/staff/index.ts'
import { testDatabase } from '../../testing/database.ts'
import { testApp, testServer } from '../../testing/web.ts'
import { adminApi } from './admin-api.ts'
import { identifyWith } from './identify.ts'

const db = await testDatabase()
const plain = testApp(db)
const app = { ...plain, identify: identifyWith(plain.edge, () => Promise.resolve(undefined)) }
const server = await testServer(app, ...adminApi)

interface Described {
  operationId: string
  description?: string
  responses: Record<string, object>
}

async function keyWith(...scopes: Scope[]): Promise<{ authorization: string }> {
  const { key } = await inTransaction(db, (tx) => makeApiKey(tx, { name: 'Test', scopes, createdBy: 'hana' }))
  return { authorization: `Bearer ${key}` }
}

describe('the admin API', () => {
  it('refuses strangers, and keys outside their scopes', async () => {
    expect((await server.inject('/api/admin/v1/settings')).statusCode).toBe(401)
    const headers = await keyWith('orders:read')
    expect((await server.inject({ url: '/api/admin/v1/settings', headers })).statusCode).toBe(403)
    expect((await server.inject({ url: '/api/admin/v1/me', headers })).json()).toMatchObject({
      scopes: ['orders:read'],
    })
  })

  it('A9: changes settings and writes down who did', async () => {
    const headers = await keyWith('settings:write', 'staff:read')
    const changed = await server.inject({
      method: 'PATCH',
      url: '/api/admin/v1/settings',
      headers,
      payload: { settings: { name: 'Onjeong' } },
    })
    expect(changed.json()).toMatchObject({ settings: { name: 'Onjeong' }, version: 1 })
    const trail = await server.inject({ url: '/api/admin/v1/audit', headers })
    expect(trail.json<{ items: object[] }>().items[0]).toMatchObject({
      action: 'changeSettings',
      actorKind: 'api-key',
      actorName: 'Test',
    })
  })

  it('C9: sets a tone for each surface, and refuses one that is not of the list', async () => {
    const headers = await keyWith('settings:write', 'settings:read')
    const url = '/api/admin/v1/settings'
    const read = async () => (await server.inject({ url, headers })).json<{ settings: { tones: object } }>().settings
    expect((await read()).tones).toEqual({ thanks: 'warm', order: 'warm', mails: 'warm' })
    const set = (tones: object) => server.inject({ method: 'PATCH', url, headers, payload: { settings: { tones } } })
    expect((await set({ thanks: 'playful', order: 'warm', mails: 'plain' })).statusCode).toBe(200)
    expect((await read()).tones).toEqual({ thanks: 'playful', order: 'warm', mails: 'plain' })
    const refused = await set({ mails: 'sarcastic' })
    expect([refused.statusCode, refused.json()]).toMatchObject([422, { field: 'tones.mails' }])
    expect((await read()).tones).toMatchObject({ mails: 'plain' })
  })

  it('F8: shows the real words of each tone in both languages', async () => {
    const headers = await keyWith('settings:read')
    const answer = await server.inject({ url: '/api/admin/v1/settings/tones', headers })
    expect(answer.json()).toMatchObject({
      thanks: { warm: { en: { headline: 'Thank you, Minji' } } },
      order: { playful: { en: { headline: 'Your order D1042' } } },
      mails: { plain: { ko: { headline: '민지님, 고맙습니다' } } },
    })
    for (const said of [/order D1042 is in, .* write you when it leaves/, /D1042번이 접수됐고, .*알려 드릴게요/]) {
      expect(answer.body).toMatch(said)
    }
    expect(answer.body).not.toMatch(/undefined|\{\{/)
  })

  it('names the setting that does not fit', async () => {
    const headers = await keyWith('settings:write')
    const answer = await server.inject({
      method: 'PATCH',
      url: '/api/admin/v1/settings',
      headers,
      payload: { settings: { colours: { brand: 'green' } } },
    })
    expect(answer.statusCode).toBe(422)
    expect(answer.json()).toMatchObject({ code: 'shop/setting-invalid', field: 'colours.brand' })
  })

  it('shows the outbox and the machinery', async () => {
    const headers = await keyWith('messages:read', 'system:read')
    for (const url of ['/outbox', '/system/consumers', '/system/set-aside', '/system/jobs']) {
      const answer = await server.inject({ url: `/api/admin/v1${url}`, headers })
      expect([url, answer.statusCode]).toEqual([url, 200])
      expect(answer.json<{ items: object[] }>().items).toBeInstanceOf(Array)
    }
  })

  /** What somebody keeps of herself: it needs no scope, only to be signed in. */
  const isOnesOwn = /^\/api\/admin\/v1\/(me|views|sign-in-policy|topics\/mails)\b/

  it('A9: tells in the API document what each address takes and answers, and which scope it needs', async () => {
    const { paths } = (await server.inject('/api/openapi.json')).json<{
      paths: Record<string, Record<string, Described>>
    }>()
    const operations = Object.entries(paths).flatMap(([path, methods]) =>
      path.startsWith('/api/admin/') ? Object.entries(methods).map(([method, one]) => ({ method, path, ...one })) : [],
    )
    expect(operations.length).toBeGreaterThan(90)
    const lacking = operations.filter(({ method, path, description = '', responses, operationId }) => {
      const mayOnlyLook =
        method === 'get' ||
        [
          ...['estimateCampaign', 'explainPromotions', 'foreseeExperiment', 'previewSegment', 'tryCollectionRule'],
          ...['previewTemplate', 'lintTemplate', 'previewMailTest', 'checkCopy'],
          ...['lintJourney', 'readJourneyYaml', 'playJourney'],
        ].includes(operationId)
      const scoped = /Needs the scope `\w+:(\w+)`/.exec(description)?.[1]?.replace(/^(moderate|run)$/, 'write')
      if (isOnesOwn.test(path)) return !responses['401']
      return !responses['403'] || (mayOnlyLook ? scoped !== 'read' : scoped !== 'write')
    })
    expect(lacking).toEqual([])
  })
})
