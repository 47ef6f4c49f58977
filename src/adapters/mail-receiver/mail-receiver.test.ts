import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { createTransport } from 'nodemailer'
import { SMTPServer } from 'smtp-server'
import { afterAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { edgeOf } from '../../kernel/edge.ts'
import { newId } from '../../kernel/id.ts'
import { inTransaction, reading } from '../../kernel/transaction.ts'
import { findSuppression } from '../../modules/consent/index.ts'
import {
  defineMail,
  isExpected,
  listReplies,
  readingsOf,
  receiveMail,
  sendMail,
} from '../../modules/messaging/index.ts'
import { profileByEmail } from '../../modules/profiles/index.ts'
import { deliverMail } from '../../testing/deliver-mail.ts'
import { testDatabase } from '../../testing/database.ts'
import { eventually } from '../../testing/eventually.ts'
import { smtpTransport } from '../smtp/smtp.ts'
import { startMailReceiver } from './mail-receiver.ts'
import { canRunOpenSmtpd, startOpenSmtpd } from '../../testing/open-smtpd.ts'

const db = await testDatabase()
const edge = edgeOf(db)
const domain = 'in.shop.test'
const receiver = await startMailReceiver(
  { port: 0, host: '127.0.0.1', domain },
  {
    isExpected: (address) => isExpected(edge, address, domain),
    take: (mail) => receiveMail(edge, mail, domain),
  },
)
afterAll(() => receiver.close())
const sender = createTransport({ host: '127.0.0.1', port: receiver.port, secure: false, ignoreTLS: true })
afterAll(() => sender.close())
const tea = defineMail('tea-by-mail', z.object({}), {
  en: { subject: 'Tea', preheader: 'Tea', body: '<mj-text>Tea</mj-text>', text: 'Tea' },
})

/** Sends a mail of the shop through a mail server, with all that a send leaves the house with. */
async function sendThrough(port: number, to: string): Promise<{ sendId: string; profileId: string }> {
  const made = await inTransaction(db, async (tx) => {
    const profileId = await profileByEmail(tx, to)
    return { profileId, sendId: await sendMail(tx, { key: newId(), to, profileId, locale: 'en', mail: tea({}) }) }
  })
  const transport = smtpTransport(`smtp://127.0.0.1:${port}`)
  await deliverMail(edge, transport, made.sendId, { baseUrl: 'https://shop.test', incomingDomain: domain })
  transport.close()
  return made
}
const readingOf = async (sendId: string) => (await reading(db, (read) => readingsOf(read, [sendId]))).get(sendId)

/** A mail server that takes mail in or refuses it, and remembers what it was told. */
async function mailServer(refuses: (to: string) => string | undefined) {
  const taken: { from: string; data: string }[] = []
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    onRcptTo: ({ address }, _session, done) => {
      const no = refuses(address)
      done(no ? Object.assign(new Error(no), { responseCode: 550 }) : null)
    },
    onData: (stream, session, done) => {
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.on('end', () => {
        const { mailFrom } = session.envelope
        taken.push({ from: mailFrom ? mailFrom.address : '', data: Buffer.concat(chunks).toString() })
        done()
      })
    },
  })
  server.listen(0, '127.0.0.1')
  await once(server.server, 'listening')
  afterAll(() => server.close())
  return { port: (server.server.address() as AddressInfo).port, taken }
}

describe('mail that comes in', () => {
  it('M4: a mailbox that refuses later tells so to the address that the mail left with', async () => {
    const remote = await mailServer(() => undefined)
    const { sendId } = await sendThrough(remote.port, 'later@mail.test')
    const { from, data } = remote.taken[0]!
    expect(data).toMatch(/^X-Dangol-Send: [0-9a-f]{48}\r$/m)
    expect(from).toMatch(/^bounce\+[0-9a-f]{48}@in\.shop\.test$/)
    const report = [
      'Reporting-MTA: dns; mx.test',
      '',
      'Final-Recipient: rfc822; later@mail.test',
      'Action: failed',
      'Status: 5.1.1',
    ]
    await sender.sendMail({
      envelope: { from: '', to: [from] },
      from: 'MAILER-DAEMON@mx.test',
      subject: 'Undelivered',
      text: 'Sorry',
      attachments: [
        { contentType: 'message/delivery-status', contentDisposition: 'inline', content: report.join('\r\n') },
      ],
    })
    expect((await readingOf(sendId))?.bouncedAt).toBeInstanceOf(Date)
    expect(await reading(db, (read) => findSuppression(read, 'email', 'later@mail.test'))).toMatchObject({
      reason: 'hard-bounce',
    })
  })

  it('M13: an answer goes to the address in Reply-To, and is hers', async () => {
    const remote = await mailServer(() => undefined)
    const { profileId } = await sendThrough(remote.port, 'minji@mail.test')
    const to = /^Reply-To:[^<]*<(reply\+[^>]+)>/m.exec(remote.taken[0]!.data)![1]!
    await sender.sendMail({ from: 'Minji <minji@mail.test>', to, subject: 'Re: Tea', text: 'Is it fresh?' })
    const [reply] = await reading(db, (read) => listReplies(read, { profileId, limit: 5 }))
    expect(reply).toMatchObject({ fromName: 'Minji', isFromRecipient: true })
    expect(reply!.bodyText).toContain('Is it fresh?')
  })

  it('takes in nothing for strangers, nothing forged, nothing too large, and puts a flood off', async () => {
    const to = (address: string, more = {}) => sender.sendMail({ from: 'x@evil.test', to: address, text: 'x', ...more })
    await expect(to('hello@in.shop.test')).rejects.toMatchObject({ responseCode: 550 })
    await expect(to('somebody@else.test')).rejects.toMatchObject({ responseCode: 550 })
    await expect(to(`bounce+${'0'.repeat(48)}@in.shop.test`)).rejects.toMatchObject({ responseCode: 550 })
    await expect(to('reply@in.shop.test')).rejects.toMatchObject({ responseCode: 550 })
    await expect(to('complaint@in.shop.test', { text: 'x'.repeat(10_100_000) })).rejects.toMatchObject({
      responseCode: 552,
    })
    const pooled = createTransport({
      host: '127.0.0.1',
      port: receiver.port,
      ignoreTLS: true,
      pool: true,
      maxConnections: 2,
      maxMessages: Infinity,
    })
    const codes = await Promise.all(
      Array.from({ length: 130 }, () =>
        pooled.sendMail({ from: 'x@evil.test', to: 'complaint@in.shop.test', text: 'x' }).then(
          () => 250,
          (error: { responseCode: number }) => error.responseCode,
        ),
      ),
    )
    pooled.close()
    expect(codes.filter((code) => code === 451).length).toBeGreaterThan(5)
    expect(new Set(codes)).toEqual(new Set([250, 451]))
  }, 30_000)

  it('N4: says that it has a mail only once it is kept, so that the other server tries again', async () => {
    const kept: string[] = []
    let isAway = true
    const careful = await startMailReceiver(
      { port: 0, host: '127.0.0.1', domain },
      {
        isExpected: () => Promise.resolve(true),
        take: ({ raw }) =>
          isAway ? Promise.reject(new Error('the database is away')) : Promise.resolve(void kept.push(raw.toString())),
      },
    )
    const other = createTransport({ host: '127.0.0.1', port: careful.port, ignoreTLS: true })
    const mail = { from: 'a@mail.test', to: `reply@${domain}`, text: 'Tea?' }
    await expect(other.sendMail(mail)).rejects.toMatchObject({ responseCode: 451 })
    isAway = false
    await other.sendMail(mail)
    expect(kept).toHaveLength(1)
    await careful.close()
  })

  it.skipIf(!canRunOpenSmtpd())(
    'M4: a genuine mail server (OpenSMTPD) reports what a mailbox refused, and it is understood (skipped without smtpd)',
    async () => {
      const remote = await mailServer((to) => (to.startsWith('gone') ? '5.1.1 user unknown' : undefined))
      const fresh = await startMailReceiver(
        { port: 0, host: '127.0.0.1', domain },
        { isExpected: (address) => isExpected(edge, address, domain), take: (mail) => receiveMail(edge, mail, domain) },
      )
      const mta = await startOpenSmtpd({ incoming: { domain, port: fresh.port }, others: remote.port })
      try {
        const gone = await sendThrough(mta.port, 'gone@mail.test')
        const here = await sendThrough(mta.port, 'here@mail.test')
        await eventually('the report', async () => (await readingOf(gone.sendId))?.bouncedAt !== undefined)
        await eventually('the other mail', () => remote.taken.length === 1)
        expect(await readingOf(here.sendId)).toBeUndefined()
        const [report] = (
          await db.pool.query<{ kind: string; said: string }>(
            'select kind, said from messaging.report where send_id = $1',
            [gone.sendId],
          )
        ).rows
        expect(report).toMatchObject({ kind: 'hard', said: expect.stringContaining('user unknown') as string })
      } finally {
        await mta.stop()
        await fresh.close()
      }
    },
    60_000,
  )
})
