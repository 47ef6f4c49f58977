import { describe, expect, it } from 'vitest'
import { staffSignIn } from '../../adapters/better-auth/staff-sign-in.ts'
import { edgeOf } from '../../kernel/edge.ts'
import { newId } from '../../kernel/id.ts'
import { inTransaction } from '../../kernel/transaction.ts'
import { makeApiKey, makeMember, type Role, savePasskey, scopesOfRole } from '../../modules/staff/index.ts'
import { codeOf } from '../../testing/authenticator.ts'
import { testDatabase } from '../../testing/database.ts'
import { signInBaseUrl, staffBrowser, type StaffBrowser } from '../../testing/staff-browser.ts'
import { testApp, testServer } from '../../testing/web.ts'
import { accountRoutes } from './account-routes.ts'
import { identifyWith } from './identify.ts'
import { secondFactorRoutes } from './second-factor-routes.ts'
import { settingsRoutes } from './settings-routes.ts'

const db = await testDatabase()
const edge = edgeOf(db)
const secret = 'a secret that is long enough for a test'
const auth = staffSignIn({ pool: db.pool, edge, secret, baseUrl: signInBaseUrl })
const app = { ...testApp(db), identify: identifyWith(edge, auth.userOf) }
const server = await testServer(app, accountRoutes, secondFactorRoutes, settingsRoutes)
const password = 'a long password'

async function hired(role: Role = 'packer') {
  const email = `${newId()}@shop.test`
  const id = await auth.setPassword({ name: 'Jun', email, password })
  await inTransaction(db, (tx) => makeMember(tx, { userId: id, role }))
  const signedIn = async () => {
    const browser = staffBrowser(auth)
    await browser.post('/sign-in/email', { email, password })
    return browser
  }
  return { id, email, signedIn }
}

const ask = async (
  browser: StaffBrowser,
  method: 'GET' | 'PUT' | 'PATCH' | 'DELETE',
  path: string,
  payload?: object,
) => {
  const answer = await server.inject({
    method,
    url: `/api/admin/v1${path}`,
    headers: { cookie: browser.headers().get('cookie')! },
    ...(payload && { payload }),
  })
  return { status: answer.statusCode, body: answer.body ? answer.json<Record<string, unknown>>() : {} }
}

type Listed = { id: string; isThis: boolean }[]
const sessionsOf = async (browser: StaffBrowser) => (await ask(browser, 'GET', '/me/sessions')).body['items'] as Listed

/** An authenticator set up in this browser. */
async function withSecondFactor(browser: StaffBrowser): Promise<void> {
  const { body } = await browser.post('/two-factor/enable', { password })
  await browser.post('/two-factor/verify-totp', { code: codeOf(body['totpURI'] as string) })
}

describe('the sessions of somebody on the staff', () => {
  it('A9: are listed with the one that asks, and end one by one', async () => {
    const jun = await hired()
    const [desk, phone] = [await jun.signedIn(), await jun.signedIn()]
    const listed = await sessionsOf(desk)
    expect(listed.map(({ isThis }) => isThis).sort()).toEqual([false, true])
    const other = listed.find(({ isThis }) => !isThis)!
    for (let times = 0; times < 2; times++) {
      expect((await ask(desk, 'DELETE', `/me/sessions/${other.id}`)).status).toBe(204)
    }
    expect((await ask(phone, 'GET', '/me')).status).toBe(401)
    expect(await sessionsOf(desk)).toMatchObject([{ isThis: true }])
  })

  it('A9: end everywhere but here, and never those of somebody else', async () => {
    const [jun, hana] = [await hired(), await hired()]
    const [desk, phone, hers] = [await jun.signedIn(), await jun.signedIn(), await hana.signedIn()]
    const [foreign] = await sessionsOf(hers)
    await ask(desk, 'DELETE', `/me/sessions/${foreign!.id}`)
    expect((await ask(desk, 'DELETE', '/me/sessions')).status).toBe(204)
    const states = [desk, phone, hers].map(async (browser) => (await ask(browser, 'GET', '/me')).status)
    expect(await Promise.all(states)).toEqual([200, 401, 200])
  })
})

describe('the passkeys of somebody on the staff', () => {
  const passkey = (userId: string) =>
    inTransaction(db, async (tx) => {
      await savePasskey(tx, {
        userId,
        name: 'Phone',
        credentialId: newId(),
        publicKey: Buffer.from([1, 2, 3]),
        counter: 0,
        transports: ['internal'],
        isBackedUp: true,
      })
    })

  it('A9: are listed and removed by herself alone', async () => {
    const [jun, hana] = [await hired(), await hired()]
    await passkey(jun.id)
    const [his, hers] = [await jun.signedIn(), await hana.signedIn()]
    const { body } = await ask(his, 'GET', '/me/passkeys')
    const [key] = body['items'] as { id: string; name: string }[]
    expect(key).toMatchObject({ name: 'Phone', isBackedUp: true, usedAt: null })
    expect(JSON.stringify(body)).not.toMatch(/publicKey|credential/i)
    expect((await ask(hers, 'GET', '/me/passkeys')).body).toEqual({ items: [] })
    expect((await ask(hers, 'DELETE', `/me/passkeys/${key!.id}`)).status).toBe(404)
    expect((await ask(his, 'DELETE', `/me/passkeys/${key!.id}`)).status).toBe(204)
    expect((await ask(his, 'DELETE', `/me/passkeys/${key!.id}`)).status).toBe(404)
  })

  it('A9: are asked for by nobody who is not signed in', async () => {
    for (const path of ['/me', '/me/sessions', '/me/passkeys']) {
      expect((await ask(staffBrowser(auth), 'GET', path)).status).toBe(401)
    }
  })
})

describe('what each role may do', () => {
  it.each([
    ['owner', true, true],
    ['manager', true, true],
    ['packer', false, false],
    ['viewer', true, false],
  ] as const)('A9: %s, signed in with her password', async (role, mayRead, mayWrite) => {
    const browser = await (await hired(role)).signedIn()
    expect((await ask(browser, 'GET', '/me')).body).toMatchObject({ role, scopes: [...scopesOfRole(role)] })
    expect((await ask(browser, 'GET', '/settings')).status).toBe(mayRead ? 200 : 403)
    const change = await ask(browser, 'PATCH', '/settings', { settings: { tagline: { en: role } } })
    expect(change.status).toBe(mayWrite ? 200 : 403)
    expect((await ask(browser, 'GET', '/sign-in-policy')).status).toBe(
      role === 'owner' || role === 'manager' ? 200 : 403,
    )
    const policy = await ask(browser, 'PUT', '/sign-in-policy', { isSecondFactorRequired: false })
    expect(policy.status).toBe(role === 'owner' ? 204 : 403)
  })
})

describe('a second step asked of everybody', () => {
  it('A9: shuts all but setting it up to who has none, and opens again once she has', async () => {
    const [owner, jun] = [await hired('owner'), await hired('manager')]
    const hers = await owner.signedIn()
    const policy = { isSecondFactorRequired: true }
    const early = await ask(hers, 'PUT', '/sign-in-policy', policy)
    expect([early.status, early.body['code']]).toEqual([409, 'staff/own-second-factor-first'])
    const before = await jun.signedIn()
    expect((await ask(before, 'GET', '/settings')).status).toBe(200)
    await withSecondFactor(hers)
    expect((await ask(hers, 'PUT', '/sign-in-policy', policy)).status).toBe(204)

    for (const browser of [before, await jun.signedIn()]) {
      expect((await ask(browser, 'GET', '/me')).body).toMatchObject({ isSecondFactorDue: true, scopes: [] })
      expect((await ask(browser, 'GET', '/settings')).status).toBe(403)
      expect((await ask(browser, 'PATCH', '/settings', { settings: {} })).status).toBe(403)
    }
    await withSecondFactor(before)
    expect((await ask(before, 'GET', '/me')).body).toMatchObject({ isSecondFactorDue: false, hasSecondFactor: true })
    expect((await ask(before, 'GET', '/settings')).status).toBe(200)
    const { body } = await staffBrowser(auth).post('/sign-in/email', { email: jun.email, password })
    expect(body).toMatchObject({ twoFactorRedirect: true })
  })

  it('A9: is not asked of programs, which have keys of their own', async () => {
    const make = { name: 'Books', scopes: ['settings:read'], createdBy: 'hana' }
    const { key } = await inTransaction(db, (tx) => makeApiKey(tx, make))
    const headers = { authorization: `Bearer ${key}` }
    expect((await server.inject({ url: '/api/admin/v1/settings', headers })).statusCode).toBe(200)
  })
})
