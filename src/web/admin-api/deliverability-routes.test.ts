import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import '../../modules/notices/index.ts'
import '../../modules/webhooks/index.ts'
import { edgeOf } from '../../kernel/edge.ts'
import { inTransaction, reading } from '../../kernel/transaction.ts'
import { suppressAddress } from '../../modules/consent/index.ts'
import { defineMail, previewMail, receiveMail, sendMail, takeReport } from '../../modules/messaging/index.ts'
import { profileByEmail } from '../../modules/profiles/index.ts'
import { adminServer } from '../../testing/admin.ts'
import { deliverMail } from '../../testing/deliver-mail.ts'
import { testDatabase } from '../../testing/database.ts'
import { ownMails } from '../../testing/own-mails.ts'
import { testPorts } from '../../testing/ports.ts'
import { deliverabilityRoutes } from './deliverability-routes.ts'
import { mailsRoutes } from './mails-routes.ts'
import { repliesRoutes } from './replies-routes.ts'
import { suppressionsRoutes } from './suppressions-routes.ts'

const db = await testDatabase()
const ports = testPorts()
const records: Record<string, string[]> = {
  'example.com': ['google-site-verification=1', 'v=spf1 include:mail.test -all'],
  's1._domainkey.example.com': [`v=DKIM1; k=rsa; p=${'A'.repeat(200)}`],
  '_dmarc.example.com': ['v=DMARC1; p=none'],
}
const names = {
  txt: (name: string) => Promise.resolve(records[name] ?? []),
  mx: () => Promise.reject(new Error('the name system is away')),
}
const { clientWith } = await adminServer(
  db,
  deliverabilityRoutes({ ...ports, mailIn: { ...ports.mailIn, names, dkimSelector: 's1' } }),
  mailsRoutes,
  repliesRoutes,
  suppressionsRoutes,
)
const staff = await clientWith('messages:read', 'messages:write', 'customers:write')
const looking = await clientWith('messages:read')

const tea = defineMail('tea-for-figures', z.object({}), {
  en: { subject: 'Tea', preheader: 'Tea', body: '<mj-text>Tea</mj-text>', text: 'Tea' },
})
const written = (email: string) =>
  inTransaction(db, async (tx) => {
    const mail = tea({})
    const profileId = await profileByEmail(tx, email)
    const sendId = await sendMail(tx, { key: email, to: email, profileId, locale: 'en', mail })
    return { profileId, sendId }
  })

describe('how mails arrive, over the admin API', () => {
  it('M14: every mail that the shop sends is there with its figures, and can be looked at in each language', async () => {
    const { body } = await looking.ask('GET', '/mails')
    const items = body['items'] as {
      template: string
      locales: string[]
      isMeasured: boolean
      figures: Record<string, object>
    }[]
    expect(ownMails.length).toBeGreaterThan(20)
    expect(items.map(({ template }) => template)).toEqual(expect.arrayContaining([...ownMails]))
    expect(items.find(({ template }) => template === 'sign-in')).toMatchObject({
      isMeasured: false,
      figures: { '30': { sent: 0 } },
    })
    for (const { template, locales } of items.filter(({ template: name }) => ownMails.includes(name))) {
      expect(locales, template).toEqual(expect.arrayContaining(['en', 'ko']))
      for (const locale of locales) {
        const { subject, html, text } = await reading(db, (read) => previewMail(read, template, locale))
        expect(subject.length, template).toBeGreaterThan(3)
        expect(html + text, template).not.toMatch(/undefined|\[object|\{\{/)
      }
    }
    expect(await looking.ask('GET', '/mails/sign-in/preview?locale=ko')).toMatchObject({
      status: 200,
      body: { locale: 'ko' },
    })
    expect(await looking.ask('GET', '/mails/nothing/preview')).toMatchObject({
      status: 404,
      body: { code: 'messaging/mail-unknown' },
    })
  }, 60_000)

  it('M4: bounces and complaints by day and provider; an address comes off the list unless she complained', async () => {
    const gone = await written('gone@mail.test')
    const spam = await written('spam@mail.test')
    await inTransaction(db, async (tx) => {
      await takeReport(tx, {
        source: 'mail',
        sourceKey: '1',
        kind: 'hard',
        sendId: gone.sendId,
        said: '550 gone@mail.test?',
        status: '5.1.1',
        at: tx.now,
      })
      await takeReport(tx, { source: 'ses', sourceKey: '2', kind: 'complaint', sendId: spam.sendId, at: tx.now })
      await suppressAddress(tx, { channel: 'email', address: 'stranger@mail.test', reason: 'hard-bounce' })
    })
    const seen = await looking.ask('GET', '/deliverability?days=7')
    expect(seen.body).toMatchObject({
      days: [{ hard: 1, complaints: 1, soft: 0 }],
      domains: [{ domain: 'mail.test', hard: 1, complaints: 1 }],
      ways: { transport: 'test', incomingDomain: 'in.shop.test' },
      measuring: { opens: 'where-free' },
    })
    const first = await looking.ask('GET', '/suppressions?limit=2')
    const second = await looking.ask('GET', `/suppressions?limit=2&cursor=${String(first.body['nextCursor'])}`)
    type Row = { id: string; address: string | null; canLift: boolean; said: string | null }
    const rows = [...(first.body['items'] as Row[]), ...(second.body['items'] as Row[])]
    expect(rows).toHaveLength(3)
    const of = (address: string | null) => rows.find((row) => row.address === address)!
    expect(of('gone@mail.test')).toMatchObject({ canLift: true, said: '550 …', sendId: gone.sendId })
    expect(of(null)).toMatchObject({ canLift: true, profileId: null })
    const lift = (who: typeof staff, id: string) => who.ask('DELETE', `/suppressions/${id}`)
    expect(await lift(looking, of(null).id)).toMatchObject({ status: 403 })
    expect(await lift(staff, of('spam@mail.test').id)).toMatchObject({
      status: 409,
      body: { code: 'consent/complaint-stands' },
    })
    expect((await lift(staff, of('gone@mail.test').id)).status).toBe(204)
    expect(await lift(staff, of('gone@mail.test').id)).toMatchObject({ status: 404 })
    expect((await looking.ask('GET', '/suppressions')).body['items']).toHaveLength(2)
  })

  it('M4: tells which records mailboxes find of the shop’s domain, and where nobody answers that this says nothing', async () => {
    const { body } = await looking.ask('GET', '/deliverability/records')
    expect(body).toMatchObject({
      domain: 'example.com',
      records: [
        { record: 'spf', state: 'good' },
        { record: 'dkim', state: 'good' },
        { record: 'dmarc', state: 'weak' },
        { record: 'mx', state: 'unreachable' },
      ],
    })
  })

  it('M13: answers are listed, seen to, and taken back', async () => {
    const { sendId, profileId } = await written('minji@mail.test')
    const outside = { baseUrl: 'https://shop.test', incomingDomain: 'in.shop.test' }
    await deliverMail(edgeOf(db), ports.mail, sendId, outside)
    const to = ports.mails.at(-1)!.answersTo!
    const raw = Buffer.from('From: Minji <minji@mail.test>\r\nSubject: Re: Tea\r\n\r\nWhere is it?\r\n')
    await receiveMail(edgeOf(db), { raw, recipients: [to] }, 'in.shop.test')
    const [reply] = (await looking.ask('GET', '/replies?state=waiting')).body['items'] as { id: string }[]
    expect(reply).toMatchObject({ profileId, sendId, fromName: 'Minji', subject: 'Re: Tea', doneAt: null })
    const done = (is: boolean, id = reply!.id) => staff.ask('PUT', `/replies/${id}/done`, { done: is })
    expect((await done(true)).status).toBe(204)
    expect((await looking.ask('GET', '/replies?state=waiting')).body['items']).toEqual([])
    expect((await done(false)).status).toBe(204)
    expect((await looking.ask('GET', `/replies?profileId=${profileId}`)).body['items']).toMatchObject([
      { doneAt: null, doneBy: null },
    ])
    expect(await done(true, sendId)).toMatchObject({ status: 404, body: { code: 'messaging/reply-unknown' } })
  })
})
