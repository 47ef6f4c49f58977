import { describe, expect, it } from 'vitest'
import { inTransaction, reading } from '../../kernel/transaction.ts'
import { consentHistory, consentToken, recordConsent, wordingOf } from '../../modules/consent/index.ts'
import { findSend, listSends } from '../../modules/messaging/index.ts'
import { findProfileByEmail, profileByEmail, requestSignIn, signIn } from '../../modules/profiles/index.ts'
import { testDatabase } from '../../testing/database.ts'
import { filesInMemory } from '../../testing/files.ts'
import { testApp, testServer } from '../../testing/web.ts'
import { storefront } from './storefront.tsx'

const db = await testDatabase()
const server = await testServer(
  testApp(db),
  storefront({ providers: [], parcelsOf: () => Promise.resolve([]), files: filesInMemory() }),
)

const page = (url: string, cookie = '') => server.inject({ url, headers: { accept: 'text/html', cookie } })
const send = (url: string, payload: string, headers: Record<string, string> = {}) =>
  server.inject({
    method: 'POST',
    url,
    headers: { 'content-type': 'application/x-www-form-urlencoded', accept: 'text/html', ...headers },
    payload,
  })
const said = async (email: string) => {
  const profile = await reading(db, (read) => findProfileByEmail(read, email))
  if (!profile) return []
  return (await reading(db, (read) => consentHistory(read, { profileId: profile.id }))).map(
    ({ state, source }) => `${state} ${source}`,
  )
}
const subscriber = (email: string) =>
  inTransaction(db, async (tx) => {
    const about = { profileId: await profileByEmail(tx, email), channel: 'email', purpose: 'marketing' } as const
    await recordConsent(tx, { ...about, state: 'granted', wording: wordingOf('checkout', 'en'), source: 'checkout' })
    return { about, token: await consentToken(tx, about) }
  })

describe('signing up for news', () => {
  it('M20: takes an address and a ticked box, and counts once she pressed the button behind the mail', async () => {
    expect((await page('/ko/news')).body).toContain(wordingOf('sign-up', 'ko').text)
    expect((await page('/news')).body).not.toContain('checked')
    expect((await send('/news', 'email=minji@example.com')).body).toContain('Please tick the box')
    expect((await send('/news', 'email=minji&agree=yes')).body).toContain('id="email-fault"')
    expect(await said('minji@example.com')).toEqual([])

    const asked = await send('/news', 'email=minji@example.com&agree=yes')
    expect(asked.body).toContain('A mail is on its way to minji@example.com')
    await send('/news', 'email=minji@example.com&agree=yes')
    const mails = await reading(db, (read) => listSends(read, { limit: 10 }))
    expect(mails).toHaveLength(1)
    const mail = (await reading(db, (read) => findSend(read, mails[0]!.id)))!
    const link = /https?:\/\/[^/]+(\/confirm-news\/\S+)/.exec(mail.bodyText)![1]!

    expect((await page(link)).body).toContain('Yes, write me')
    expect(await said('minji@example.com')).toEqual(['asked sign-up'])
    expect((await send(link, '')).body).toContain('From now on you hear from us')
    expect((await send(link, '')).body).toContain('From now on you hear from us')
    expect(await said('minji@example.com')).toEqual(['granted confirmation', 'asked sign-up'])
    expect((await send('/ko/confirm-news/guessed', '')).body).toContain('링크가 온전하지 않아요')
  })

  it('M20: keeps of the request a digest of its line and the kind of device, never the address', async () => {
    await send('/news', 'email=alex@example.com&agree=yes', { 'user-agent': 'Mozilla/5.0 (iPhone) Mobile' })
    const alex = await reading(db, (read) => findProfileByEmail(read, 'alex@example.com'))
    const [entry] = await reading(db, (read) => consentHistory(read, { profileId: alex!.id }))
    expect(entry!.evidence).toEqual({ line: expect.stringMatching(/^[\w-]{22}$/) as string, device: 'phone' })
    expect(JSON.stringify(entry)).not.toContain('127.0.0.1')
  })
})

describe('leaving the news', () => {
  it('M4: one click of a mail program is enough, without a cookie, from any site, in either kind of form', async () => {
    const forms = [
      ['a@example.com', 'List-Unsubscribe=One-Click', 'application/x-www-form-urlencoded'],
      [
        'b@example.com',
        '--x\r\nContent-Disposition: form-data; name="List-Unsubscribe"\r\n\r\nOne-Click\r\n--x--\r\n',
        'multipart/form-data; boundary=x',
      ],
    ] as const
    for (const [email, body, type] of forms) {
      const { token } = await subscriber(email)
      const headers = { 'content-type': type, 'sec-fetch-site': 'cross-site' }
      const answer = await send(`/unsubscribe/${token}`, body, headers)
      expect([answer.statusCode, answer.body, answer.headers.location]).toEqual([200, 'Done.', undefined])
      expect((await send(`/unsubscribe/${token}`, body, headers)).statusCode).toBe(200)
      expect(await said(email)).toEqual(['withdrawn one-click', 'granted checkout'])
    }
  })

  it('M4: opening the link changes nothing; its button does, and leads to a way back', async () => {
    const { token } = await subscriber('sora@example.com')
    for (const url of [`/unsubscribe/${token}`, `/ko/unsubscribe/${token}`]) {
      const shown = await page(url)
      expect(shown.body).toContain('s…a@example.com')
      expect(shown.body).toContain('<button')
    }
    expect((await server.inject({ method: 'HEAD', url: `/unsubscribe/${token}` })).statusCode).toBe(200)
    expect(await said('sora@example.com')).toEqual(['granted checkout'])
    const left = await send(`/unsubscribe/${token}`, '')
    expect(left.body).toContain('You get no more news from us')
    expect(await said('sora@example.com')).toEqual(['withdrawn unsubscribe', 'granted checkout'])
    const [back] = /\/preferences\/[^"]+/.exec(left.body)!
    await send(back, 'news=yes')
    expect(await said('sora@example.com')).toEqual(['granted preferences', 'withdrawn unsubscribe', 'granted checkout'])
  })

  it('is refused for a link that was changed, and changes nothing', async () => {
    const { token } = await subscriber('c@example.com')
    for (const path of ['unsubscribe', 'preferences']) {
      expect((await page(`/${path}/${token}x`)).statusCode).toBe(404)
      expect((await send(`/${path}/x${token}`, '')).statusCode).toBe(404)
    }
    expect(await said('c@example.com')).toEqual(['granted checkout'])
  })
})

describe('her preferences', () => {
  it('M4 Y5: can be changed in her account, in both languages, without JavaScript', async () => {
    const { sessionToken } = await inTransaction(db, async (tx) => {
      const { token } = await requestSignIn(tx, { email: 'd@example.com' })
      return (await signIn(tx, { token })) as { sessionToken: string }
    })
    const cookie = `dangol_session=${sessionToken}`
    expect((await page('/account', cookie)).body).toContain('/account/preferences')
    expect((await page('/ko/account/preferences', cookie)).body).toContain('지금은 소식을 보내지 않아요')
    const saved = await send('/account/preferences', 'news=yes', { cookie })
    expect([saved.statusCode, saved.headers.location]).toEqual([303, '/account/preferences'])
    expect((await page('/account/preferences', cookie)).body).toContain('You get our news since')
    expect((await send('/account/preferences', 'news=yes&contact=nothing', { cookie })).statusCode).toBe(422)
    await send('/account/preferences', 'news=yes&contact=what-matters', { cookie })
    const matters = /value="what-matters"[^>]*\bchecked/
    expect((await page('/ko/account/preferences', cookie)).body).toMatch(/꼭 필요할 때만 연락받을게요/)
    expect((await page('/account/preferences', cookie)).body).toMatch(matters)
    await send('/ko/account/preferences', '', { cookie })
    expect((await page('/account/preferences', cookie)).body).not.toMatch(matters)
    expect(await said('d@example.com')).toEqual(['withdrawn preferences', 'granted preferences'])
    expect((await page('/account/preferences')).headers.location).toBe('/sign-in?returnTo=/account/preferences')
    expect((await send('/account/preferences', 'news=yes')).statusCode).toBe(303)
  })
})
