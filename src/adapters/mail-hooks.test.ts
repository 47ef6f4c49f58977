import 'reflect-metadata'
import { generateKeyPairSync, sign, webcrypto } from 'node:crypto'
import { X509CertificateGenerator } from '@peculiar/x509'
import { describe, expect, it } from 'vitest'
import { newId } from '../kernel/id.ts'
import { inTransaction, reading } from '../kernel/transaction.ts'
import { query } from '../kernel/query.ts'
import { findSuppression, standingsFor } from '../modules/consent/index.ts'
import { HookSignatureWrong, HookUnreadable } from '../modules/messaging/index.ts'
import { profileByEmail } from '../modules/profiles/index.ts'
import { testDatabase } from '../testing/database.ts'
import { testApp, testServer } from '../testing/web.ts'
import { mailHooks } from '../web/hooks/mail.ts'
import { sendgridHook } from './sendgrid/sendgrid-hook.ts'
import { sesHook } from './ses/ses-hook.ts'

const db = await testDatabase()
const topic = 'arn:aws:sns:eu-west-1:123456789012:mail'
const keys = await webcrypto.subtle.generateKey(
  { name: 'RSASSA-PKCS1-v1_5', modulusLength: 2048, publicExponent: new Uint8Array([1, 0, 1]), hash: 'SHA-256' },
  true,
  ['sign', 'verify'],
)
const day = 86_400_000
const certificateFor = async (from: number, to: number) =>
  (
    await X509CertificateGenerator.createSelfSigned(
      {
        name: 'CN=sns.amazonaws.com',
        notBefore: new Date(Date.now() + from * day),
        notAfter: new Date(Date.now() + to * day),
        signingAlgorithm: { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' },
        keys: keys as unknown as CryptoKeyPair,
      },
      webcrypto as Crypto,
    )
  ).toString('pem')
const certificates: Record<string, string> = {
  'https://sns.eu-west-1.amazonaws.com/SimpleNotificationService-now.pem': await certificateFor(-1, 30),
  'https://sns.eu-west-1.amazonaws.com/SimpleNotificationService-old.pem': await certificateFor(-30, -1),
}
const certUrl = Object.keys(certificates)[0]!
const asked: string[] = []
const ses = sesHook({
  topic,
  fetch: (url) => {
    asked.push(url)
    return Promise.resolve(Buffer.from(certificates[url] ?? 'ok'))
  },
})
const pair = generateKeyPairSync('ec', { namedCurve: 'prime256v1' })
const sendgrid = sendgridHook(pair.publicKey.export({ type: 'spki', format: 'der' }).toString('base64'))
const server = await testServer(testApp(db), mailHooks([ses, sendgrid], 'in.shop.test'))

/** Signed as https://docs.aws.amazon.com/sns/latest/dg/sns-verify-signature-of-message.html says. */
async function sns(message: Record<string, string>, change: Record<string, unknown> = {}) {
  const whole: Record<string, string> = {
    ...{ MessageId: newId(), TopicArn: topic, Timestamp: '2026-11-29T10:00:00.000Z', Type: 'Notification' },
    ...message,
  }
  const names = Object.keys(whole).toSorted()
  const signed = names.map((name) => `${name}\n${whole[name]}\n`).join('')
  const signature = await webcrypto.subtle.sign('RSASSA-PKCS1-v1_5', keys.privateKey, Buffer.from(signed))
  return Buffer.from(
    JSON.stringify({
      ...whole,
      ...{ SignatureVersion: '2', SigningCertURL: certUrl, Signature: Buffer.from(signature).toString('base64') },
      ...change,
    }),
  )
}
const post = (service: string, payload: Buffer, headers: Record<string, string> = {}) =>
  server.inject({
    method: 'POST',
    url: `/hooks/mail/${service}`,
    payload,
    headers: { 'content-type': 'text/plain', ...headers },
  })
const bounce = (to: string, about: Record<string, unknown> = {}) => ({
  Message: JSON.stringify({
    notificationType: 'Bounce',
    bounce: {
      ...{
        bounceType: 'Permanent',
        bounceSubType: 'NoEmail',
        feedbackId: newId(),
        timestamp: '2026-11-29T10:00:00.000Z',
      },
      bouncedRecipients: [{ emailAddress: to, status: '5.1.1', diagnosticCode: 'smtp; 550 5.1.1 user unknown' }],
      ...about,
    },
    mail: { messageId: newId(), source: 'Tea <hello@shop.test>' },
  }),
})
const suppressed = async (address: string) =>
  (await reading(db, (read) => findSuppression(read, 'email', address)))?.reason

describe('Amazon SES over SNS', () => {
  it('M4: a bounce counts once, however often it comes', async () => {
    const body = await sns(bounce('gone@mail.test'))
    expect((await post('ses', body)).json()).toEqual({ taken: 1 })
    expect((await post('ses', body)).json()).toEqual({ taken: 0 })
    expect(await suppressed('gone@mail.test')).toBe('hard-bounce')
    expect(asked.filter((url) => url === certUrl)).toHaveLength(1)
  })

  it('M4: complaints count, passing bounces and holidays do not stop mail', async () => {
    const complaint = {
      Message: JSON.stringify({
        eventType: 'Complaint',
        complaint: {
          ...{ complainedRecipients: [{ emailAddress: 'spam@mail.test' }], complaintFeedbackType: 'abuse' },
          ...{ feedbackId: 'f1', timestamp: '2026-11-29T10:00:00.000Z' },
        },
        mail: { messageId: 'm1' },
      }),
    }
    expect((await post('ses', await sns(complaint))).json()).toEqual({ taken: 1 })
    expect(await suppressed('spam@mail.test')).toBe('complaint')
    const away = [{ emailAddress: 'away@mail.test' }]
    await post(
      'ses',
      await sns(bounce('', { bounceType: 'Transient', bounceSubType: 'General', bouncedRecipients: away })),
    )
    const full = { bounceType: 'Transient', bounceSubType: 'MailboxFull' }
    await post('ses', await sns(bounce('full@mail.test', full)))
    const kinds = await db.pool.query('select kind from messaging.report order by id desc limit 2')
    expect(kinds.rows).toEqual([{ kind: 'soft' }, { kind: 'away' }])
    expect(await suppressed('full@mail.test')).toBeUndefined()
  })

  it.each([
    ['a changed message', { Message: bounce('victim@mail.test').Message }],
    ['the topic of another account', { TopicArn: 'arn:aws:sns:eu-west-1:999999999999:mine' }],
    ['a certificate from elsewhere', { SigningCertURL: 'https://evil.test/SimpleNotificationService-now.pem' }],
    ['a bucket that looks like it', { SigningCertURL: 'https://sns.eu-west-1.amazonaws.com.evil.test/x.pem' }],
    ['an address of the own network', { SigningCertURL: 'https://169.254.169.254/x.pem' }],
    ['another’s name in the address', { SigningCertURL: certUrl.replace('sns', 'user@sns') }],
    ['an old certificate', { SigningCertURL: certUrl.replace('now', 'old') }],
    ['what is no certificate', { SigningCertURL: certUrl.replace('now', 'none') }],
    ['no signature', { Signature: '' }],
  ])('M4: %s is refused', async (_what, change) => {
    const before = asked.length
    const answer = await post('ses', await sns(bounce('victim@mail.test'), change))
    expect(answer.statusCode).toBe(403)
    expect(await suppressed('victim@mail.test')).toBeUndefined()
    expect(asked.slice(before).every((url) => url.startsWith('https://sns.eu-west-1.amazonaws.com/'))).toBe(true)
  })

  it('confirms a subscription by itself, at SNS alone', async () => {
    const confirm = (url: string) =>
      sns({ Type: 'SubscriptionConfirmation', Message: 'Confirm', Token: 't', SubscribeURL: url })
    const right = 'https://sns.eu-west-1.amazonaws.com/?Action=ConfirmSubscription'
    expect((await post('ses', await confirm(right))).statusCode).toBe(200)
    expect(asked.at(-1)).toBe(right)
    expect((await post('ses', await confirm('http://169.254.169.254/latest'))).statusCode).toBe(403)
    expect(asked.at(-1)).toBe(right)
    await expect(ses.read(Buffer.from('nonsense'), {})).rejects.toBeInstanceOf(HookUnreadable)
  })
})

/** Signed as https://www.twilio.com/docs/sendgrid/for-developers/tracking-events/getting-started-event-webhook-security-features says. */
const signedBy = (body: Buffer, timestamp = '1764410400', key = pair.privateKey) => ({
  'x-twilio-email-event-webhook-timestamp': timestamp,
  'x-twilio-email-event-webhook-signature': sign('sha256', Buffer.concat([Buffer.from(timestamp), body]), key).toString(
    'base64',
  ),
})
const events = (...all: Record<string, unknown>[]) =>
  Buffer.from(JSON.stringify(all.map((one) => ({ sg_event_id: newId(), timestamp: 1_764_410_400, ...one }))))

describe('SendGrid', () => {
  it('M4: finds the mail by its Message-ID, early or late, and counts each event once', async () => {
    const { id, profileId } = await inTransaction(db, async (tx) => {
      const made = { id: tx.newId(), profileId: await profileByEmail(tx, 'sora@mail.test') }
      await query(
        tx,
        `insert into messaging.send (id, key, template, profile_id, recipient, locale, subject, html, body_text, message_id, created_at)
         values ($1::uuid, $1::text, 'tea', $2, 'sora@mail.test', 'en', 's', 'h', 't', $1::text || '@shop.test', $3)`,
        [made.id, made.profileId, tx.now],
      )
      return made
    })
    const body = events(
      { email: 'sora@mail.test', event: 'spamreport', 'smtp-id': `<${id}@shop.test>` },
      {
        email: 'sora@mail.test',
        event: 'bounce',
        type: 'blocked',
        reason: '550 blocked sora@mail.test',
        'smtp-id': `<${id}@shop.test>`,
      },
      { email: 'sora@mail.test', event: 'open' },
      { email: 'sora@mail.test', event: 'unsubscribe' },
    )
    expect((await post('sendgrid', body, signedBy(body))).json()).toEqual({ taken: 2 })
    expect((await post('sendgrid', body, signedBy(body, '1764410999'))).json()).toEqual({ taken: 0 })
    const reports = await db.pool.query('select kind, said from messaging.report where send_id = $1 order by kind', [
      id,
    ])
    expect(reports.rows).toEqual([
      { kind: 'complaint', said: null },
      { kind: 'soft', said: '550 blocked …' },
    ])
    const said = await reading(db, (read) => standingsFor(read, profileId))
    expect(said).toContainEqual(
      expect.objectContaining({ purpose: 'marketing', state: 'withdrawn', source: 'complaint' }),
    )
  })

  it('M4: a changed body, another key, another timestamp and none are refused', async () => {
    const body = events({ email: 'victim2@mail.test', event: 'bounce' })
    const other = generateKeyPairSync('ec', { namedCurve: 'prime256v1' }).privateKey
    const right = signedBy(body)
    const wrong: Record<string, string>[] = [
      {},
      signedBy(Buffer.concat([body, Buffer.from(' ')])),
      signedBy(body, undefined, other),
      { ...right, 'x-twilio-email-event-webhook-timestamp': '1764410401' },
      { ...right, 'x-twilio-email-event-webhook-signature': 'bm9uc2Vuc2U=' },
    ]
    for (const headers of wrong) expect((await post('sendgrid', body, headers)).statusCode).toBe(403)
    await expect(sendgrid.read(body, {})).rejects.toBeInstanceOf(HookSignatureWrong)
    const nonsense = Buffer.from('{"not":"a list"}')
    expect((await post('sendgrid', nonsense, signedBy(nonsense))).statusCode).toBe(422)
    expect(await suppressed('victim2@mail.test')).toBeUndefined()
  })
})
