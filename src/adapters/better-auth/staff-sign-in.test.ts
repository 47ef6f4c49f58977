import { describe, expect, it } from 'vitest'
import { edgeOf } from '../../kernel/edge.ts'
import { testDatabase } from '../../testing/database.ts'
import { clientAddressHeader, staffSignIn, staffSignInPath } from './staff-sign-in.ts'

const db = await testDatabase()
const baseUrl = 'http://127.0.0.1:4000'
const opened = () =>
  staffSignIn({ pool: db.pool, edge: edgeOf(db), secret: 'a secret that is long enough for a test', baseUrl })
const auth = opened()

let address = 0
const fromAnotherAddress = () => ({ [clientAddressHeader]: `192.0.2.${++address}` })

const post = (path: string, body: object, headers: Record<string, string> = {}, shop = auth) =>
  shop.handle(
    new Request(`${baseUrl}${staffSignInPath}${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: baseUrl, ...fromAnotherAddress(), ...headers },
      body: JSON.stringify(body),
    }),
  )

const cookieOf = (response: Response) =>
  response.headers
    .getSetCookie()
    .map((one) => one.split(';')[0]!)
    .join('; ')

describe('staff signing in', () => {
  it('with email and password gives a session that ends on signing out', async () => {
    const id = await auth.setPassword({ name: 'Hana', email: 'Hana@example.com', password: 'a long password' })
    const answer = await post('/sign-in/email', { email: 'hana@example.com', password: 'a long password' })
    expect(answer.status).toBe(200)
    expect(answer.headers.getSetCookie()[0]).toMatch(/HttpOnly/i)
    const cookie = cookieOf(answer)
    expect(await auth.userOf(new Headers({ cookie }))).toMatchObject({ id, name: 'Hana', email: 'hana@example.com' })
    expect((await post('/sign-out', {}, { cookie })).status).toBe(200)
    expect(await auth.userOf(new Headers({ cookie }))).toBeUndefined()
  })

  it('answers a wrong password and a stranger alike', async () => {
    const wrong = await post('/sign-in/email', { email: 'hana@example.com', password: 'not her password' })
    const stranger = await post('/sign-in/email', { email: 'nobody@example.com', password: 'not her password' })
    expect([wrong.status, stranger.status]).toEqual([401, 401])
    expect(await wrong.json()).toEqual(await stranger.json())
  })

  it('a new password replaces the old one', async () => {
    await auth.setPassword({ name: 'Hana', email: 'hana@example.com', password: 'another long one' })
    expect((await post('/sign-in/email', { email: 'hana@example.com', password: 'a long password' })).status).toBe(401)
    expect((await post('/sign-in/email', { email: 'hana@example.com', password: 'another long one' })).status).toBe(200)
  })

  it('guessing is slowed down', async () => {
    const body = { email: 'hana@example.com', password: 'a guess' }
    const guess = (shop = auth) => post('/sign-in/email', body, { [clientAddressHeader]: '192.0.2.99' }, shop)
    const answers = []
    for (let i = 0; i < 5; i++) answers.push((await guess()).status)
    expect(answers).toEqual([401, 401, 401, 429, 429])
    expect((await guess()).headers.get('x-retry-after')).toMatch(/^(9|10)$/)
    expect((await guess(opened())).status, 'another shop in the same process').toBe(401)
  })

  it('nobody signs up by herself', async () => {
    const answer = await post('/sign-up/email', { name: 'X', email: 'x@example.com', password: 'a long password' })
    expect(answer.status).toBe(404)
    expect((await db.pool.query('select 1 from staff."user" where email = $1', ['x@example.com'])).rowCount).toBe(0)
  })

  it('another site cannot sign in for her', async () => {
    const body = { email: 'hana@example.com', password: 'another long one' }
    expect((await post('/sign-in/email', body, { origin: 'https://evil.example', cookie: 'a=b' })).status).toBe(403)
  })
})
