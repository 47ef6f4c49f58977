import { describe, expect, it } from 'vitest'
import type { LoggedEvent } from '../../kernel/event.ts'
import { query } from '../../kernel/query.ts'
import { announcedIn, type Tx } from '../../kernel/transaction.ts'
import { inTx, testDatabase } from '../../testing/database.ts'
import { aPaidOrder } from '../../testing/orders.ts'
import { anOrderOf, aReview, aReviewedProduct } from '../../testing/reviews.ts'
import { answerReturn, findLateParcels, markDelivered, receiveReturn, saveCarrier, ship } from '../fulfilment/index.ts'
import { findSend } from '../messaging/index.ts'
import { makeRequest, type Order } from '../orders/index.ts'
import { decideReview } from '../reviews/index.ts'
import { changeShop } from '../shop/index.ts'
import { noticesConsumer } from './reactions.ts'

const db = await testDatabase()
const consumer = noticesConsumer({ baseUrl: 'https://shop.test' })
const by = 'hana'

/** Lets the notices see all that this transaction has announced so far, twice. */
async function react(tx: Tx): Promise<void> {
  const events = [...announcedIn(tx), ...announcedIn(tx)]
  for (const [index, announced] of events.entries()) {
    const event: LoggedEvent<Record<string, unknown>> = { ...announced, seq: index, at: tx.now }
    for (const reaction of consumer.reactions) if (reaction.type === event.type) await reaction.react(tx, event)
  }
}

/** The mails so far by what they are for, the order's confirmation left out. */
async function mails(tx: Tx) {
  await react(tx)
  const rows = await query<{ id: string; template: string }>(
    tx,
    `select id, template from messaging.send where template <> 'order-confirmation' order by id`,
  )
  const sends = []
  for (const { id } of rows) sends.push((await findSend(tx, id))!)
  return sends
}

async function aReturn(tx: Tx, order: Order): Promise<string> {
  const request = await makeRequest(tx, { token: order.token, kind: 'return', reason: 'too-small' })
  return (await answerReturn(tx, { requestId: request.id, accepted: true, by }))!.id
}

describe('the mails of a parcel', () => {
  it(
    'F1: tell once that it left, what is in it and how to follow it',
    inTx(db, async (tx) => {
      await saveCarrier(tx, { code: 'cj', name: 'CJ Logistics', trackingUrl: 'https://cj.example/{number}' })
      const { id: orderId, lines, number } = await aPaidOrder(tx, { locale: 'en' })
      const tea = [{ lineId: lines[0]!.id, quantity: 2 }]
      await ship(tx, { orderId, lines: tea, carrier: 'cj', trackingNumber: '77', by })
      const [mail, ...others] = await mails(tx)
      expect(others).toEqual([])
      expect(mail!.subject).toBe(`Your parcel is on its way (${number})`)
      for (const said of ['2 x Jeju green tea (50 g)', 'CJ Logistics 77', 'https://cj.example/77', 'another parcel']) {
        expect(mail!.bodyText).toContain(said)
      }
      expect(mail!.html).toContain('href="https://cj.example/77"')
      expect(mail!.bodyText).not.toContain('sneaker')
    }),
  )

  it.each([
    ['warm', true],
    ['plain', false],
  ] as const)(
    'T8: that all has arrived shows what somebody else says of it, credited and marked (%s: %s)',
    (tone, isShown) =>
      inTx(db, async (tx) => {
        await changeShop(tx, { settings: { tones: { mails: tone } } })
        const product = await aReviewedProduct(tx)
        const theirs = await anOrderOf(tx, product, { email: 'sora@example.com' })
        const review = await aReview(tx, product, {
          order: theirs,
          author: 'Sora <L.>',
          body: 'Half a size <b>up</b>.',
        })
        await decideReview(tx, { reviewId: review.id, by, outcome: 'publish' })
        const { id: orderId } = await anOrderOf(tx, product, { locale: 'en' })
        const { id: shipmentId } = await ship(tx, { orderId, by })
        await markDelivered(tx, { shipmentId, by })
        const there = (await mails(tx)).find(({ template }) => template === 'order-delivered')!
        const words = '★★★★☆\nHalf a size <b>up</b>.\n— Sora <L.>, Bought here, about Jeju green tea'
        expect([there.bodyText.includes(words), there.html.includes('Half a size &lt;b&gt;up&lt;/b&gt;.')]).toEqual([
          isShown,
          isShown,
        ])
      })(),
  )

  it(
    'F8 C9: speak in the tone of mails when they left and arrived',
    inTx(db, async (tx) => {
      await changeShop(tx, { settings: { tones: { mails: 'playful' } } })
      const { id: orderId, number } = await aPaidOrder(tx, { locale: 'en' })
      const { id: shipmentId } = await ship(tx, { orderId, by })
      await markDelivered(tx, { shipmentId, by })
      const [left, there] = await mails(tx)
      expect(left!.bodyText).toMatch(/^Your parcel has set off\n[^]*handed it over today\. It should be with you by /)
      expect(there!.bodyText).toMatch(`It has found its way to you\n\nYour order ${number} was delivered.`)
    }),
  )

  it(
    'F1: tell once that all has arrived, in her language',
    inTx(db, async (tx) => {
      const { id: orderId, lines } = await aPaidOrder(tx, { locale: 'ko' })
      const first = await ship(tx, { orderId, lines: [{ lineId: lines[0]!.id, quantity: 2 }], by })
      const rest = await ship(tx, { orderId, by })
      await markDelivered(tx, { shipmentId: first.id, by })
      expect((await mails(tx)).map((mail) => mail.template)).toEqual(['order-shipped', 'order-shipped'])
      await markDelivered(tx, { shipmentId: rest.id, by })
      const sent = await mails(tx)
      expect(sent.map((mail) => mail.template)).toEqual(['order-shipped', 'order-shipped', 'order-delivered'])
      expect(sent[2]!.subject).toBe('Minji Kim님, 주문하신 물건이 도착했어요')
    }),
  )

  it.each([
    ['en', 'We promised your order', 'The parcel is on its way.'],
    ['ko', '약속드렸는데', '택배는 가는 중이에요.'],
  ])('F1: say sorry for a late parcel before she asks (%s)', (locale, promised, onItsWay) =>
    inTx(db, async (tx) => {
      const past = { from: '2026-05-28', to: '2026-05-30' }
      const delivery = { code: 'standard', name: 'Standard', kind: 'standard' as const, promise: past }
      const { id: orderId } = await aPaidOrder(tx, { locale, delivery })
      await ship(tx, { orderId, trackingUrl: 'https://cj.example/77', by })
      await findLateParcels(tx)
      await findLateParcels(tx)
      const [, late, ...others] = await mails(tx)
      expect(others).toEqual([])
      for (const said of [promised, onItsWay, 'https://cj.example/77']) expect(late!.bodyText).toContain(said)
    })(),
  )
})

describe('the mails of a return', () => {
  it(
    'F7: tell how to send it back',
    inTx(db, async (tx) => {
      const policies = { returns: { en: 'Unworn, please.' } }
      await changeShop(tx, { settings: { name: 'Onjeong', address: '12 Insa-dong\nSeoul', policies } })
      const order = await aPaidOrder(tx, { locale: 'en' })
      await ship(tx, { orderId: order.id, by })
      await aReturn(tx, order)
      const mail = (await mails(tx)).find(({ template }) => template === 'return-accepted')!
      for (const said of [`write ${order.number}`, '12 Insa-dong', 'Seoul', 'Unworn, please.']) {
        expect(mail.bodyText).toContain(said)
      }
    }),
  )

  it(
    'F7: tell in one mail that it is here and what goes back',
    inTx(db, async (tx) => {
      const order = await aPaidOrder(tx, { locale: 'en' })
      await ship(tx, { orderId: order.id, by })
      const lines = [{ lineId: order.lines[0]!.id, quantity: 1, restock: true }]
      await receiveReturn(tx, { returnId: await aReturn(tx, order), lines, refund: true, by })
      await receiveReturn(tx, { returnId: await aReturn(tx, order), lines, refund: false, by })
      const sent = await mails(tx)
      expect(sent.map(({ template }) => template).filter((template) => template === 'order-refunded')).toEqual([])
      const received = sent.filter(({ template }) => template === 'return-received').map(({ subject }) => subject)
      expect(received.sort()).toEqual([
        'What you sent back is here',
        'What you sent back is here: $12.00 is on its way',
      ])
    }),
  )
})
