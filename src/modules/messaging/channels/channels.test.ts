import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { hours } from '../../../kernel/clock.ts'
import { edgeOf } from '../../../kernel/edge.ts'
import { inTransaction, reading } from '../../../kernel/transaction.ts'
import { channelScene } from '../../../testing/channels.ts'
import { testDatabase } from '../../../testing/database.ts'
import { recordConsent, wordingOf } from '../../consent/index.ts'
import { profileByEmail, resolveProfile } from '../../profiles/index.ts'
import { changeShop } from '../../shop/index.ts'
import {
  type ChannelAdapter,
  type ChannelLetter,
  type Content,
  keepSubscription,
  listDevices,
  noteClick,
  receiveInbound,
  turnOffDevice,
} from '../index.ts'

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
  receive: ({ body }) => [
    {
      kind: 'said',
      to: 'loft',
      ...(JSON.parse(body.toString()) as { externalId: string; from: string; text: string }),
    },
  ],
}

const db = await testDatabase()
const { devicesThere, setUp, deliver, order, sendOf, saidOf } = await channelScene(db, pigeonPost)
await inTransaction(db, (tx) => changeShop(tx, { settings: { baseUrl: 'https://shop.test' } }))
await setUp(pigeonPost, { loft: 'roof' }, { whistle: 'fiu' })

describe('messages on devices', () => {
  const subscribe = (profileId: string | undefined, subscription = devicesThere.subscribe()) =>
    inTransaction(db, async (tx) => {
      const about = { subscription, profileId, locale: 'en', device: 'phone', evidence: { device: 'phone' } }
      return { subscription, ...(await keepSubscription(tx, about)) }
    })
  const push: Content = {
    channel: 'push',
    title: 'Back',
    body: 'The jar is back',
    link: 'https://shop.test/products/jar',
  }

  it('M12 Y5: go to all of her devices once she pressed, drop those that are gone, and end with the last', async () => {
    const profileId = await inTransaction(db, (tx) => profileByEmail(tx, 'sora@example.com'))
    expect(await order(profileId, push)).toEqual({ withheld: 'unreachable' })
    const [phone, tablet] = [await subscribe(profileId), await subscribe(profileId)]
    expect(await saidOf(profileId, 'push')).toEqual(['granted preferences'])
    devicesThere.forget(tablet.subscription)
    const sending = await order(profileId, push)
    await deliver()
    const { read } = devicesThere.taken[0]!
    expect(read).toMatchObject({ title: 'Back', link: expect.stringMatching(/^https:\/\/shop\.test\/l\//) as string })
    const who = { method: 'GET', ip: '192.0.2.1', userAgent: 'Mozilla/5.0 (iPhone) Mobile', isPrefetch: false }
    const leads = await noteClick(edgeOf(db), (read['link'] as string).slice('https://shop.test/l/'.length), who)
    expect(leads).toBe('https://shop.test/products/jar')
    expect(await sendOf(sending)).toMatchObject({ state: 'sent', recipient: 'devices' })
    expect(await reading(db, (read) => listDevices(read, profileId))).toMatchObject([{ id: phone.id }])

    const { endpoint } = phone.subscription
    await inTransaction(db, (tx) => turnOffDevice(tx, { endpoint, evidence: {} }))
    expect(await saidOf(profileId, 'push')).toEqual(['withdrawn preferences', 'granted preferences'])
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
        return receiveInbound(
          tx,
          pigeonPost,
          pigeonPost.receive!({ what: 'inbound', url: '', headers: {}, body: raw }, access),
        )
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
    expect(carried).toMatchObject([{ to: 'Sora of the tower', text: 'Fresh corn\n\nSTOP ends these messages.' }])
    const early = await order(profileId, words)
    db.clock.forward(hours(25))
    expect(await order(profileId, words)).toEqual({ withheld: 'window-closed' })
    await deliver()
    expect(await sendOf(early)).toMatchObject({ state: 'refused', lastError: /24 hours/ })
    await post({ externalId: 'p2', from: 'Sora of the tower', text: 'STOP' })
    expect(await order(profileId, words)).toEqual({ withheld: 'unreachable' })
    expect(carried).toHaveLength(1)
  })
})
