import { request as connect, type IncomingMessage } from 'node:http'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import type { Migration } from '../../kernel/migration.ts'
import { listen } from '../../listening.ts'
import { testDatabase } from '../../testing/database.ts'
import { testApp, testServer } from '../../testing/web.ts'
import { buildServer, type Routes } from '../server.ts'

const db = await testDatabase()
let finish = (): void => undefined
let begun = 0

const routes: Routes = (server) => {
  server.get('/teas/:id', { schema: { params: z.object({ id: z.string() }) } }, () => 'tea')
  server.post('/teas/:token', () => {
    throw Object.assign(new Error('duplicate key'), { code: '23505', detail: 'Key (email)=(minji@example.com) exists' })
  })
  server.get('/slow', async () => {
    begun++
    await new Promise<void>((resolve) => (finish = resolve))
    return 'served'
  })
  server.get('/long', () => 'tea '.repeat(1_000))
  server.get('/strict', { config: { rateLimit: { max: 2, timeWindow: 60_000 } } }, () => 'tea')
  server.get('/admin/assets/:file', () => 'a part of a page')
  server.get('/nonce', { helmet: { enableCSPNonces: true } }, (_request, reply) => reply.send(reply.cspNonce.script))
}

describe('the probes', () => {
  it('say that the process turns and can serve', async () => {
    const server = await testServer(testApp(db), routes)
    expect((await server.inject('/health/live')).json()).toEqual({ status: 'live' })
    expect((await server.inject('/health/ready')).json()).toEqual({ status: 'ready' })
  })

  it('say not ready while a migration is missing', async () => {
    const tomorrow: Migration = { name: 'tea/0001-tomorrow', up: 'select 1' }
    const server = await testServer(testApp(db, { modules: [{ name: 'tea', migrations: [tomorrow] }] }))
    const answer = await server.inject('/health/ready')
    expect(answer.statusCode).toBe(503)
    expect(answer.json()).toEqual({ status: 'not-ready', why: '1 migrations are missing' })
    expect((await server.inject('/health/live')).statusCode).toBe(200)
  })

  it('say not ready when the database is gone', async () => {
    const edge = { ...testApp(db).edge, reading: () => Promise.reject(new Error('connection refused')) }
    const server = await testServer(testApp(db, { edge }))
    expect((await server.inject('/health/ready')).json()).toMatchObject({ why: 'the database cannot be reached' })
  })
})

describe('the figures', () => {
  it('count requests by route, and the pool, and what the app adds', async () => {
    const pots = { name: 'tea_pots', help: 'Pots', labels: ['size'] }
    const gauges = [{ ...pots, read: () => Promise.resolve([{ labels: { size: 'large' }, value: 7 }]) }]
    const server = await testServer(testApp(db, { gauges }), routes)
    await server.inject('/teas/1')
    const { body } = await server.inject('/metrics')
    expect(body).toContain('http_request_duration_seconds_count{method="GET",route="/teas/:id",status="200"} 1')
    expect(body).toContain('dangol_database_connections{state="idle"}')
    expect(body).toContain('tea_pots{size="large"} 7')
    expect(body).toContain('process_cpu_seconds_total')
  })

  it('are for this machine and for whoever brings the token', async () => {
    const server = await testServer(testApp(db, { http: { metricsToken: 'prometheus' } }))
    const afar = { url: '/metrics', remoteAddress: '203.0.113.7' }
    expect((await server.inject(afar)).statusCode).toBe(403)
    expect((await server.inject({ url: '/metrics', headers: { 'x-forwarded-for': '203.0.113.7' } })).statusCode).toBe(
      403,
    )
    expect((await server.inject({ ...afar, headers: { authorization: 'Bearer wrong' } })).statusCode).toBe(403)
    expect((await server.inject({ ...afar, headers: { authorization: 'Bearer prometheus' } })).statusCode).toBe(200)
  })
})

describe('the log', () => {
  const lines: string[] = []
  const logged = () => lines.map((line) => JSON.parse(line) as Record<string, unknown>)
  const http = { logLevel: 'info', logTo: { write: (line: string) => void lines.push(line) } } as const

  it('has one line per request, with the id that the client was told', async () => {
    const server = await testServer(testApp(db, { http }), routes)
    const answer = await server.inject({ url: '/teas/1', headers: { 'x-request-id': 'proxy-12345678' } })
    expect(answer.headers['x-request-id']).toBe('proxy-12345678')
    expect(logged()).toEqual([
      expect.objectContaining({ reqId: 'proxy-12345678', method: 'GET', route: '/teas/:id', status: 200 }),
    ])
    const insane = await server.inject({ url: '/teas/1', headers: { 'x-request-id': 'x"\n' } })
    expect(insane.headers['x-request-id']).toMatch(/^[0-9a-f-]{36}$/)
  })

  it('holds no personal data and no secret', async () => {
    lines.length = 0
    const server = await testServer(testApp(db, { http }), routes)
    const secrets = {
      cookie: 'dangol_session=secretcookie',
      authorization: 'Bearer secretkey',
      'user-agent': 'secretbrowser',
    }
    const ask = { headers: secrets, remoteAddress: '203.0.113.7' }
    await server.inject({ ...ask, url: '/teas/secrettoken?email=secret@example.com' })
    await server.inject({ ...ask, url: '/unknown/secret@example.com/secretsecretsecretsecret?token=secret' })
    await server.inject({ ...ask, method: 'POST', url: '/teas/secrettoken', payload: { email: 'secret@example.com' } })
    expect(lines.join('')).not.toMatch(/secret|minji|203\.0\.113/)
    expect(logged().filter((line) => line['msg'] === 'answered')).toHaveLength(3)
    expect(logged()).toContainEqual(
      expect.objectContaining({ err: expect.objectContaining({ code: '23505' }) as object }),
    )
  })
})

describe('every answer', () => {
  it('carries a strict content policy, with a nonce only where asked for', async () => {
    const server = await testServer(
      testApp(db, { http: { contentSources: { scripts: ['https://js.stripe.com'] } } }),
      routes,
    )
    const plain = String((await server.inject('/teas/1')).headers['content-security-policy'])
    expect(plain).toContain("script-src 'self' https://js.stripe.com;")
    expect(plain).toContain("frame-ancestors 'none'")
    expect(plain).not.toMatch(/unsafe|nonce/)
    const page = await server.inject('/nonce')
    expect(page.headers['x-content-type-options']).toBe('nosniff')
    expect((await server.inject('/teas/1')).headers['x-content-type-options']).toBe('nosniff')
    expect(page.headers['content-security-policy']).toContain(`'nonce-${page.body}'`)
  })

  it('is a polite no while the process cannot keep up, except to probes', async () => {
    const server = await testServer(testApp(db, { http: { mostLagMs: 0.000_001 } }), routes)
    await expect.poll(async () => (await server.inject('/teas/1')).statusCode).toBe(503)
    const answer = await server.inject('/teas/1')
    expect(answer.json()).toMatchObject({ code: 'http/overloaded' })
    expect(answer.headers['retry-after']).toBe('5')
    expect((await server.inject('/health/live')).statusCode).toBe(200)
  })

  it('is compressed when it is long', async () => {
    const server = await testServer(testApp(db), routes)
    const answer = await server.inject({ url: '/long', headers: { 'accept-encoding': 'gzip' } })
    expect(answer.headers['content-encoding']).toBe('gzip')
  })

  it('is a polite no beyond the limit of requests', async () => {
    const server = await testServer(testApp(db, { http: { requestsPerMinute: 3 } }), routes)
    for (let request = 0; request < 2; request++) expect((await server.inject('/strict')).statusCode).toBe(200)
    const answer = await server.inject('/strict')
    expect(answer.json()).toMatchObject({ status: 429, code: 'http/too-many-requests' })
    expect(Number(answer.headers['retry-after'])).toBeGreaterThan(0)
    const other = await server.inject({ url: '/strict', remoteAddress: '203.0.113.8' })
    expect(other.statusCode).toBe(200)
  })

  it('does not count the parts of pages, of which one screen takes dozens', async () => {
    const server = await testServer(testApp(db, { http: { requestsPerMinute: 3 } }), routes)
    for (let part = 0; part < 5; part++) {
      expect((await server.inject(`/admin/assets/${part}.js?v=1`)).statusCode).toBe(200)
    }
    expect((await server.inject('/teas/1')).headers['x-ratelimit-remaining']).toBe('2')
  })
})

describe('a server that ends', () => {
  it('is not ready, finishes what is at work, and takes no new connection', async () => {
    let isEnding = false
    const server = await buildServer(testApp(db, { isEnding: () => isEnding }), routes)
    const { port, drain } = await listen(server, { host: '127.0.0.1', port: 0 })
    const slow = get(port, '/slow')
    await expect.poll(() => begun).toBe(1)

    isEnding = true
    expect(await get(port, '/health/ready')).toMatchObject({ status: 503, connection: 'close' })
    const drained = drain()
    await expect.poll(() => server.server.listening).toBe(false)
    await expect(get(port, '/health/live')).rejects.toThrow('ECONNREFUSED')
    finish()
    expect(await slow).toMatchObject({ status: 200, body: 'served', connection: 'close' })
    await drained
  })
})

async function get(port: number, path: string): Promise<{ status: number; body: string; connection: string }> {
  const message = await new Promise<IncomingMessage>((resolve, reject) =>
    connect({ host: '127.0.0.1', port, path }, resolve).on('error', reject).end(),
  )
  let body = ''
  for await (const chunk of message) body += String(chunk)
  return { status: message.statusCode!, body, connection: message.headers.connection ?? '' }
}
