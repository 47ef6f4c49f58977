import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { hours, minutes } from '../../../kernel/clock.ts'
import { inTransaction, reading } from '../../../kernel/transaction.ts'
import { channelScene } from '../../../testing/channels.ts'
import { testDatabase } from '../../../testing/database.ts'
import { consentHistory, standingsFor, suppressionsOf } from '../../consent/index.ts'
import { identitiesOf, profileByEmail, profileOfIdentity } from '../../profiles/index.ts'
import {
  askForTexts,
  channelState,
  confirmTexts,
  type Content,
  listReplies,
  PhoneMalformed,
  readingsOf,
  receiveInbound,
  textsOf,
  TooManyTexts,
} from '../index.ts'

const db = await testDatabase()
const { twilioThere, twilio, secret, deliver, order, sendOf: stateOf, saidOf } = await channelScene(db)
const said = (profileId: string) => saidOf(profileId, 'sms')

let counted = 0
const aNumber = () => `+1213373${String(4_000 + counted++)}`
const told = (from: string, text: string, externalId: string = randomUUID()) =>
  inTransaction(db, (tx) => receiveInbound(tx, twilio, [{ kind: 'said', externalId, from, to: '+15005550006', text }]))
const of = (phone: string) => reading(db, (read) => profileOfIdentity(read, { kind: 'phone', value: phone }))
const ask = (phone: string, about: { profileId?: string; line?: string } = {}) =>
  inTransaction(db, (tx) =>
    askForTexts(tx, {
      ...{ phone, country: undefined, profileId: about.profileId, locale: 'en', source: 'sign-up', place: 'texts' },
      evidence: { line: about.line ?? randomUUID() },
      origin: 'https://shop.test',
    }),
  )
const text = (words = 'New harvest'): Content => ({ channel: 'sms', text: words })
const aReader = async () => {
  const phone = aNumber()
  await ask(phone)
  await told(phone, 'YES')
  await deliver()
  twilioThere.texts.length = 0
  return { phone, profileId: (await of(phone))! }
}

describe('texts', () => {
  it('M20 M12: begin with a text to the number, count with a YES from it, and leave with the way out', async () => {
    const phone = aNumber()
    expect(await ask(phone)).toMatchObject({ state: 'asked', phone, isTextSent: true })
    await deliver()
    expect(twilioThere.texts).toMatchObject([{ To: phone, From: '+15005550006', Body: /Reply YES .*\d{6}/ }])
    const profileId = (await of(phone))!
    expect(await order(profileId, text())).toEqual({ withheld: 'not-confirmed' })
    expect(await told(phone, 'yes!')).toEqual([expect.stringContaining('Thank you, you are in. Reply STOP to end')])
    expect(await said(profileId)).toEqual(['granted confirmation', 'asked sign-up'])
    const [granted] = await reading(db, (read) => consentHistory(read, { profileId }))
    expect(granted).toMatchObject({
      country: 'US',
      wording: { version: 'texts/2026-11-29' },
      evidence: { word: 'yes!' },
    })

    const sending = await order(profileId, text())
    await deliver()
    expect(twilioThere.texts[1]).toMatchObject({ To: phone, Body: /: New harvest\nReply STOP to end$/ })
    expect(await stateOf(sending)).toMatchObject({ state: 'sent', channel: 'sms', recipient: phone })
  })

  it('M12: end with STOP for every purpose, also for orders, and come back with START; twice is once', async () => {
    const { phone, profileId } = await aReader()
    const stop = randomUUID()
    expect(await told(phone, '수신거부', stop)).toEqual([expect.stringContaining('처리했어요')])
    expect(await told(phone, '수신거부', stop)).toEqual([])
    expect((await said(profileId))[0]).toBe('withdrawn reply')
    const standings = await reading(db, (read) => standingsFor(read, profileId))
    expect(standings.map(({ state }) => state)).toEqual(['withdrawn', 'withdrawn', 'withdrawn'])
    expect(await order(profileId, text())).toEqual({ withheld: 'opted-out' })
    expect(await order(profileId, text('Your parcel is here'), 'order')).toEqual({ withheld: 'opted-out' })
    expect(await told(phone, 'Start')).toEqual([expect.stringContaining('Welcome back')])
    expect((await said(profileId))[0]).toBe('granted reply')
    expect(await order(profileId, text())).toHaveProperty('sendId')
    expect(await told(phone, 'HELP')).toEqual([expect.stringContaining('Reply STOP to end.')])
  })

  it('M20: to a number that is proven by its code belong to who typed it, signed in', async () => {
    const [phone, email] = [aNumber(), 'minji@example.com']
    const profileId = await inTransaction(db, (tx) => profileByEmail(tx, email))
    await ask(phone, { profileId })
    await deliver()
    const [code] = /\d{6}/.exec(twilioThere.texts[0]!.Body)!
    const type = (typed: string) =>
      inTransaction(db, (tx) => confirmTexts(tx, { profileId, code: typed, evidence: { device: 'phone' } }))
    expect(await type(code === '000000' ? '111111' : '000000')).toMatchObject({ refused: { field: 'code' } })
    expect(await type(code)).toEqual({ confirmed: true })
    expect(await type(code)).toHaveProperty('refused')
    expect(await reading(db, (read) => textsOf(read, profileId))).toMatchObject([{ phone, state: 'granted' }])
    const proven = (await reading(db, (read) => identitiesOf(read, profileId))).find(({ kind }) => kind === 'phone')
    expect(proven?.provenAt).toEqual(db.clock.now())
    // What she agreed to with her number reaches her, whichever of her profiles is written to.
    expect(await order(profileId, text())).toHaveProperty('sendId')
  })

  it('M20: are asked for a few times a day by one number and one line, and of numbers that there are', async () => {
    const line = randomUUID()
    await expect(ask('12')).rejects.toThrow(PhoneMalformed)
    for (let count = 0; count < 5; count++) await ask(aNumber(), { line })
    await expect(ask(aNumber(), { line })).rejects.toThrow(TooManyTexts)
    const phone = aNumber()
    for (let count = 0; count < 3; count++) await ask(phone)
    await expect(ask(phone)).rejects.toThrow(TooManyTexts)
  })

  it('N4: advertising whose handing over broke leaves at most once, an order’s notice at least once', async () => {
    const { phone, profileId } = await aReader()
    twilioThere.willNext('takes-and-breaks')
    const news = await order(profileId, text('News'))
    await deliver()
    db.clock.forward(hours(1))
    await deliver()
    expect(twilioThere.texts).toHaveLength(1)
    expect(await stateOf(news)).toMatchObject({ state: 'refused' })

    twilioThere.texts.length = 0
    twilioThere.willNext('takes-and-breaks')
    const notice = await order(profileId, text('Your parcel is here'), 'order')
    await deliver()
    db.clock.forward(hours(1))
    await deliver()
    expect(twilioThere.texts.map(({ To }) => To)).toEqual([phone, phone])
    expect(await stateOf(notice)).toMatchObject({ state: 'sent' })
  })

  it('N4: a report of a text whose answer was lost makes it known, so that it does not leave twice', async () => {
    const { profileId } = await aReader()
    twilioThere.willNext('takes-and-breaks')
    const notice = (await order(profileId, text('Your parcel is here'), 'order')) as { sendId: string }
    await deliver()
    const report = { kind: 'status', externalId: 'SMlost', sendId: notice.sendId, status: 'sent' } as const
    await inTransaction(db, (tx) => receiveInbound(tx, twilio, [report]))
    db.clock.forward(hours(1))
    await deliver()
    expect(twilioThere.texts).toHaveLength(1)
    expect(await stateOf(notice)).toMatchObject({ state: 'sent' })
  })

  it('N4, M13: a report and an answer that come before it is noted that a text left count for that very text', async () => {
    const readers = await Promise.all(Array.from({ length: 12 }, aReader))
    const sent = new Map<string, string>()
    for (const { profileId, phone } of readers)
      sent.set(phone, ((await order(profileId, text(`News for ${phone}`))) as { sendId: string }).sendId)
    twilioThere.onceTaken(async (externalId, { To }) => {
      const about = { kind: 'status', externalId, sendId: sent.get(To)! } as const
      await Promise.all(
        (['delivered', 'sent', 'delivered'] as const).map((status) =>
          inTransaction(db, (tx) => receiveInbound(tx, twilio, [{ ...about, status }])),
        ),
      )
      await told(To, 'Is it organic?')
    })
    await deliver()
    twilioThere.onceTaken(() => Promise.resolve())
    expect(twilioThere.texts.map(({ To }) => To).toSorted()).toEqual([...sent.keys()].toSorted())
    const { rows } = await db.pool.query<{ status: string; n: number }>(
      `select status, count(*)::int as n from messaging.handover where send_id = any($1::uuid[]) group by 1`,
      [[...sent.values()]],
    )
    expect(rows).toEqual([{ status: 'delivered', n: 12 }])
    const replies = await reading(db, (read) => listReplies(read, { limit: 12 }))
    expect(replies.map(({ sendId, fromAddress }) => [fromAddress, sendId]).toSorted()).toEqual([...sent].toSorted())
    expect(await Promise.all([...sent.values()].map((sendId) => stateOf({ sendId })))).toEqual(
      readers.map(() => expect.objectContaining({ state: 'sent' }) as unknown),
    )
  })

  it('M12: to a number that carriers say is gone are not tried again, and reports never go back', async () => {
    const { profileId } = await aReader()
    const sent = (await order(profileId, text())) as { sendId: string }
    await deliver()
    const report = (status: 'sent' | 'failed', code?: string) =>
      inTransaction(db, (tx) =>
        receiveInbound(tx, twilio, [{ kind: 'status', externalId: twilioThere.lastSid(), status, code }]),
      )
    const before = await reading(db, (read) => channelState(read, twilio, secret()))
    await report('failed', '30003')
    await report('sent')
    expect(await reading(db, (read) => suppressionsOf(read, profileId))).toEqual([])
    const after = await reading(db, (read) => channelState(read, twilio, secret()))
    expect(after.week.failed - before.week.failed).toBe(1)
    const reading30003 = (await reading(db, (read) => readingsOf(read, [sent.sendId]))).get(sent.sendId)
    expect(reading30003?.bouncedAt).toEqual(db.clock.now())

    twilioThere.texts.length = 0
    await order(profileId, text())
    await deliver()
    const gone = { kind: 'status', externalId: twilioThere.lastSid(), status: 'failed', ends: 'address-gone' } as const
    await inTransaction(db, (tx) => receiveInbound(tx, twilio, [gone]))
    expect(await reading(db, (read) => suppressionsOf(read, profileId))).toMatchObject([
      { channel: 'sms', reason: 'hard-bounce' },
    ])
    expect(await order(profileId, text())).toEqual({ withheld: 'hard-bounce' })
  })

  it('M13: anything longer is an answer to what she was sent last', async () => {
    const { phone, profileId } = await aReader()
    const sending = (await order(profileId, text())) as { sendId: string }
    await deliver()
    db.clock.forward(minutes(5))
    expect(await told(phone, 'Is it organic?')).toEqual([])
    const { rows } = await db.pool.query<{ data: object }>(
      `select data from kernel.event where type = 'messaging.replied' order by seq desc limit 1`,
    )
    expect(rows[0]?.data).toEqual({ sendId: sending.sendId, profileId })
    const [reply] = await reading(db, (read) => listReplies(read, { limit: 1 }))
    expect(reply).toMatchObject({ sendId: sending.sendId, fromAddress: phone, bodyText: 'Is it organic?' })
  })
})
