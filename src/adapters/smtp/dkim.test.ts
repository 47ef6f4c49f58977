import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { dkimVerify } from 'mailauth/lib/dkim/verify.js'
import { SMTPServer } from 'smtp-server'
import { afterAll, expect, it } from 'vitest'
import { z } from 'zod'
import { inTransaction, reading } from '../../kernel/transaction.ts'
import { query } from '../../kernel/query.ts'
import { recordConsent, wordingOf } from '../../modules/consent/index.ts'
import {
  defineMail,
  DomainInvalid,
  findDkimKey,
  makeDkimKey,
  messagingModule,
  sendMessages,
  useDkimKey,
} from '../../modules/messaging/index.ts'
import { profileByEmail } from '../../modules/profiles/index.ts'
import { testDatabase } from '../../testing/database.ts'
import { runDueJobs } from '../../testing/jobs.ts'
import { smtpTransport } from './smtp.ts'

const db = await testDatabase()
const secret = 'only this shop knows'
const received: Buffer[] = []
const server = new SMTPServer({
  authOptional: true,
  disabledCommands: ['STARTTLS'],
  onData: (stream, _session, done) => {
    const parts: Buffer[] = []
    stream.on('data', (part: Buffer) => parts.push(part))
    stream.on('end', () => {
      received.push(Buffer.concat(parts))
      done()
    })
  },
})
server.listen(0, '127.0.0.1')
await once(server.server, 'listening')
const transport = smtpTransport(`smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`)
afterAll(() => {
  transport.close()
  server.close()
})
const news = defineMail('news', z.object({}), {
  en: { subject: '단골 소식', preheader: '', body: '<mj-text>안녕하세요</mj-text>', text: '안녕하세요' },
})

it('M4 M25: a mail is signed as the shop, with both headers of its one click, in the name of a person whose mailbox is real', async () => {
  await expect(
    inTransaction(db, (tx) => makeDkimKey(tx, { domain: 'not a domain', secret, by: 'x' })),
  ).rejects.toBeInstanceOf(DomainInvalid)
  await inTransaction(db, async (tx) => {
    await makeDkimKey(tx, { domain: 'Tea.Example', secret, by: 'sora' })
    const profileId = await profileByEmail(tx, 'minji@example.com')
    const about = { profileId, channel: 'email', purpose: 'marketing', country: 'DE' } as const
    await recordConsent(tx, { ...about, state: 'granted', wording: wordingOf('checkout', 'en'), source: 'preferences' })
  })
  const sendOne = async (key: string) => {
    await inTransaction(db, async (tx) =>
      sendMessages(tx, [
        {
          ...{ key, profileId: await profileByEmail(tx, 'minji@example.com'), purpose: 'marketing', locale: 'en' },
          ...{ country: 'DE', origin: 'https://tea.example', content: { channel: 'email', mail: news({}) } },
          sender: { name: 'Ha-eun 하은', replyTo: 'haeun@tea.example' },
        },
      ]),
    )
    expect(await runDueJobs(db, [messagingModule({ transport, secret: () => secret })])).toEqual([])
    return received.at(-1)!
  }
  expect((await sendOne('before')).toString()).not.toContain('DKIM-Signature')

  await inTransaction(db, (tx) => useDkimKey(tx, true))
  const { record } = (await reading(db, findDkimKey))!
  const [kept] = await inTransaction(db, (tx) =>
    query<{ key: string }>(tx, `select encode(sealed_key, 'escape') as key from messaging.dkim_key`),
  )
  expect(kept!.key).not.toContain('PRIVATE')
  const mail = await sendOne('after')
  const resolver = (name: string) =>
    name === record.name
      ? Promise.resolve([[record.value]])
      : Promise.reject(Object.assign(new Error(name), { code: 'ENOTFOUND' }))
  const verified = await dkimVerify(mail, { resolver })
  expect(verified.results).toMatchObject([{ status: { result: 'pass' }, signingDomain: 'tea.example' }])
  const signed = verified.results[0]!.signingHeaders!.keys.toLowerCase().split(/[:,] ?/)
  expect(signed).toEqual(expect.arrayContaining(['list-unsubscribe', 'list-unsubscribe-post', 'from', 'reply-to']))
  const changed = Buffer.from(mail.toString().replace('<https://tea.example/', '<https://bad.example/'))
  expect((await dkimVerify(changed, { resolver })).results[0]!.status.result).not.toBe('pass')
  expect(mail.toString()).toMatch(/^From: .*<hello@example\.com>/m)
  expect(mail.toString()).toMatch(/^Reply-To: .*<haeun@tea\.example>/m)
})
