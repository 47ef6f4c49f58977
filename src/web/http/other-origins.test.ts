import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { testDatabase } from '../../testing/database.ts'
import { testApp, testServer } from '../../testing/web.ts'

const db = await testDatabase()
const face = 'https://face.example'
const server = await testServer(testApp(db, { http: { storeOrigins: [face] } }), (scope) => {
  const schema = { operationId: 'pourCup', summary: 'Pour a cup', response: { 200: z.string() } }
  scope.post('/api/store/v1/cups', { schema }, () => 'poured')
  scope.post('/cart', () => 'poured')
})

const asked = (url: string, origin: string) =>
  server.inject({
    method: 'OPTIONS',
    url,
    headers: { origin, 'access-control-request-method': 'POST', 'access-control-request-headers': 'content-type' },
  })
const posted = (url: string, origin: string) =>
  server.inject({ method: 'POST', url, headers: { origin, 'sec-fetch-site': 'cross-site' } })

describe('another face of the shop, on an origin of its own', () => {
  it('A9: may ask whether it may, and then use the store API', async () => {
    const may = await asked('/api/store/v1/cups', face)
    expect(may.statusCode).toBe(204)
    expect(may.headers).toMatchObject({ 'access-control-allow-origin': face, 'access-control-max-age': '600' })
    expect(may.headers['access-control-allow-headers']).toContain('idempotency-key')
    const done = await posted('/api/store/v1/cups', face)
    expect(done.statusCode).toBe(200)
    expect(done.headers['access-control-allow-origin']).toBe(face)
  })

  it('A9: brings no cookies', async () => {
    const { headers } = await asked('/api/store/v1/cups', face)
    expect(headers['access-control-allow-credentials']).toBeUndefined()
  })

  it.each([
    ['/cart', face],
    ['/api/store/v1/cups', 'https://evil.example'],
    ['/api/store/v1/cups', 'null'],
  ])('%s is closed to %s', async (url, origin) => {
    expect((await asked(url, origin)).headers['access-control-allow-origin']).not.toBe(origin)
    const refused = await posted(url, origin)
    expect(refused.statusCode).toBe(403)
    expect(refused.headers['access-control-allow-origin']).toBeUndefined()
  })
})
