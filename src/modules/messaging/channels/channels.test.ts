import { randomUUID } from 'node:crypto'
import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { messageChannels, transportsOf } from '../../../adapters/message-channels.ts'
import { days, hours, minutes } from '../../../kernel/clock.ts'
import { edgeOf } from '../../../kernel/edge.ts'
import { inTransaction, reading } from '../../../kernel/transaction.ts'
import { testDatabase } from '../../../testing/database.ts'
import { drain } from '../../../testing/drain.ts'
import { fakeTwilio, twilioAccount } from '../../../testing/fake-twilio.ts'
import { pushService } from '../../../testing/push-service.ts'
import { consentHistory, recordConsent, standingsFor, suppressionsOf, wordingOf } from '../../consent/index.ts'
import { identitiesOf, profileByEmail, profileOfIdentity, resolveProfile } from '../../profiles/index.ts'
import {
  askForTexts,
  changeChannel,
  type ChannelAdapter,
  type ChannelLetter,
  channelState,
  confirmTexts,
  type Content,
  findSend,
  keepSubscription,
  listDevices,
  messagingModule,
  type MessageOrder,
  PhoneMalformed,
  readingsOf,
  receiveInbound,
  sendMessage,
  textsOf,
  TooManyTexts,
  turnOffDevice,
} from '../index.ts'

const db = await testDatabase()
const edge = edgeOf(db)
const [twilioThere, devicesThere] = [await fakeTwilio(), await pushService()]
afterAll(() => Promise.all([twilioThere.close(), devicesThere.close()]))

/** A whole adapter of a platform nobody knows yet: this is all it takes. */
const carried: ChannelLetter[] = []
const pigeonPost: ChannelAdapter = {
  name: 'pigeon',
  channel: 'messenger',
  identity: 'channel:pigeon',
  textLength: 100,
  windowHours: 24,
  settings: z.strictObject({ loft: z.string() }),
  secrets: ['whistle'],
  send: (letter) => {
    carried.push(letter)
    return Promise.resolve({ externalId: `pigeon-${carried.length}` })
  },
  receive: ({ body }) => [{ kind: 'said', to: 'loft', ...(JSON.parse(body.toString()) as { externalId: string; from: string; text: string }) }],
}

const adapters = [...messageChannels({ twilioUrl: twilioThere.baseUrl, pushToLoopback: true }), pigeonPost]
const [twilio, webPush] = adapters as [ChannelAdapter, ChannelAdapter]
const secret = () => 'what only this shop knows'
const transports = transportsOf(adapters, { edge: () => edge, secret })
const mail = { name: 'nowhere', deliver: () => Promise.resolve() }
const modules = [messagingModule({ transport: mail, transports, secret })]
const setUp = (adapter: ChannelAdapter, settings: Record<string, unknown>, secrets?: Record<string, string>) =>
  inTransaction(db, (tx) =>
    changeChannel(tx, { adapter, shopSecret: secret(), change: { isOn: true, settings, secrets, by: 'hana' } }),
  )
await setUp(
  twilio,
  { accountSid: twilioAccount.sid, senders: [{ country: '*', from: '+15005550006' }] },
  { authToken: twilioAccount.token },
)
await setUp(webPush, {})
await setUp(pigeonPost, { loft: 'roof' }, { whistle: 'fiu' })

let counted = 0
const aNumber = () => `+1213373${String(4_000 + counted++)}`
const deliver = async () => {
  await modules[0]!.recurring!.find(({ name }) => name === 'messaging.deliver-due')!.run(edge)
  return drain(db, modules, { tolerant: true })
}
const told = (from: string, text: string, adapter = twilio, externalId: string = randomUUID()) =>
  inTransaction(db, (tx) => receiveInbound(tx, adapter, [{ kind: 'said', externalId, from, to: '+15005550006', text }]))
const of = (phone: string) => reading(db, (read) => profileOfIdentity(read, { kind: 'phone', value: phone }))
const said = async (profileId: string, channel = 'sms') =>
  (await reading(db, (read) => consentHistory(read, { profileId })))
    .filter((entry) => entry.channel === channel && entry.purpose === 'marketing')
    .map(({ state, source }) => `${state} ${source}`)
const ask = (phone: string, about: { profileId?: string; country?: string; line?: string } = {}) =>
  inTransaction(db, (tx) =>
    askForTexts(tx, {
      ...{ phone, country: about.country, profileId: about.profileId, locale: 'en', source: 'sign-up', place: 'texts' },
      evidence: { line: about.line ?? randomUUID() },
      origin: 'https://shop.test',
    }),
  )
const order = (profileId: string, content: Content, purpose: MessageOrder['purpose'] = 'marketing') =>
  inTransaction(db, (tx) =>
    sendMessage(tx, {
      ...{ key: randomUUID(), profileId, content, purpose, locale: 'en', country: 'US', origin: 'https://shop.test' },
      ...(purpose === 'marketing' && { isAskedFor: true }),
    }),
  )
const text = (words = 'New harvest'): Content => ({ channel: 'sms', text: words })
const stateOf = (sending: object) => reading(db, async (read) => findSend(read, (sending as { sendId: string }).sendId))
const aReader = async () => {
  const phone = aNumber()
  await ask(phone)
  await told(phone, 'YES')
  await deliver()
  twilioThere.texts.length = 0
  return { phone, profileId: (await of(phone))! }
}
beforeEach(async () => {
  db.clock.set(new Date(db.clock.now().getTime() + days(3)))
  db.clock.set(new Date(`${db.clock.now().toISOString().slice(0, 10)}T18:00:00Z`))
  await deliver()
  twilioThere.texts.length = 0
  devicesThere.taken.length = 0
})

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
    expect(granted).toMatchObject({ country: 'US', wording: { version: 'texts/2026-11-29' }, evidence: { word: 'yes!' } })

    const sending = await order(profileId, text())
    await deliver()
    expect(twilioThere.texts[1]).toMatchObject({ To: phone, Body: /: New harvest\nReply STOP to end$/ })
    expect(await stateOf(sending)).toMatchObject({ state: 'sent', channel: 'sms', recipient: phone })
  })

  it('M12: end with STOP for every purpose, also for orders, and come back with START; twice is once', async () => {
    const { phone, profileId } = await aReader()
    const stop = randomUUID()
    expect(await told(phone, '수신거부', twilio, stop)).toEqual([expect.stringContaining('처리했어요')])
    expect(await told(phone, '수신거부', twilio, stop)).toEqual([])
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

  it('M12: to a number that carriers say is gone are not tried again, and reports never go back', async () => {
    const { profileId } = await aReader()
    const sent = (await order(profileId, text())) as { sendId: string }
    await deliver()
    const report = (status: 'sent' | 'failed', code?: string) =>
      inTransaction(db, (tx) =>
        receiveInbound(tx, twilio, [
          { kind: 'status', externalId: twilioThere.lastSid(), status, code },
        ]),
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
    expect(await reading(db, (read) => suppressionsOf(read, profileId))).toMatchObject([{ channel: 'sms', reason: 'hard-bounce' }])
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
  })
})

describe('messages on devices', () => {
  const subscribe = (profileId: string | undefined, subscription = devicesThere.subscribe()) =>
    inTransaction(db, async (tx) => {
      const about = { subscription, profileId, locale: 'en', device: 'phone', evidence: { device: 'phone' } }
      return { subscription, ...(await keepSubscription(tx, about)) }
    })
  const push: Content = { channel: 'push', title: 'Back', body: 'The jar is back', link: 'https://shop.test/products/jar' }

  it('M12 Y5: go to all of her devices once she pressed, drop those that are gone, and end with the last', async () => {
    const profileId = await inTransaction(db, (tx) => profileByEmail(tx, 'sora@example.com'))
    expect(await order(profileId, push)).toEqual({ withheld: 'unreachable' })
    const [phone, tablet] = [await subscribe(profileId), await subscribe(profileId)]
    expect(await said(profileId, 'push')).toEqual(['granted preferences'])
    devicesThere.forget(tablet.subscription)
    const sending = await order(profileId, push)
    await deliver()
    expect(devicesThere.taken).toMatchObject([{ read: { title: 'Back', link: 'https://shop.test/products/jar' } }])
    expect(await stateOf(sending)).toMatchObject({ state: 'sent', recipient: 'devices' })
    expect(await reading(db, (read) => listDevices(read, profileId))).toMatchObject([{ id: phone.id }])

    const { endpoint } = phone.subscription
    await inTransaction(db, (tx) => turnOffDevice(tx, { endpoint, evidence: {} }))
    expect(await said(profileId, 'push')).toEqual(['withdrawn preferences', 'granted preferences'])
    expect(await order(profileId, push)).toEqual({ withheld: 'unreachable' })
  })

  it('M12: of a guest become hers who signs in on the device', async () => {
    const guest = await subscribe(undefined)
    const profileId = await inTransaction(db, (tx) => profileByEmail(tx, 'alex@example.com'))
    expect((await subscribe(profileId, guest.subscription)).id).toBe(guest.id)
    expect(await reading(db, (read) => listDevices(read, profileId))).toMatchObject([{ id: guest.id }])
  })
})

describe('a platform of which the core knows nothing', () => {
  it('P2: hears, knows people by their ids, and speaks within its window, by an adapter alone', async () => {
    const post = (body: object) =>
      inTransaction(db, (tx) => {
        const raw = Buffer.from(JSON.stringify(body))
        const access = { settings: {}, secrets: {}, publicUrl: undefined, contactEmail: '' }
        return receiveInbound(tx, pigeonPost, pigeonPost.receive!({ what: 'inbound', url: '', headers: {}, body: raw }, access))
      })
    await post({ externalId: 'p1', from: 'Sora of the tower', text: 'Coo?' })
    const profileId = await inTransaction(db, async (tx) => {
      const identities = [{ kind: 'channel:pigeon', value: 'Sora of the tower' } as const]
      const met = await resolveProfile(tx, { identities, observedAt: tx.now, source: 'pigeon' })
      const about = { profileId: met.profileId, channel: 'messenger', purpose: 'marketing' } as const
      await recordConsent(tx, { ...about, state: 'granted', source: 'preferences', wording: wordingOf('push', 'en') })
      return met.profileId
    })
    const words: Content = { channel: 'messenger', text: 'Fresh corn' }
    await order(profileId, words)
    await deliver()
    expect(carried).toMatchObject([{ to: 'Sora of the tower', text: 'Fresh corn' }])
    db.clock.forward(hours(25))
    const late = await order(profileId, words)
    await deliver()
    expect(await stateOf(late)).toMatchObject({ state: 'refused', lastError: /24 hours/ })
    await post({ externalId: 'p2', from: 'Sora of the tower', text: 'STOP' })
    expect(await order(profileId, words)).toEqual({ withheld: 'withdrawn' })
    expect(carried).toHaveLength(1)
  })
})
