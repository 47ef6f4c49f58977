import { describe, expect, it } from 'vitest'
import { edgeOf } from '../../kernel/edge.ts'
import { inTransaction, reading } from '../../kernel/transaction.ts'
import { findSend, listSends } from '../../modules/messaging/index.ts'
import { tellOfSignIn } from '../../modules/notices/index.ts'
import { mostBrowsers, noteBrowser } from '../../modules/staff/index.ts'
import { testDatabase } from '../../testing/database.ts'
import { signInBaseUrl as baseUrl, staffBrowser } from '../../testing/staff-browser.ts'
import { staffSignIn } from './staff-sign-in.ts'

const db = await testDatabase()
const auth = staffSignIn({
  ...{ pool: db.pool, edge: edgeOf(db), secret: 'a secret that is long enough for a test', baseUrl },
  atNewBrowser: (tx, signIn) => tellOfSignIn(tx, { baseUrl }, signIn),
})
const password = 'a long password'
const mailsTo = (email: string) =>
  reading(db, async (read) => {
    const sends = await listSends(read, { search: email, limit: 10 })
    return Promise.all(sends.map(({ id }) => findSend(read, id)))
  })

describe('a sign-in with a browser that an account does not know', () => {
  it('is told to whom the account belongs, once; her first one and those she used before are not', async () => {
    const email = 'hana@shop.test'
    await auth.setPassword({ name: 'Hana', email, password })
    const hers = staffBrowser(auth)
    const signIn = (browser: typeof hers) => browser.post('/sign-in/email', { email, password })
    for (let times = 0; times < 2; times++) expect((await signIn(hers)).status).toBe(200)
    expect(await mailsTo(email)).toEqual([])
    const strange = staffBrowser(auth)
    expect((await strange.post('/sign-in/email', { email, password: 'not her password' })).status).toBe(401)
    expect(await mailsTo(email)).toEqual([])
    for (let times = 0; times < 2; times++) expect((await signIn(strange)).status).toBe(200)
    const [told, ...more] = await mailsTo(email)
    expect(more).toEqual([])
    expect(told!.template).toBe('staff-signed-in')
    expect(told!.bodyText).toMatch(/From 192\.0\.2\.\d+/)
    expect(told!.bodyText).toContain(`${baseUrl}/admin/account`)
  })

  it('needs a secret of ours: a made-up one is replaced, and one alone lets nobody in', async () => {
    const email = 'bora@shop.test'
    await auth.setPassword({ name: 'Bora', email, password })
    const browser = staffBrowser(auth, new Map([['dangol_staff_browser', 'short; Path=/']]))
    await browser.post('/sign-in/email', { email, password })
    const secret = browser.cookies.get('dangol_staff_browser')!
    expect(secret).toMatch(/^[\w-]{24,64}$/)
    expect(await auth.userOf(staffBrowser(auth, new Map([['dangol_staff_browser', secret]])).headers())).toBeUndefined()
  })

  it('is forgotten after twenty others', async () => {
    const userId = await auth.setPassword({ name: 'Cora', email: 'cora@shop.test', password })
    const note = (at: number) =>
      inTransaction(db, (tx) => noteBrowser(tx, { userId, secret: `a secret of 24 letters and ${at}` }))
    const news: boolean[] = []
    for (let at = 0; at <= mostBrowsers; at++) {
      db.clock.forward(1_000)
      news.push(await note(at))
    }
    expect(news).toEqual([false, ...Array.from({ length: mostBrowsers }, () => true)])
    expect([await note(mostBrowsers), await note(0)]).toEqual([false, true])
  })
})
