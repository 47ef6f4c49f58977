import { afterAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { guardedPost } from '../../adapters/guarded-fetch/guarded-post.ts'
import { telegram } from '../../adapters/telegram/telegram.ts'
import { days, hours } from '../../kernel/clock.ts'
import { edgeOf } from '../../kernel/edge.ts'
import { query } from '../../kernel/query.ts'
import { inTransaction, reading } from '../../kernel/transaction.ts'
import { channelScene } from '../../testing/channels.ts'
import { runAllConsumers } from '../../testing/consumers.ts'
import { testDatabase } from '../../testing/database.ts'
import { aLine } from '../../testing/orders.ts'
import { botToken, telegramServer } from '../../testing/telegram-server.ts'
import { aReviewedProduct, anOrderOf } from '../../testing/reviews.ts'
import { recordConsent, wordingOf, withdrawConsent } from '../consent/index.ts'
import { markDelivered, ship } from '../fulfilment/index.ts'
import {
  type ChannelAdapter,
  type ChannelLetter,
  keepSubscription,
  noteClick,
  receiveInbound,
  smsParts,
} from '../messaging/index.ts'
import type { Order } from '../orders/index.ts'
import { resolveProfile } from '../profiles/index.ts'
import { type Asking, askedTogether, reviewByRequest, reviewsModule } from '../reviews/index.ts'
import { changeShop, type ShopSettings } from '../shop/index.ts'
import { noticesModule, reviewAskers } from './index.ts'
import { requestWords } from './review-request-words.ts'

/** A platform of which neither reviews nor notices know anything. */
const carried: ChannelLetter[] = []
const pigeonPost: ChannelAdapter = {
  ...{ name: 'pigeon', channel: 'messenger', identity: 'channel:pigeon', textLength: 500, windowHours: 24 },
  settings: z.strictObject({}),
  secrets: [],
  send: (letter) => Promise.resolve({ externalId: `pigeon-${carried.push(letter)}` }),
}

const db = await testDatabase()
const telegramThere = await telegramServer()
afterAll(() => telegramThere.close())
const bot = telegram({ post: guardedPost({ loopback: true }).post, baseUrl: telegramThere.baseUrl })
const scene = await channelScene(db, bot, pigeonPost)
await scene.setUp(pigeonPost, {})
await scene.setUp(bot, {}, { botToken })
const at = { baseUrl: 'https://shop.test' }
const reviews = reviewsModule({ askers: reviewAskers(at) })
const [tea, mug] = await inTransaction(
  db,
  async (tx) => [await aReviewedProduct(tx, 'Court sneaker'), await aReviewedProduct(tx, 'Mug')] as const,
)
const modules = [reviews, noticesModule(at)]

/** The sweep, and what leaves by it. */
async function sweep() {
  for (const { name, run } of reviews.recurring!) if (name === 'reviews.send-requests') await run(edgeOf(db))
  await scene.deliver()
  await runAllConsumers(db, modules)
}

let count = 0
/** Each by somebody with a number of her own. */
const order = (settings: Partial<ShopSettings['reviews']>, country = 'US') =>
  inTransaction(db, async (tx) => {
    await changeShop(tx, { settings: { name: 'Tea', baseUrl: at.baseUrl, reviews: settings } })
    const email = `minji-${tx.newId()}@example.com`
    const address = { name: 'Minji Kim', line1: '1 Street', city: 'Town', postcode: '10115', country }
    const { profileId } = await resolveProfile(tx, {
      identities: [
        { kind: 'email', value: email },
        { kind: 'phone', value: country === 'KR' ? '+821012345678' : `+150055501${10 + ++count}` },
      ],
      ...{ observedAt: tx.now, source: 'test', isProven: true },
    })
    const lines = [tea, mug].map(({ productId, variantId, handle }, n) =>
      aLine({ productId, variantId, handle, title: n === 0 ? 'Court sneaker' : 'Mug' }),
    )
    return anOrderOf(tx, tea, { lines, profileId, email, address, locale: 'en' })
  })

const agree = ({ profileId }: Order, channel: 'sms' | 'messenger', purpose: 'marketing' | 'reviews' = 'marketing') =>
  inTransaction(db, (tx) =>
    recordConsent(tx, {
      ...{ profileId, channel, purpose, state: 'granted', source: 'preferences', wording: wordingOf('push', 'en') },
    }),
  )

/** Their parcels arrive, and the days pass after which they are asked about. */
async function arrive(...orders: readonly Order[]) {
  await inTransaction(db, async (tx) => {
    await query(tx, 'update reviews.request set stopped_at = $1, stopped_because = $2 where stopped_at is null', [
      ...[tx.now, 'withheld'],
    ])
    for (const { id: orderId } of orders) {
      const { id: shipmentId } = await ship(tx, { orderId, by: 'hana' })
      await markDelivered(tx, { shipmentId, by: 'hana' })
    }
  })
  await runAllConsumers(db, modules)
  db.clock.forward(days(8))
  db.clock.set(new Date(`${db.clock.now().toISOString().slice(0, 10)}T18:00:00Z`))
}

const askings = ({ id }: Order) =>
  reading(db, async (read) =>
    query<{ said: string }>(
      read,
      `select distinct channel || ' ' || round || case when failed_at is null then '' else ' failed' end as said, at
       from reviews.asking join reviews.request on request.id = request_id where order_id = $1 order by at`,
      [id],
    ),
  ).then((rows) => rows.map(({ said }) => said))

describe('T3: asking for reviews by other ways than mail', () => {
  it('T3: by text, to who agreed to texts: one short link for the order, and from its first review to the next', async () => {
    const [silent, agreed] = [await order({ askBy: ['sms', 'email'] }), await order({ askBy: ['sms', 'email'] })]
    await agree(agreed, 'sms')
    await arrive(silent, agreed)
    await sweep()
    expect([await askings(silent), await askings(agreed)]).toEqual([['email 1'], ['sms 1']])
    expect(scene.twilioThere.texts).toHaveLength(1)
    const body = scene.twilioThere.texts[0]!.Body
    expect(body).toMatch(
      /^Tea: How is Court sneaker and 1 more\? .* https:\/\/shop\.test\/r\/[\w-]{12}\nReply STOP to end$/,
    )
    const token = /\/r\/(\S+)/.exec(body)![1]!
    const { review } = await inTransaction(db, (tx) => reviewByRequest(tx, { token, rating: 4, asker: {} }))
    const next = await reading(db, async (read) => askedTogether(read, review))
    expect(next.map(({ title }) => title)).toEqual(['Mug'])
    await inTransaction(db, (tx) => reviewByRequest(tx, { token: next[0]!.token, rating: 5, asker: {} }))
    expect(await reading(db, async (read) => askedTogether(read, review))).toEqual([])
  })

  it('T3: where something is offered each text says so, whatever the stars, and still takes one part', () => {
    const link = 'https://shop.example/r/abcdefghijkl'
    const wordsOf = (locale: string, round: 1 | 2, incentive?: string) =>
      requestWords(
        { order: { locale }, round, incentive, lines: [{ title: 'Court sneaker' }] } as unknown as Asking,
        link,
      )
    const told = { en: 'Good or bad, your review is rewarded.', ko: '별점과 상관없이 리뷰에 혜택을 드려요.' }
    for (const [locale, sentence] of Object.entries(told))
      for (const round of [1, 2] as const) {
        expect(wordsOf(locale, round)).not.toContain(sentence)
        expect(wordsOf(locale, round, 'You get 5 % off.')).toContain(sentence)
      }
    const leaves = `Tea: ${wordsOf('en', 2, 'You get 5 % off.')}\nReply STOP to end`
    expect(smsParts(leaves)).toMatchObject({ encoding: 'gsm-7', parts: 1 })
    expect(smsParts(wordsOf('ko', 1, '5 % 할인')).parts).toBe(2)
  })

  it('T3 M4: a text waits for the morning, ends with one no to reviews wherever it was said, and leaves Korea to mail without a free way out', async () => {
    const night = await order({ askBy: ['sms'] })
    await agree(night, 'sms')
    await arrive(night)
    db.clock.forward(hours(12))
    await sweep()
    expect([await askings(night), scene.twilioThere.texts.length]).toEqual([[], 0])
    db.clock.forward(hours(12))
    await inTransaction(db, (tx) =>
      withdrawConsent(tx, { profileId: night.profileId, channel: 'email', purpose: 'reviews', source: 'one-click' }),
    )
    await sweep()
    expect([await askings(night), scene.twilioThere.texts.length]).toEqual([[], 0])

    const korean = await order({ askBy: ['sms', 'email'] }, 'KR')
    await agree(korean, 'sms', 'reviews')
    await arrive(korean)
    db.clock.set(new Date(`${db.clock.now().toISOString().slice(0, 10)}T03:00:00Z`))
    await sweep()
    // Nowhere to say no for free: the mail goes instead
    expect(await askings(korean)).toEqual(['email 1'])
  })

  it('T3: on her devices, and where those are gone by the next way', async () => {
    const hers = await order({ askBy: ['push', 'email'] })
    const subscription = scene.devicesThere.subscribe()
    await inTransaction(db, (tx) =>
      keepSubscription(tx, { subscription, profileId: hers.profileId, locale: 'en', device: 'phone', evidence: {} }),
    )
    scene.devicesThere.forget(subscription)
    await arrive(hers)
    await sweep()
    await sweep()
    expect((await askings(hers)).toSorted()).toEqual(['email 1', 'push 1 failed'])
  })

  it('T3: by Telegram, to who came by her own link and pressed yes: its button leads to the form, a review ends it', async () => {
    const hers = await order({ askBy: ['messenger', 'email'], remindBy: ['messenger'] })
    await inTransaction(db, async (tx) => {
      const identities = [
        { kind: 'channel:telegram', value: '42' },
        { kind: 'email', value: hers.email },
      ] as const
      await resolveProfile(tx, { identities, observedAt: tx.now, source: 'telegram', isProven: true })
      const press = { kind: 'said', externalId: 't1', from: '42', to: '', text: 'yes', means: 'yes' } as const
      await receiveInbound(tx, bot, [{ ...press, meets: { press: '1' } }])
    })
    await arrive(hers)
    await sweep()
    expect(await askings(hers)).toEqual(['messenger 1'])
    const { text, reply_markup: buttons } = telegramThere.sent.find((each) => each.text.startsWith('How is'))!
    expect(text).toMatch(/^How is Court sneaker and 1 more\?[^]*STOP ends these messages\.$/)
    const link = buttons!.inline_keyboard[0]![0]!.url!
    const who = { method: 'GET', ip: '192.0.2.1', userAgent: 'Mozilla/5.0 (iPhone) Mobile', isPrefetch: false }
    const leads = await noteClick(edgeOf(db), link.slice('https://shop.test/l/'.length), who)
    const token = /\/r\/(\S+)/.exec(leads!)![1]!
    const { review } = await inTransaction(db, (tx) => reviewByRequest(tx, { token, rating: 5, asker: {} }))
    const [next] = await reading(db, async (read) => askedTogether(read, review))
    await inTransaction(db, (tx) => reviewByRequest(tx, { token: next!.token, rating: 5, asker: {} }))
    db.clock.forward(days(11))
    await sweep()
    expect(await askings(hers)).toEqual(['messenger 1'])
  })

  it('T3: on a platform that came later, by its adapter alone; once its window has closed, by mail', async () => {
    const incentive = { en: 'You get 5 % off your next order.' }
    const hers = await order({ askBy: ['messenger', 'email'], remindBy: ['messenger', 'email'], incentive })
    await inTransaction(db, async (tx) => {
      const identities = [
        { kind: 'channel:pigeon', value: 'minji-of-the-tower' },
        { kind: 'email', value: hers.email },
      ] as const
      await resolveProfile(tx, { identities, observedAt: tx.now, source: 'pigeon', isProven: true })
    })
    await agree(hers, 'messenger')
    await arrive(hers)
    await inTransaction(db, (tx) =>
      receiveInbound(tx, pigeonPost, [
        { kind: 'said', externalId: 'p1', from: 'minji-of-the-tower', to: 'loft', text: 'Coo' },
      ]),
    )
    await sweep()
    expect(carried).toMatchObject([
      { to: 'minji-of-the-tower', link: expect.stringMatching(/^https:\/\/shop\.test\/l\//) as string },
    ])
    expect(carried[0]).toMatchObject({
      text: expect.stringMatching(
        /Good or bad, your review is rewarded\. You get 5 % off your next order\.\n\nSTOP ends these messages\.$/,
      ) as string,
    })
    expect(await askings(hers)).toEqual(['messenger 1'])

    db.clock.forward(days(11))
    await sweep()
    await sweep()
    expect((await askings(hers)).toSorted()).toEqual(['email 2', 'messenger 1'])
  })
})
