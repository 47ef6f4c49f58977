import { describe, expect, it } from 'vitest'
import { staffSignIn } from '../../adapters/better-auth/staff-sign-in.ts'
import { hours, minutes } from '../../kernel/clock.ts'
import { inTransaction, reading } from '../../kernel/transaction.ts'
import {
  listAudit,
  makeMember,
  mostTries,
  noteTry,
  openPasswordReset,
  removeMember,
  savePasskey,
} from '../../modules/staff/index.ts'
import { modulesOf } from '../../modules.ts'
import { adminServer } from '../../testing/admin.ts'
import { codeOf } from '../../testing/authenticator.ts'
import { testDatabase } from '../../testing/database.ts'
import { testQueue } from '../../testing/edge.ts'
import { testPorts } from '../../testing/ports.ts'
import { signInBaseUrl, staffBrowser } from '../../testing/staff-browser.ts'
import { testApp, testServer } from '../../testing/web.ts'
import { outboxRoutes } from './outbox-routes.ts'
import { passwordResetRoutes } from './password-reset-routes.ts'

const db = await testDatabase()
const queue = testQueue(db, () => modulesOf(testPorts()))
const auth = staffSignIn({
  pool: db.pool,
  edge: queue.edge,
  secret: 'a secret that is long enough for a test',
  baseUrl: signInBaseUrl,
})
let hashed = 0
const server = await testServer(
  testApp(db, { edge: queue.edge }),
  passwordResetRoutes((password, about) => {
    hashed++
    return auth.hashPassword(password, about)
  }),
)
const password = 'the password she forgot'
const next = 'a new long password'

const aKey = {
  credentialId: 'a credential',
  publicKey: Buffer.from([1]),
  counter: 0,
  transports: [],
  isBackedUp: false,
}

let people = 0
async function member(name = 'Hana') {
  const email = `forgetful-${++people}@shop.test`
  const id = await auth.setPassword({ name, email, password })
  await inTransaction(db, (tx) => makeMember(tx, { userId: id, role: 'owner' }))
  return { id, email }
}

const post = async (path: string, payload: object, headers: Record<string, string> = {}) => {
  const answer = await server.inject({ method: 'POST', url: `/api/admin/v1/password-reset${path}`, payload, headers })
  return { status: answer.statusCode, body: answer.body ? answer.json<Record<string, unknown>>() : undefined }
}
const ask = (email: string, headers?: Record<string, string>) => post('', { email }, headers)
const choose = (token: string, chosen = next) => post('/password', { token, password: chosen })
const signIn = (email: string, as: string, browser = staffBrowser(auth)) =>
  browser.post('/sign-in/email', { email, password: as })

async function mailsTo(email: string) {
  await queue.workOff()
  expect(queue.failed).toEqual([])
  const { rows } = await db.pool.query<{ id: string; template: string; text: string }>(
    `select id, template, body_text as text from messaging.send where recipient = $1 order by id`,
    [email],
  )
  return rows
}
const tokenIn = (text: string): string => /\/admin\/new-password#(\S+)/.exec(text)![1]!
async function tokenMailedTo(email: string): Promise<string> {
  await ask(email)
  return tokenIn((await mailsTo(email)).at(-1)!.text)
}

describe('somebody on the staff who forgot her password', () => {
  it('A9: is mailed a link, chooses a new one, and is told; the old one lets nobody in', async () => {
    const { id, email } = await member()
    expect(await ask(email.toUpperCase())).toEqual({ status: 204, body: undefined })
    const [mail] = await mailsTo(email)
    const token = tokenIn(mail!.text)
    for (let times = 0; times < 2; times++) {
      expect((await post('/link', { token })).body).toEqual({ email, shop: expect.any(String) as string })
    }
    expect((await choose(token)).status).toBe(204)
    expect((await signIn(email, password)).status).toBe(401)
    expect((await signIn(email, next)).status).toBe(200)
    expect((await mailsTo(email)).map(({ template }) => template)).toEqual([
      'staff-password-reset',
      'staff-password-changed',
    ])
    expect(await reading(db, (read) => listAudit(read, { subject: id, limit: 5 }))).toMatchObject([
      { actorKind: 'staff', actorId: id, action: 'resetPassword', data: { askedBy: 'mail' } },
    ])
  })

  it('A9: uses her link once, also when two use it at the same time, and all her other links are dead', async () => {
    const { email } = await member()
    const [first, second] = [await tokenMailedTo(email), await tokenMailedTo(email)]
    const answers = await Promise.all([choose(first), choose(first, 'what Mallory wants')])
    expect(answers.map(({ status }) => status).sort()).toEqual([204, 404])
    for (const token of [first, second]) {
      expect((await choose(token, 'a third password')).body).toMatchObject({ code: 'staff/password-reset-over' })
      expect((await post('/link', { token })).status).toBe(404)
    }
    expect((await signIn(email, 'a third password')).status).toBe(401)
  })

  it('A9: has one hour', async () => {
    const { email } = await member()
    const token = await tokenMailedTo(email)
    db.clock.forward(hours(1))
    expect((await choose(token)).body).toMatchObject({ status: 404, code: 'staff/password-reset-over' })
    expect((await signIn(email, password)).status).toBe(200)
  })

  it('A9: cannot guess a link, and nobody makes the shop work hard by guessing', async () => {
    const before = hashed
    expect((await choose('guessed-guessed-guessed')).body).toMatchObject({ code: 'staff/password-reset-over' })
    expect(hashed).toBe(before)
    const { email } = await member()
    const token = await tokenMailedTo(email)
    const { rows } = await db.pool.query<{ row: string }>('select r::text as row from staff.password_reset r')
    expect(JSON.stringify(rows)).not.toContain(token)
    expect(JSON.stringify(rows)).not.toContain(email)
  })

  it('A9: needs ten characters, and does not use the link up with fewer', async () => {
    const { email } = await member()
    const token = await tokenMailedTo(email)
    const short = await choose(token, 'too short')
    expect([short.status, short.body!['field']]).toEqual([422, 'password'])
    expect((await choose(token)).status).toBe(204)
  })

  it('A9: is signed out everywhere, and wrong guesses before do not keep her out', async () => {
    const { email } = await member()
    const elsewhere = staffBrowser(auth)
    await signIn(email, password, elsewhere)
    for (let i = 0; i <= mostTries; i++) await inTransaction(db, (tx) => noteTry(tx, email))
    await choose(await tokenMailedTo(email))
    expect(await auth.userOf(elsewhere.headers())).toBeUndefined()
    expect((await signIn(email, next)).status).toBe(200)
  })

  it('A9: keeps her authenticator and passkeys, and a device she trusted is asked for the code again', async () => {
    const { id, email } = await member()
    const trusted = staffBrowser(auth)
    await signIn(email, password, trusted)
    const { body } = await trusted.post('/two-factor/enable', { password })
    const uri = body['totpURI'] as string
    await trusted.post('/two-factor/verify-totp', { code: codeOf(uri, -1) })
    await signIn(email, password, trusted)
    await trusted.post('/two-factor/verify-totp', { code: codeOf(uri), trustDevice: true })
    await inTransaction(db, (tx) => savePasskey(tx, { userId: id, name: 'Laptop', ...aKey }))
    await choose(await tokenMailedTo(email))
    expect((await signIn(email, next, trusted)).body).toMatchObject({ twoFactorRedirect: true })
    expect(await auth.userOf(trusted.headers())).toBeUndefined()
    expect((await db.pool.query('select from staff.passkey where user_id = $1', [id])).rowCount).toBe(1)
  })

  it('A9: has no link any more once she remembered and changed her password herself', async () => {
    const { email } = await member()
    const token = await tokenMailedTo(email)
    const browser = staffBrowser(auth)
    await signIn(email, password, browser)
    const change = { currentPassword: password, newPassword: 'what she likes better' }
    expect((await browser.post('/change-password', change)).status).toBe(200)
    expect((await choose(token)).status).toBe(404)
  })

  it('A9: no longer has a way in once she left the staff', async () => {
    await member('Somebody who stays')
    const { id, email } = await member()
    const token = await tokenMailedTo(email)
    await inTransaction(db, (tx) => removeMember(tx, id))
    expect((await choose(token)).status).toBe(404)
    const before = (await mailsTo(email)).length
    await ask(email)
    expect(await mailsTo(email)).toHaveLength(before)
  })
})

describe('a stranger who says that he forgot a password', () => {
  it('A9: is answered as staff are, with the same work left behind, and nobody is mailed', async () => {
    const { email } = await member()
    const told = []
    for (const each of [email, 'nobody-at-all@shop.test']) {
      const [answers, work] = [[] as unknown[], [] as unknown[]]
      for (let i = 0; i < 6; i++) {
        const { status, body } = await ask(each)
        answers.push([status, body?.['code'], body?.['detail']])
        work.push(queue.waiting.splice(0).map(({ order }) => order.job))
      }
      told.push([answers, work])
    }
    expect(told[1]).toEqual(told[0])
    expect(told[0]![0]!.map((answer) => (answer as unknown[])[0])).toEqual([204, 204, 204, 204, 204, 409])
    await ask('stranger@shop.test')
    expect(await mailsTo('stranger@shop.test')).toEqual([])
  })

  it('A9: fills nobody’s mailbox: five mails in fifteen minutes, many at once too', async () => {
    const { email } = await member()
    const answers = await Promise.all(Array.from({ length: 8 }, () => ask(email)))
    expect(answers.filter(({ status }) => status === 204)).toHaveLength(5)
    expect(await mailsTo(email)).toHaveLength(5)
    expect((await ask(email)).body).toMatchObject({ code: 'staff/too-many-password-resets' })
    db.clock.forward(minutes(15))
    expect((await ask(email)).status).toBe(204)
  })

  it('A9: cannot name the host that the link leads to', async () => {
    const { email } = await member()
    await ask(email, { host: 'evil.example', 'x-forwarded-host': 'evil.example' })
    expect((await mailsTo(email)).at(-1)!.text).not.toContain('evil.example')
  })
})

describe('the mail with the link', () => {
  it('A9: is read in the outbox by those alone who may change the staff', async () => {
    const { email } = await member()
    await tokenMailedTo(email)
    const { id } = (await mailsTo(email)).at(-1)!
    const { clientWith } = await adminServer(db, outboxRoutes)
    const reads = async (...scopes: Parameters<typeof clientWith>) =>
      (await (await clientWith(...scopes)).ask('GET', `/outbox/${id}`)).status
    expect(await reads('messages:read')).toBe(403)
    expect(await reads('messages:read', 'staff:write')).toBe(200)
  })
})

it('A9: a link of the command line is told in the audit trail', async () => {
  const { id, email } = await member()
  const { token } = await inTransaction(db, (tx) => openPasswordReset(tx, email))
  expect((await choose(token)).status).toBe(204)
  expect(await reading(db, (read) => listAudit(read, { subject: id, limit: 5 }))).toMatchObject([
    { action: 'resetPassword', data: { askedBy: 'command-line' } },
  ])
})
