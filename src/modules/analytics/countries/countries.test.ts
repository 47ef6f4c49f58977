import { describe, expect, it } from 'vitest'
import { days, hours, later } from '../../../kernel/clock.ts'
import { rewindConsumer } from '../../../kernel/consumer-position.ts'
import { newId } from '../../../kernel/id.ts'
import { inTransaction, reading, type Tx } from '../../../kernel/transaction.ts'
import { runAllConsumers } from '../../../testing/consumers.ts'
import { testDatabase } from '../../../testing/database.ts'
import { everything } from '../../../testing/everything.ts'
import { orderOf, reader } from '../../../testing/messages.ts'
import { aPaidOrder } from '../../../testing/orders.ts'
import { withdrawConsent } from '../../consent/index.ts'
import { shipmentDelivered, shipmentShipped } from '../../fulfilment/index.ts'
import { clicked, mailSent, opened, sendMessage } from '../../messaging/index.ts'
import { mergeProfiles, saveAddress, unmergeProfiles } from '../../profiles/index.ts'
import { collectMeasurements } from '../collect-measurements.ts'
import { analyticsModule, countryFigures, countryHours, countryPeriod, visitsByMarket } from '../index.ts'

const db = await testDatabase()
const by = { kind: 'staff', id: 'sora' }
const inTx = <T>(work: (tx: Tx) => Promise<T>): Promise<T> => inTransaction(db, work)
const follow = async () => expect(await runAllConsumers(db, [analyticsModule])).toEqual([])
const figuresOf = (country: string) =>
  reading(db, async (read) => (await countryFigures(read, { days: 30 })).find((one) => one.country === country))
const reachable = async (country: string) => (await figuresOf(country))?.reachable['email'] ?? 0
const to = { name: 'Minji Kim', line1: '1', city: 'x', postcode: '04524' }

/** A message that has left, to somebody who lives there. */
const sent = (profileId: string, country: string) =>
  inTx(async (tx) => {
    const answer = await sendMessage(tx, orderOf(profileId, { country }))
    if (!('sendId' in answer)) throw new Error(JSON.stringify(answer))
    const { sendId } = answer
    await tx.publish(mailSent({ sendId, profileId, template: 'news', channel: 'email' }))
    return sendId
  }).then(async (sendId) => {
    await db.pool.query(`update messaging.send set state = 'sent', sent_at = $2 where id = $1`, [
      sendId,
      db.clock.now(),
    ])
    await db.pool.query('insert into messaging.reading (send_id, is_measured) values ($1, true)', [sendId])
    return sendId
  })

describe('countries', () => {
  it('P11: tell what was sent in their own hours, opened by people and left, how parcels travel and who may be written to', async () => {
    const [minji, alex] = await inTx(async (tx) => {
      const both = [await reader(tx, 'minji@example.com', 'KR'), await reader(tx, 'alex@example.com', 'US')] as const
      await saveAddress(tx, { profileId: both[1], address: { ...to, country: 'US', region: 'CA', postcode: '94110' } })
      return both
    })
    await follow()
    expect([await reachable('KR'), await reachable('US')]).toEqual([1, 1])

    // Half past eight in the morning in Seoul, half past four in the afternoon in San Francisco.
    db.clock.set(new Date('2026-06-01T23:30:00Z'))
    const now = db.clock.now()
    const read = await sent(minji, 'KR')
    await sent(minji, 'KR')
    await sent(alex, 'US')
    await follow()
    await db.pool.query('update messaging.reading set opened_at = $2, clicked_at = $2 where send_id = $1', [read, now])
    await inTx(async (tx) => {
      await tx.publish(opened({ sendId: read, profileId: minji, isMachine: false }))
      await tx.publish(clicked({ sendId: read, profileId: minji, isMachine: false, url: 'https://shop.test/' }))
    })
    const order = await inTx((tx) => aPaidOrder(tx, { profileId: minji, address: { ...to, country: 'KR' } }))
    const ofParcel = { shipmentId: newId(), orderId: order.id, profileId: minji }
    await inTx(async (tx) => tx.publish(shipmentShipped(ofParcel)))
    const arrived = shipmentDelivered({ ...ofParcel, at: later(now, hours(50.5)).toISOString(), last: true })
    db.clock.forward(days(3))
    await inTx(async (tx) => {
      await tx.publish(arrived)
      // The carrier tells it again.
      await tx.publish(arrived)
      await withdrawConsent(tx, { profileId: minji, channel: 'email', purpose: 'marketing', source: 'one-click' })
    })
    await follow()
    expect(await figuresOf('KR')).toMatchObject({
      now: {
        ...{ orders: 1, refundedOrders: 0, left: 1, delivery: { parcels: 1, medianHours: 50, p90Hours: 50 } },
        marketing: { sent: 2, measured: 2, opened: 1, clicked: 1 },
        everCameBack: { count: 0, of: 1 },
      },
      before: { orders: 0, money: [] },
      reachable: { any: 0 },
    })
    const hoursOf = (country: string) =>
      reading(db, async (tx) => countryHours(tx, { country, ...(await countryPeriod(tx, 30)) }))
    const filled = async (country: string) =>
      (await hoursOf(country)).flatMap((count, hour) => (count > 0 ? [[hour, count]] : []))
    expect([await filled('KR'), await filled('US')]).toEqual([[[8, 2]], [[16, 1]]])

    await inTx((tx) => reader(tx, 'minji@example.com', 'KR'))
    const { mergeId } = await inTx((tx) =>
      mergeProfiles(tx, { profileId: minji, withProfileId: alex, reason: 'One', by }),
    )
    await follow()
    expect((await reachable('KR')) + (await reachable('US'))).toBe(1)
    await inTx((tx) => unmergeProfiles(tx, { mergeId: mergeId!, reason: 'Two', by }))
    await follow()
    expect([await reachable('KR'), await reachable('US')]).toEqual([1, 1])

    const before = await everything(db, /^(?!analytics)/)
    for (const name of ['sales', 'messages', 'listeners']) await inTx((tx) => rewindConsumer(tx, `analytics.${name}`))
    await follow()
    expect(await everything(db, /^(?!analytics)/)).toEqual(before)
  })

  it('P11: know of visits by market, for conversion', async () => {
    const view = (market: string, source: 'shop' | 'none') => ({
      ...{ id: newId(), happening: { type: 'page-seen' as const }, template: 'home' as const, subject: '' },
      ...{ locale: 'en', market, device: 'phone' as const, source, visitor: undefined },
    })
    const seen = [view('kr', 'none'), view('kr', 'shop'), view('kr', 'none'), view('us', 'none')]
    await inTx((tx) => collectMeasurements(tx, seen))
    await inTx((tx) => collectMeasurements(tx, seen))
    const period = await reading(db, (read) => countryPeriod(read, 7))
    expect(await reading(db, (read) => visitsByMarket(read, period))).toEqual([
      { market: 'kr', visits: 2 },
      { market: 'us', visits: 1 },
    ])
  })
})
