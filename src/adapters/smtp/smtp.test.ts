import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { SMTPServer } from 'smtp-server'
import { afterAll, describe, expect, it } from 'vitest'
import { MailRefusedForGood, type OutgoingMail } from '../../modules/messaging/index.ts'
import { smtpTransport } from './smtp.ts'

const received: { to: string[]; data: string }[] = []
const no = (message: string) => Object.assign(new Error(message), { responseCode: 550 })
const noes = new Map([
  ['gone', no('no such mailbox')],
  ['unknown', no('5.1.1 user unknown')],
  ['policy', no('5.7.1 we take no mail from you')],
])
const server = new SMTPServer({
  authOptional: true,
  disabledCommands: ['STARTTLS'],
  onRcptTo: (address, _session, done) => done(noes.get(address.address.split('@')[0]!) ?? null),
  onData: (stream, session, done) => {
    const chunks: Buffer[] = []
    stream.on('data', (chunk: Buffer) => chunks.push(chunk))
    stream.on('end', () => {
      received.push({ to: session.envelope.rcptTo.map((one) => one.address), data: Buffer.concat(chunks).toString() })
      done()
    })
  },
})
server.listen(0, '127.0.0.1')
await once(server.server, 'listening')
const url = `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`
const transport = smtpTransport(url)
afterAll(() => {
  transport.close()
  server.close()
})

const mail: OutgoingMail = {
  messageId: 'one@dangol.test',
  from: { name: '온정', address: 'hello@dangol.test' },
  to: 'minji@example.com',
  subject: '차가 준비됐어요',
  html: '<p>Tea</p>',
  text: 'Tea',
}

describe('the mail server', () => {
  it('receives one mail for one person with the Message-ID that was stored', async () => {
    await transport.deliver(mail)
    expect(received).toHaveLength(1)
    expect(received[0]!.to).toEqual(['minji@example.com'])
    expect(received[0]!.data).toContain('Message-ID: <one@dangol.test>')
  })

  it('sends in the name it was told, and answers go to the shop', async () => {
    const named = smtpTransport(url, { from: 'Tea House <post@mail.example>' })
    await named.deliver({ ...mail, messageId: 'two@dangol.test' })
    named.close()
    const { data } = received.find((one) => one.data.includes('two@dangol.test'))!
    expect(data).toContain('From: Tea House <post@mail.example>')
    expect(data).toMatch(/Reply-To: .*<hello@dangol.test>/)
  })

  it('an address cannot smuggle in a second recipient', async () => {
    await transport.deliver({ ...mail, to: 'minji@example.com, sora@example.com' }).catch(() => undefined)
    expect(received.flatMap((one) => one.to)).not.toContain('sora@example.com')
  })

  it('M4: carries the one click of RFC 8058 on advertising, and on nothing else', async () => {
    const unsubscribeUrl = 'https://shop.test/unsubscribe/token'
    await transport.deliver({ ...mail, messageId: 'news@dangol.test', unsubscribeUrl })
    const { data } = received.find((one) => one.data.includes('news@dangol.test'))!
    expect(data).toContain(`List-Unsubscribe: <${unsubscribeUrl}>`)
    expect(data).toContain('List-Unsubscribe-Post: List-Unsubscribe=One-Click')
    expect(received[0]!.data).not.toContain('List-Unsubscribe')
  })

  it.each([
    ['gone', true],
    ['unknown', true],
    ['policy', false],
  ])('tells whether the mailbox is gone or the mail was not wanted: %s', async (name, isMailboxGone) => {
    await expect(transport.deliver({ ...mail, to: `${name}@example.com` })).rejects.toMatchObject({ isMailboxGone })
  })

  it('tells a mailbox that is gone from a server that is away', async () => {
    await expect(transport.deliver({ ...mail, to: 'gone@example.com' })).rejects.toBeInstanceOf(MailRefusedForGood)
    const away = smtpTransport('smtp://127.0.0.1:1')
    const error = await away.deliver(mail).catch((no: unknown) => no)
    away.close()
    expect(error).toBeInstanceOf(Error)
    expect(error).not.toBeInstanceOf(MailRefusedForGood)
  })
})
