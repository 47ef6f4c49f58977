import { describe, expect, it } from 'vitest'
import { edgeOf } from '../../kernel/edge.ts'
import { inTransaction } from '../../kernel/transaction.ts'
import { noteTry } from '../../modules/staff/index.ts'
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
const known = (email: string) => auth.setPassword({ name: 'Hana', email, password })
const tryWith = (email: string, guess: string) => staffBrowser(auth).post('/sign-in/email', { email, password: guess })

async function answersTo(email: string, guesses: number): Promise<number[]> {
  const answers = []
  for (let i = 0; i < guesses; i++) answers.push((await tryWith(email, `a guess ${i}`)).status)
  return answers
}

/** Counts tries without their work. */
async function afterTries(email: string, tries: number): Promise<void> {
  for (let i = 0; i < tries; i++) await inTransaction(db, (tx) => noteTry(tx, email))
}

describe('guessing the password of staff', () => {
  it('ends after ten tries for fifteen minutes, each from another address, also with the right one', async () => {
    await known('hana@shop.test')
    expect(await answersTo('hana@shop.test', 11)).toEqual([...Array.from({ length: 10 }, () => 401), 429])
    const waiting = await tryWith(' HANA@shop.test', password)
    expect([waiting.status, waiting.headers.get('retry-after')]).toEqual([429, '900'])
    db.clock.forward(15 * 60_000)
    expect((await tryWith('hana@shop.test', password)).status).toBe(200)
  })

  it('looks the same for somebody who is not on the staff', async () => {
    await known('bora@shop.test')
    const answers = []
    for (const email of ['bora@shop.test', 'nobody@shop.test']) {
      const told = []
      await afterTries(email, 8)
      for (let i = 0; i < 3; i++) {
        const { status, body } = await tryWith(email, 'a guess')
        told.push([status, body])
      }
      answers.push(told)
    }
    expect(answers[1]).toEqual(answers[0])
  })

  it('takes as much work for a stranger as for staff', async () => {
    await known('dora@shop.test')
    const cpuOf = async (email: string) => {
      const before = process.cpuUsage()
      await answersTo(email, 4)
      const { user, system } = process.cpuUsage(before)
      return user + system
    }
    await cpuOf('warm-up@shop.test')
    // The lesser of two: what else the process has to do comes on top of either. After ten tries there is nothing to do.
    const rounds: [number, number][] = []
    for (let round = 0; round < 2; round++)
      rounds.push([await cpuOf('dora@shop.test'), await cpuOf('stranger@shop.test')])
    const [staff, stranger] = [Math.min(...rounds.map(([one]) => one)), Math.min(...rounds.map(([, one]) => one))]
    expect(stranger / staff).toBeGreaterThan(0.5)
    expect(stranger / staff).toBeLessThan(2)
  })

  it('begins anew after the right password', async () => {
    await known('cora@shop.test')
    await afterTries('cora@shop.test', 9)
    expect((await tryWith('cora@shop.test', password)).status).toBe(200)
    await afterTries('cora@shop.test', 8)
    expect(await answersTo('cora@shop.test', 3)).toEqual([401, 401, 429])
  })

  it('many at once do not slip through', async () => {
    await known('eun@shop.test')
    const answers = await Promise.all(Array.from({ length: 16 }, (_, i) => tryWith('eun@shop.test', `guess ${i}`)))
    expect(answers.filter(({ status }) => status === 401)).toHaveLength(10)
    expect(answers.filter(({ status }) => status === 429)).toHaveLength(6)
  })

  it('does not work from a session that was left open either', async () => {
    const email = 'fay@shop.test'
    await known(email)
    const browser = staffBrowser(auth)
    await browser.post('/sign-in/email', { email, password })
    await afterTries(email, 9)
    const answers = []
    for (let i = 0; i < 2; i++) {
      const change = { currentPassword: `guess ${i}`, newPassword: 'another long one' }
      answers.push((await browser.post('/change-password', change)).status)
    }
    expect(answers).toEqual([400, 429])
  })
})

describe('the session of staff', () => {
  const sessions = async (userId: string) =>
    (await db.pool.query<{ id: string }>('select id from staff.session where "userId" = $1', [userId])).rows

  it('is a new one at each sign-in, and the one this browser had before ends', async () => {
    const id = await known('gil@shop.test')
    const browser = staffBrowser(auth)
    await browser.post('/sign-in/email', { email: 'gil@shop.test', password })
    const first = new Map(browser.cookies)
    const [before] = await sessions(id)
    await browser.post('/sign-in/email', { email: 'gil@shop.test', password })
    const after = await sessions(id)
    expect(after).toHaveLength(1)
    expect(after[0]!.id).not.toBe(before!.id)
    expect(await auth.userOf(staffBrowser(auth, first).headers())).toBeUndefined()
    expect(await auth.userOf(browser.headers())).toMatchObject({ id })
  })

  it('ends everywhere else when the password changes, whether or not the page asks for it', async () => {
    const id = await known('ian@shop.test')
    const [here, elsewhere] = [staffBrowser(auth), staffBrowser(auth)]
    for (const one of [here, elsewhere]) await one.post('/sign-in/email', { email: 'ian@shop.test', password })
    const change = { currentPassword: password, newPassword: 'another long one', revokeOtherSessions: false }
    expect((await here.post('/change-password', change)).status).toBe(200)
    expect(await auth.userOf(elsewhere.headers())).toBeUndefined()
    expect(await auth.userOf(here.headers())).toMatchObject({ id })
  })

  it('has a secret that no script is told', async () => {
    await known('joa@shop.test')
    const browser = staffBrowser(auth)
    const { body, headers } = await browser.post('/sign-in/email', { email: 'joa@shop.test', password })
    expect(headers.getSetCookie().find((one) => one.includes('session_token'))).toMatch(/HttpOnly/i)
    expect(body).not.toHaveProperty('token')
  })
})

describe('the doors of the sign-in library that nobody needs', () => {
  it.each([
    '/list-sessions',
    '/change-email',
    '/delete-user',
    '/update-user',
    '/request-password-reset',
    '/two-factor/get-totp-uri',
    '/constructor',
  ])('%s stays shut', async (path) => {
    expect((await staffBrowser(auth).post(path)).status).toBe(404)
  })
})

describe('a passkey', () => {
  it('that the shop does not know, or without a question before, lets nobody in', async () => {
    const browser = staffBrowser(auth)
    const answer = { id: 'nobody', response: {} }
    expect((await browser.post('/passkey/sign-in', { answer })).status).toBe(400)
    expect((await browser.post('/passkey/ask')).body).toMatchObject({ rpId: 'localhost', userVerification: 'required' })
    expect((await browser.post('/passkey/sign-in', { answer })).status).toBe(401)
    expect((await browser.post('/passkey/sign-in', { answer })).status).toBe(400)
    expect((await browser.post('/passkey/begin', { password })).status).toBe(401)
  })
})
