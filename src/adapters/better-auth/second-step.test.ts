import { describe, expect, it } from 'vitest'
import { edgeOf } from '../../kernel/edge.ts'
import { inTransaction, reading } from '../../kernel/transaction.ts'
import { listAudit, makeMember, resetSecondFactor } from '../../modules/staff/index.ts'
import { codeOf, secretIn } from '../../testing/authenticator.ts'
import { testDatabase } from '../../testing/database.ts'
import { signInBaseUrl, staffBrowser } from '../../testing/staff-browser.ts'
import { staffSignIn } from './staff-sign-in.ts'

const db = await testDatabase()
const auth = staffSignIn({
  pool: db.pool,
  edge: edgeOf(db),
  secret: 'a secret that is long enough for a test',
  baseUrl: signInBaseUrl,
})
const password = 'a long password'

let people = 0

/** Somebody on the staff, signed in with her password. */
async function somebody() {
  const email = `staff-${++people}@shop.test`
  const id = await auth.setPassword({ name: 'Hana', email, password })
  await inTransaction(db, (tx) => makeMember(tx, { userId: id, role: 'packer' }))
  const browser = staffBrowser(auth)
  const signIn = (at = browser) => at.post('/sign-in/email', { email, password })
  expect((await signIn()).status).toBe(200)
  return { id, email, browser, signIn }
}

/** … who has set up an authenticator with the code of half a minute ago. */
async function somebodyWithAuthenticator() {
  const one = await somebody()
  const { body } = await one.browser.post('/two-factor/enable', { password })
  const { totpURI: uri, backupCodes } = body as { totpURI: string; backupCodes: string[] }
  expect((await one.browser.post('/two-factor/verify-totp', { code: codeOf(uri, -1) })).status).toBe(200)
  return { ...one, uri, backupCodes }
}

const isIn = async (browser: ReturnType<typeof staffBrowser>) => (await auth.userOf(browser.headers())) !== undefined
const sessionOf = (browser: ReturnType<typeof staffBrowser>) => browser.cookies.get('dangol.session_token')
const countSessions = async (userId: string) =>
  (await db.pool.query('select 1 from staff.session where "userId" = $1', [userId])).rowCount

describe('the second step of staff who sign in', () => {
  it('is asked only after the first code proved that the authenticator works', async () => {
    const { browser, signIn } = await somebody()
    expect((await browser.post('/two-factor/enable', { password: 'not her password' })).status).toBe(400)
    expect((await browser.post('/two-factor/enable', { password })).status).toBe(200)
    const another = staffBrowser(auth)
    expect((await signIn(another)).body).not.toHaveProperty('twoFactorRedirect')
    expect(await isIn(another)).toBe(true)
  })

  it('lets nobody in with the password alone, and somebody with password and code under a new session', async () => {
    const { id, uri, signIn } = await somebodyWithAuthenticator()
    const another = staffBrowser(auth)
    const before = await countSessions(id)
    expect((await signIn(another)).body).toMatchObject({ twoFactorRedirect: true })
    expect([await isIn(another), await countSessions(id)]).toEqual([false, before])
    expect((await another.post('/two-factor/verify-totp', { code: '000000' })).status).toBe(401)
    expect(await isIn(another)).toBe(false)
    const answer = await another.post('/two-factor/verify-totp', { code: codeOf(uri) })
    expect(answer.status).toBe(200)
    expect(JSON.stringify(answer.body)).not.toContain(sessionOf(another)!.split('.')[0])
    expect(await isIn(another)).toBe(true)
  })

  it('gives a new session when the authenticator is set up', async () => {
    const { browser } = await somebody()
    const before = new Map(browser.cookies)
    const { body } = await browser.post('/two-factor/enable', { password })
    await browser.post('/two-factor/verify-totp', { code: codeOf(body['totpURI'] as string) })
    expect(await isIn(browser)).toBe(true)
    expect(await isIn(staffBrowser(auth, before))).toBe(false)
  })

  it('takes a code once', async () => {
    const { uri, signIn } = await somebodyWithAuthenticator()
    const [first, second] = [staffBrowser(auth), staffBrowser(auth)]
    await signIn(first)
    await signIn(second)
    const code = codeOf(uri)
    expect((await first.post('/two-factor/verify-totp', { code })).status).toBe(200)
    expect((await second.post('/two-factor/verify-totp', { code })).status).toBe(401)
    expect((await second.post('/two-factor/verify-totp', { code: ` ${code}` })).status).toBe(401)
    expect((await second.post('/two-factor/verify-totp', { code: codeOf(uri, 1) })).status).toBe(200)
  })

  it('takes each backup code once, and none of the old ones after new ones were made', async () => {
    const { browser, signIn, backupCodes } = await somebodyWithAuthenticator()
    const another = staffBrowser(auth)
    await signIn(another)
    expect((await another.post('/two-factor/verify-backup-code', { code: backupCodes[0] })).status).toBe(200)
    expect(await isIn(another)).toBe(true)
    await signIn(another)
    expect((await another.post('/two-factor/verify-backup-code', { code: backupCodes[0] })).status).toBe(401)
    const made = await browser.post('/two-factor/generate-backup-codes', { password })
    expect(made.body['backupCodes']).toHaveLength(10)
    expect((await another.post('/two-factor/verify-backup-code', { code: backupCodes[1] })).status).toBe(401)
  })

  it('keeps the secret and the backup codes encrypted', async () => {
    const { id, uri, backupCodes } = await somebodyWithAuthenticator()
    const { rows } = await db.pool.query<{ secret: string }>('select * from staff."twoFactor" where "userId" = $1', [
      id,
    ])
    const kept = JSON.stringify(rows)
    const inBase32 = new URL(uri).searchParams.get('secret')!
    expect(rows[0]!.secret.length).toBeGreaterThan(60)
    for (const secret of [inBase32, secretIn(uri).toString(), ...backupCodes]) expect(kept).not.toContain(secret)
  })

  it('is not asked on a device that is trusted, until the password changes', async () => {
    const { uri, signIn, browser } = await somebodyWithAuthenticator()
    const trusted = staffBrowser(auth)
    await signIn(trusted)
    await trusted.post('/two-factor/verify-totp', { code: codeOf(uri), trustDevice: true })
    expect((await signIn(trusted)).body).not.toHaveProperty('twoFactorRedirect')
    const other = staffBrowser(auth)
    expect((await signIn(other)).body).toMatchObject({ twoFactorRedirect: true })
    const change = { currentPassword: password, newPassword: password }
    const easy = await browser.post('/change-password', { ...change, newPassword: 'password12' })
    expect([easy.status, easy.body['message']]).toEqual([400, expect.stringContaining('tried first')])
    expect((await browser.post('/change-password', change)).status).toBe(200)
    expect((await signIn(trusted)).body).toMatchObject({ twoFactorRedirect: true })
  })

  it('locks after ten wrong codes, from whatever address and however often she signs in', async () => {
    const { uri, signIn } = await somebodyWithAuthenticator()
    const guesser = staffBrowser(auth)
    const answers = []
    for (let i = 0; i < 11; i++) {
      if (i % 5 === 0) await signIn(guesser)
      answers.push((await guesser.post('/two-factor/verify-totp', { code: String(100_000 + i) })).status)
    }
    expect(answers).toEqual([...Array.from({ length: 10 }, () => 401), 429])
    await signIn(guesser)
    expect((await guesser.post('/two-factor/verify-totp', { code: codeOf(uri) })).status).toBe(429)
  })

  it('is turned off with the password only, and both are written into the audit trail', async () => {
    const { id, browser, signIn } = await somebodyWithAuthenticator()
    expect((await browser.post('/two-factor/disable', { password: 'not her password' })).status).toBe(400)
    expect((await browser.post('/two-factor/disable', { password })).status).toBe(200)
    expect((await signIn(staffBrowser(auth))).body).not.toHaveProperty('twoFactorRedirect')
    const trail = await reading(db, (read) => listAudit(read, { limit: 100 }))
    const hers = trail.filter(({ actorId }) => actorId === id).map(({ action }) => action)
    expect(hers).toEqual(['turnOffSecondFactor', 'turnOnSecondFactor'])
  })

  it('is taken off by an owner: sessions end, trusted devices are forgotten, the password alone lets her in', async () => {
    const { id, browser, uri, signIn } = await somebodyWithAuthenticator()
    const trusted = staffBrowser(auth)
    await signIn(trusted)
    await trusted.post('/two-factor/verify-totp', { code: codeOf(uri), trustDevice: true })
    await inTransaction(db, (tx) => resetSecondFactor(tx, id))
    expect([await isIn(browser), await isIn(trusted)]).toEqual([false, false])
    const kept = await db.pool.query(`select 1 from staff.verification where value = $1`, [id])
    expect(kept.rowCount).toBe(0)
    expect((await signIn()).body).not.toHaveProperty('twoFactorRedirect')
    expect(await isIn(browser)).toBe(true)
  })
})
