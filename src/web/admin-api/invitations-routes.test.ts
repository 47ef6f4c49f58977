import { beforeEach, describe, expect, it } from 'vitest'
import { staffSignIn } from '../../adapters/better-auth/staff-sign-in.ts'
import { days } from '../../kernel/clock.ts'
import { edgeOf } from '../../kernel/edge.ts'
import { newId } from '../../kernel/id.ts'
import { inTransaction, reading } from '../../kernel/transaction.ts'
import { findMember, listMembers, type Role, scopesOfRole } from '../../modules/staff/index.ts'
import { adminServer } from '../../testing/admin.ts'
import { testDatabase } from '../../testing/database.ts'
import { aMember } from '../../testing/staff.ts'
import { signInBaseUrl, staffBrowser } from '../../testing/staff-browser.ts'
import { invitationsRoutes } from './invitations-routes.ts'
import { joinRoutes } from './join-routes.ts'
import { outboxRoutes } from './outbox-routes.ts'

const db = await testDatabase()
const auth = staffSignIn({
  pool: db.pool,
  edge: edgeOf(db),
  secret: 'a secret that is long enough for a test',
  baseUrl: signInBaseUrl,
})
const { server, clientWith } = await adminServer(db, invitationsRoutes, joinRoutes(auth), outboxRoutes)
const owner = await clientWith('staff:write', 'messages:read')
const password = 'a long password'
let email = ''
beforeEach(() => void (email = `${newId()}@shop.test`))

const invite = (role: Role) => owner.ask('POST', '/staff-invitations', { email, role })

/** The secret of the latest link that was mailed to this address. */
async function mailedTo(address: string): Promise<{ token: string; id: string; text: string }> {
  const { rows } = await db.pool.query<{ id: string; body_text: string }>(
    `select id, body_text from messaging.send where recipient = $1 order by id desc limit 1`,
    [address],
  )
  const { id, body_text: text } = rows[0]!
  return { id, text, token: /\/admin\/join#(\S+)/.exec(text)![1]! }
}

const post = async (path: string, payload: object) => {
  const answer = await server.inject({ method: 'POST', url: `/api/admin/v1${path}`, payload })
  return { status: answer.statusCode, body: answer.json<Record<string, unknown>>() }
}
const look = (token: string) => post('/invitation', { token })
const join = (token: string, name = 'Jun Park') => post('/invitation/acceptance', { token, name, password })
const memberOf = async (address: string) =>
  (await reading(db, listMembers)).find((member) => member.email === address && !member.leftAt)

describe('an invitation to the staff', () => {
  it.each(['owner', 'manager', 'packer', 'viewer'] as const)(
    'A9: leads a new %s in with what her role may do, once',
    async (role) => {
      const { status, body } = await invite(role)
      expect([status, body['email'], body['role'], body['isOver']]).toEqual([201, email, role, false])
      expect(JSON.stringify(body)).not.toContain('token')
      const { token } = await mailedTo(email)
      for (let times = 0; times < 2; times++) {
        expect((await look(token)).body).toMatchObject({ email, role, shop: expect.any(String) as string })
      }
      expect((await join(token)).body).toEqual({ email })
      const browser = staffBrowser(auth)
      expect((await browser.post('/sign-in/email', { email, password })).status).toBe(200)
      const { id } = (await auth.userOf(browser.headers()))!
      const member = (await reading(db, (read) => findMember(read, id)))!
      expect([member.name, member.role]).toEqual(['Jun Park', role])
      expect(scopesOfRole(member.role).includes('staff:write')).toBe(role === 'owner')

      expect([(await look(token)).status, (await join(token, 'Mallory')).status]).toEqual([404, 404])
      expect((await reading(db, (read) => findMember(read, id)))!.name).toBe('Jun Park')
      expect((await owner.ask('GET', '/staff-invitations')).body['items']).toEqual([])
      expect((await invite(role)).body).toMatchObject({ code: 'staff/already-on-staff', field: 'email' })
    },
  )

  it('A9: lets one in of two who open the link at once', async () => {
    await invite('packer')
    const { token } = await mailedTo(email)
    const answers = await Promise.all([join(token, 'Jun'), join(token, 'Mallory')])
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 404])
    expect(await memberOf(email)).toMatchObject({ role: 'packer' })
  })

  it('A9: is over after seven days, and sent again it works with the new link alone', async () => {
    const { body } = await invite('viewer')
    const first = await mailedTo(email)
    db.clock.forward(days(7) + 1)
    expect((await join(first.token)).body).toMatchObject({ code: 'staff/invitation-over' })
    expect((await owner.ask('GET', '/staff-invitations')).body['items']).toMatchObject([{ email, isOver: true }])
    const again = await owner.ask('POST', `/staff-invitations/${String(body['id'])}/resend`)
    expect(again.body).toMatchObject({ email, isOver: false })
    const second = await mailedTo(email)
    expect((await join(first.token)).status).toBe(404)
    expect((await join(second.token)).status).toBe(201)
  })

  it('A9: asked again gives the role said last; taken back it leads nowhere', async () => {
    await invite('owner')
    const { token: asOwner } = await mailedTo(email)
    const { body } = await invite('packer')
    expect((await look(asOwner)).status).toBe(404)
    const { token } = await mailedTo(email)
    expect((await look(token)).body).toMatchObject({ role: 'packer' })
    const url = `/staff-invitations/${String(body['id'])}`
    for (let times = 0; times < 2; times++) expect((await owner.ask('DELETE', url)).status).toBe(204)
    expect((await join(token)).status).toBe(404)
    expect((await owner.ask('POST', `${url}/resend`)).status).toBe(404)
    expect(await memberOf(email)).toBeUndefined()
  })

  it('A9: needs a name and a password of ten characters, and is not used up by less', async () => {
    await invite('packer')
    const { token } = await mailedTo(email)
    const short = await post('/invitation/acceptance', { token, name: 'Jun', password: 'too short' })
    expect([short.status, short.body['field']]).toEqual([422, 'password'])
    for (const easy of ['password12', email, 'qwertyuiop', 'Jun Park 12']) {
      const refused = await post('/invitation/acceptance', { token, name: 'Jun Park', password: easy })
      expect([easy, refused.status, refused.body['code']]).toEqual([easy, 422, 'staff/password-easily-guessed'])
    }
    expect((await post('/invitation/acceptance', { token, name: ' ', password })).status).toBe(422)
    expect((await join('guessed-guessed-guessed')).status).toBe(404)
    expect((await join(token)).status).toBe(201)
  })

  it('A9: is sent and read by those alone who may change the staff', async () => {
    const hana = await inTransaction(db, (tx) => aMember(tx, 'Hana Lee'))
    const manager = await clientWith(...scopesOfRole('manager'))
    for (const role of ['owner', 'viewer'] as const) {
      expect((await manager.ask('POST', '/staff-invitations', { email, role })).status).toBe(403)
    }
    await invite('owner')
    const { id, text } = await mailedTo(email)
    expect(text).not.toContain(hana)
    expect((await manager.ask('GET', `/outbox/${id}`)).status).toBe(403)
    expect((await owner.ask('GET', `/outbox/${id}`)).status).toBe(200)
    const packer = await clientWith(...scopesOfRole('packer'))
    expect((await packer.ask('GET', '/staff-invitations')).status).toBe(403)
  })
})
