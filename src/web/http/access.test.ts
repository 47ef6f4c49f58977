import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { inTransaction } from '../../kernel/transaction.ts'
import { requestSignIn, signIn } from '../../modules/profiles/index.ts'
import { testDatabase } from '../../testing/database.ts'
import { testApp, testServer } from '../../testing/web.ts'
import { buildServer, type Routes } from '../server.ts'
import { beginSession, getShopper, principalOf } from './authentication.ts'
import type { Principal } from './principal.ts'

const db = await testDatabase()
const principals: Record<string, Principal> = {
  'Bearer reader': { kind: 'api-key', id: 'k1', scopes: ['catalog:read'] },
  'Bearer writer': { kind: 'api-key', id: 'k2', scopes: ['catalog:write'] },
  'Bearer owner': { kind: 'staff', id: 's1', scopes: ['*'] },
}
const app = testApp(db, {
  http: { baseUrl: 'https://tea.example' },
  identify: {
    principal: (request) => Promise.resolve(principals[request.headers.authorization ?? '']),
    shopper: (token) => Promise.resolve(token === 'minji-s-session' ? 'minji' : undefined),
  },
})

const routes: Routes = (server) => {
  const response = { 200: z.object({ id: z.string() }) }
  server.get(
    '/api/admin/v1/teas',
    { schema: { operationId: 'listTeas', summary: 'Teas', response }, config: { requires: 'catalog:read' } },
    (request) => ({ id: principalOf(request).id }),
  )
  server.post(
    '/api/admin/v1/teas',
    { schema: { operationId: 'createTea', summary: 'A tea', response }, config: { requires: 'catalog:write' } },
    (request) => ({ id: principalOf(request).id }),
  )
  server.get('/me', async (request) => ({ id: await getShopper(request) }))
  server.post('/sign-in', (request, reply) => {
    beginSession(request, reply, 'minji-s-session', 1_000)
    return reply.send('welcome')
  })
  server.post('/hooks/tea', { config: { crossSite: 'allowed' } }, () => 'thanks')
}

const server = await testServer(app, routes)
const ask = (method: 'GET' | 'POST', url: string, headers: Record<string, string>) =>
  server.inject({ method, url, headers })

describe('a route that requires a scope', () => {
  it.each([
    ['GET', 'Bearer reader', 200],
    ['GET', 'Bearer writer', 200],
    ['POST', 'Bearer writer', 200],
    ['POST', 'Bearer owner', 200],
    ['POST', 'Bearer reader', 403],
    ['POST', 'Bearer stranger', 401],
    ['GET', '', 401],
  ] as const)('%s with %s answers %i', async (method, authorization, status) => {
    const answer = await ask(method, '/api/admin/v1/teas', authorization ? { authorization } : {})
    expect(answer.statusCode).toBe(status)
    if (status === 401) expect(answer.headers['www-authenticate']).toBe('Bearer')
    if (status === 403)
      expect(answer.json()).toMatchObject({ code: 'http/scope-missing', details: { scope: 'catalog:write' } })
  })

  it('must be said of every admin route, or the server does not start', async () => {
    const open: Routes = (scope) => {
      const schema = { operationId: 'leak', summary: 'Leak', response: { 200: z.string() } }
      scope.get('/api/admin/v1/secrets', { schema }, () => 'all')
    }
    await expect(buildServer(app, open)).rejects.toThrow('GET /api/admin/v1/secrets lacks config.requires')
  })
})

describe('a shopper', () => {
  it('is known by her session and asked to sign in without one', async () => {
    const signedIn = await ask('POST', '/sign-in', {})
    const cookie = String(signedIn.headers['set-cookie'])
    expect(cookie).toMatch(/HttpOnly; SameSite=Lax$/)
    expect((await ask('GET', '/me', { cookie: cookie.split(';')[0]! })).json()).toEqual({ id: 'minji' })
    expect((await ask('GET', '/me', { cookie: 'dangol_session=forged' })).statusCode).toBe(401)
    expect((await ask('GET', '/me', {})).statusCode).toBe(401)
  })
})

describe('a shopper who signed in by her mail', () => {
  it('is known by the session that began then', async () => {
    const signedIn = await inTransaction(db, async (tx) => {
      const { token } = await requestSignIn(tx, { email: 'minji@example.com' })
      return signIn(tx, { token })
    })
    if ('refused' in signedIn) throw signedIn.refused
    const real = await testServer(testApp(db), (scope) => {
      scope.get('/me', async (request) => ({ id: await getShopper(request) }))
    })
    const answer = await real.inject({ url: '/me', cookies: { dangol_session: signedIn.sessionToken } })
    expect(answer.json()).toEqual({ id: signedIn.profileId })
  })
})

describe('a page of another site', () => {
  it.each([
    ['says so in Sec-Fetch-Site', { 'sec-fetch-site': 'cross-site' }, 403],
    ['is a sibling domain', { 'sec-fetch-site': 'same-site' }, 403],
    ['says so in Origin', { origin: 'https://evil.example' }, 403],
    ['hides its origin', { origin: 'null' }, 403],
    [
      'brings Basic credentials the browser keeps',
      { origin: 'https://evil.example', authorization: 'Basic eA==' },
      403,
    ],
    ['is our own', { 'sec-fetch-site': 'same-origin' }, 200],
    ['is our own behind a proxy', { origin: 'https://tea.example' }, 200],
    ['is our own by its host', { origin: 'http://localhost:80', host: 'localhost:80' }, 200],
    ['is no page but a program', {}, 200],
    ['is a program with a key', { origin: 'https://evil.example', authorization: 'Bearer x' }, 200],
  ])('cannot post when it %s', async (_what, headers, status) => {
    const answer = await ask('POST', '/sign-in', headers as Record<string, string>)
    expect(answer.statusCode).toBe(status)
    if (status === 403) expect(answer.json()).toMatchObject({ code: 'http/cross-site' })
  })

  it('may read, and post to a door that checks signatures', async () => {
    expect((await ask('GET', '/health/live', { 'sec-fetch-site': 'cross-site' })).statusCode).toBe(200)
    expect((await ask('POST', '/hooks/tea', { 'sec-fetch-site': 'cross-site' })).statusCode).toBe(200)
  })
})
