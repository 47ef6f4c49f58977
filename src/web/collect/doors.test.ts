import { createRequire } from 'node:module'
import { gzipSync } from 'node:zlib'
import { Analytics } from '@segment/analytics-node'
import { jitsuAnalytics } from '@jitsu/js'
import { PostHog } from 'posthog-node'
import { describe, expect, it } from 'vitest'
import { inTransaction } from '../../kernel/transaction.ts'
import { addSource, listTail, revokeWriteKey, getSource } from '../../modules/collecting/index.ts'
import { testDatabase } from '../../testing/database.ts'
import { testApp, testServer } from '../../testing/web.ts'
import { doorRoutes } from './door-routes.ts'
import { eventsRoutes } from './events-routes.ts'
import { intakeOf, mostWaitingBytes } from './intake.ts'
import { pixelRoutes } from './pixel-routes.ts'
import { posthogFlags } from './posthog-flags.ts'

const Rudder = createRequire(import.meta.url)(
  '@rudderstack/rudder-sdk-node',
) as typeof import('@rudderstack/rudder-sdk-node')

const db = await testDatabase()
const app = testApp(db)
const server = await testServer(app, doorRoutes, eventsRoutes, posthogFlags, pixelRoutes)
const origin = await server.listen({ port: 0, host: '127.0.0.1' })

const aSource = (origins: string[] = []) =>
  inTransaction(db, (tx) => addSource(tx, { name: 'Blog', channel: 'web', origins }, 'hana'))
const tailOf = (id: string) => app.edge.reading((read) => listTail(read, id))
/** Oldest first, as type and name. */
const toldBy = async (id: string) => (await tailOf(id)).events.map(({ type, name }) => `${type} ${name}`.trim()).sort()

describe('unmodified clients deliver by changing the host', () => {
  it('A6: @segment/analytics-node', async () => {
    const { id, key } = await aSource()
    const client = new Analytics({ writeKey: key, host: origin, flushAt: 10, flushInterval: 100 })
    client.identify({ userId: 'minji', traits: { email: 'minji@example.com' } })
    client.track({ userId: 'minji', event: 'Product Added', properties: { product_id: 'p1', price: 10 } })
    client.page({ anonymousId: 'browser-1', name: 'Home' })
    client.group({ userId: 'minji', groupId: 'tea-club', traits: { name: 'Tea club' } })
    client.alias({ userId: 'minji', previousId: 'browser-1' })
    await client.closeAndFlush({ timeout: 30_000 })
    expect(await toldBy(id)).toEqual(['alias', 'group tea-club', 'identify', 'page Home', 'track Product Added'])
    const track = (await tailOf(id)).events.find(({ type }) => type === 'track')
    expect(track!.data).toMatchObject({
      properties: { price: 10 },
      context: { library: { name: '@segment/analytics-node' } },
    })
  })

  it('A6: @rudderstack/rudder-sdk-node', async () => {
    const { id, key } = await aSource()
    const client = new Rudder(key, { dataPlaneUrl: origin, flushAt: 2, flushInterval: 100, gzip: true })
    client.identify({ userId: 'minji', traits: { email: 'minji@example.com' } })
    client.track({ userId: 'minji', event: 'Order Completed', properties: { order_id: 'o1' } })
    await expect.poll(() => toldBy(id)).toEqual(['identify', 'track Order Completed'])
  })

  it('A6: posthog-node', async () => {
    const { id, key } = await aSource()
    const client = new PostHog(key, { host: origin, flushAt: 10, flushInterval: 100, personalApiKey: 'none' })
    client.capture({
      distinctId: 'minji',
      event: 'Product Added',
      properties: { price: 10, $set: { phone: '+82 10-1234-5678' } },
    })
    client.identify({ distinctId: 'minji', properties: { email: 'minji@example.com' } })
    client.alias({ distinctId: 'minji', alias: 'browser-1' })
    client.groupIdentify({ groupType: 'club', groupKey: 'tea-club', distinctId: 'minji' })
    expect((await client.evaluateFlags('minji')).isEnabled('new-look')).toBeFalsy()
    await client.shutdown()
    expect(await toldBy(id)).toEqual(
      expect.arrayContaining(['alias', 'group tea-club', 'identify', 'track Product Added']),
    )
    const { events, problems } = await tailOf(id)
    expect(problems).toEqual([])
    expect(events.find(({ name }) => name === 'Product Added')!.data['properties']).toEqual({ price: 10 })
  })

  it.each([false, true])('A6: @jitsu/js (from server to server: %s)', async (s2s) => {
    const { id, key } = await aSource()
    const client = jitsuAnalytics({ host: origin, writeKey: key, s2s, errorPolicy: 'rethrow' })
    await client.track('Product Added', { product_id: 'p1' })
    await client.identify('minji', { email: 'minji@example.com' })
    await expect.poll(() => toldBy(id)).toEqual(['identify', 'track Product Added'])
  })
})

const tell = (url: string, payload: object | string | Buffer, headers: Record<string, string> = {}) =>
  server.inject({ method: 'POST', url, payload, headers })
const event = (messageId: string) => ({ type: 'track', event: 'Product Added', messageId, userId: 'minji' })

describe('the doors', () => {
  it('A6 P3: answer after it is durable, list what does not fit, and take a repeated message once', async () => {
    const { id, key } = await aSource()
    const batch = [event('m-1'), { ...event('m-2'), timestamp: 'never' }, null, event('m-1')]
    const answer = await tell('/v1/batch', { batch, writeKey: key })
    expect(answer.json()).toEqual({
      ...{ success: true, taken: 1, repeated: 1 },
      problems: [expect.objectContaining({ index: 1, field: 'timestamp' }), expect.objectContaining({ index: 2 })],
    })
    const api = await tell('/api/collect/v1/events', { events: batch }, { authorization: `Bearer ${key}` })
    expect(api.json()).toMatchObject({ taken: 0, repeated: 2, problems: [{ index: 1 }, { index: 2 }] })
    const single = await tell('/v1/track', event('m-3'), { authorization: `Basic ${btoa(`${key}:`)}` })
    expect(single.json()).toEqual({ success: true, taken: 1, repeated: 0 })
    const packed = gzipSync(JSON.stringify([event('m-4')]))
    expect((await tell('/v1/batch', packed, { 'x-write-key': key, 'content-type': 'text/plain' })).statusCode).toBe(200)
    expect((await tailOf(id)).events.map(({ messageId }) => messageId).sort()).toEqual(['m-1', 'm-3', 'm-4'])
    const outOfForty = await Promise.all(
      Array.from({ length: 40 }, (_, n) => tell('/v1/track', event(`s-${n % 20}`), { 'x-write-key': key })),
    )
    expect(outOfForty.reduce((sum, each) => sum + each.json<{ taken: number }>().taken, 0)).toBe(20)
  })

  it('A6: are closed without a key that works, and to pages of sites that the source does not name', async () => {
    const { id, key } = await aSource(['https://blog.example'])
    for (const wrong of ['', 'cw_guessed-by-somebody-000'])
      expect((await tell('/v1/batch', { batch: [event('m')], writeKey: wrong })).json()).toMatchObject({ status: 401 })
    const from = (site: string) => tell('/collect/events', { batch: [event('m')], writeKey: key }, { origin: site })
    expect((await from('https://evil.example')).json()).toMatchObject({ status: 403, code: 'http/site-unknown' })
    const named = await from('https://blog.example')
    expect([named.statusCode, named.headers['access-control-allow-origin']]).toEqual([200, 'https://blog.example'])
    const asked = (site: string) =>
      server.inject({
        method: 'OPTIONS',
        url: '/api/s/track',
        headers: { origin: site, 'access-control-request-method': 'POST' },
      })
    expect((await asked('https://blog.example')).headers['access-control-allow-headers']).toContain('x-write-key')
    expect((await asked('https://evil.example')).headers['access-control-allow-origin']).toBeUndefined()
    const quiet = await tell('/collect/events', { batch: [event('gpc')], writeKey: key }, { 'sec-gpc': '1' })
    expect(quiet.json()).toMatchObject({ taken: 0 })
    const { keys } = await app.edge.reading((read) => getSource(read, id))
    await inTransaction(db, (tx) => revokeWriteKey(tx, keys[0]!.id))
    expect((await tell('/v1/batch', { batch: [event('m')], writeKey: key })).statusCode).toBe(401)
  })

  it('N14: give hostile bodies a clear no, never a failure', async () => {
    const { key } = await aSource()
    const bomb = gzipSync(Buffer.alloc(50_000_000, ' '))
    const deep = `{"batch":${'['.repeat(50_000)}${']'.repeat(50_000)}}`
    const bodies = [
      '',
      '[',
      'null',
      '"text"',
      '[[]]',
      '{"batch":7}',
      deep,
      bomb,
      Buffer.from([0x1f, 0x8b, 1, 2]),
      'x'.repeat(2_000_000),
    ]
    const odd = {
      type: 'track',
      event: { a: 1 },
      messageId: {},
      userId: [],
      timestamp: {},
      context: 'x',
      sentAt: {},
      properties: null,
    }
    for (const door of [
      '/v1/batch',
      '/v1/identify',
      '/batch/',
      '/api/s/s2s/page',
      '/collect/events',
      '/api/collect/v1/events',
    ])
      for (const body of [
        ...bodies,
        { batch: [odd], sentAt: [], events: [odd], event: '$groupidentify', properties: { $set: 1 } },
      ])
        for (const encoding of ['identity', 'gzip']) {
          const headers = { 'x-write-key': key, 'content-type': 'application/json', 'content-encoding': encoding }
          const answer = await tell(door, body, headers)
          expect(
            answer.statusCode,
            `${door} ${encoding} ${JSON.stringify(body).slice(0, 60)} ${answer.body}`,
          ).toBeLessThan(500)
        }
    for (const encoding of ['identity', 'gzip']) {
      const unpacked = await tell('/v1/batch', bomb, { 'x-write-key': key, 'content-encoding': encoding })
      expect(unpacked.json()).toMatchObject({ status: 413, code: 'http/body-too-large' })
    }
    const tooMany = await tell('/v1/batch', { batch: Array.from({ length: 1_001 }, () => 1) }, { 'x-write-key': key })
    expect(tooMany.json()).toMatchObject({ status: 413, code: 'http/batch-too-large' })
  })

  it('N14: take no more than fits into memory, and say when to come again', async () => {
    const person = { identities: [], observedAt: db.clock.now() }
    const huge = { messageId: 'm', type: 'track', name: '', person, data: 'x'.repeat(mostWaitingBytes + 1) } as const
    const sender = { keyId: '', sourceId: '', channel: 'web', origins: [] } as const
    const batch = { sender, door: 'api', receivedAt: db.clock.now(), events: [huge], problems: [] }
    const no = { status: 429, about: { headers: { 'retry-after': '1' } } }
    await expect(intakeOf(app.edge).take(batch)).rejects.toMatchObject(no)
  })

  it('A6: the pixel is at most 3 kB', async () => {
    const script = await server.inject({ url: '/collect/pixel.js', headers: { 'accept-encoding': 'identity' } })
    expect(script.headers['cross-origin-resource-policy']).toBe('cross-origin')
    expect(gzipSync(script.rawPayload).length).toBeLessThan(3_000)
  })
})
