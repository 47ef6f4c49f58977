import { describe, expect, it } from 'vitest'
import { inTransaction } from '../../kernel/transaction.ts'
import { wordingOf } from '../../modules/consent/index.ts'
import { requestSignIn, signIn } from '../../modules/profiles/index.ts'
import { testDatabase } from '../../testing/database.ts'
import { testApp, testServer } from '../../testing/web.ts'
import { consentRoutes } from './consent-routes.ts'

const db = await testDatabase()
const server = await testServer(testApp(db), consentRoutes)
const url = '/api/store/v1/me/news'

describe('the news of a signed-in shopper', () => {
  it('M4: are hers to take and to leave, in an app as on the page', async () => {
    const { sessionToken } = await inTransaction(db, async (tx) => {
      const { token } = await requestSignIn(tx, { email: 'minji@example.com' })
      return (await signIn(tx, { token })) as { sessionToken: string }
    })
    const headers = { authorization: `Bearer ${sessionToken}` }
    const before = await server.inject({ url: `${url}?locale=ko`, headers })
    expect(before.json()).toEqual({
      ...{ state: 'never', since: null, wording: wordingOf('preferences', 'ko'), onlyWhatMatters: false },
    })
    for (const [wanted, state] of [
      [true, 'granted'],
      [false, 'withdrawn'],
    ] as const) {
      const answer = await server.inject({ method: 'PUT', url, headers, payload: { wanted, locale: 'ko' } })
      expect(answer.json()).toMatchObject({ state, since: db.clock.now().toISOString() })
    }
    expect((await server.inject({ url })).statusCode).toBe(401)
    expect((await server.inject({ method: 'PUT', url, payload: { wanted: true } })).statusCode).toBe(401)
    expect((await server.inject({ method: 'PUT', url, headers, payload: { wanted: 'yes' } })).statusCode).toBe(422)
  })
})
