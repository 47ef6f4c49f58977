import { describe, expect, it } from 'vitest'
import { days, hours, later } from '../../kernel/clock.ts'
import { query } from '../../kernel/query.ts'
import type { Tx } from '../../kernel/transaction.ts'
import { inTx, testDatabase } from '../../testing/database.ts'
import { aReviewedProduct, anOrderOf, type ReviewedProduct } from '../../testing/reviews.ts'
import { markDelivered, ship } from '../fulfilment/index.ts'
import { cancelOrder, type Order, refundOrder } from '../orders/index.ts'
import { changeShop } from '../shop/index.ts'
import {
  AlreadyReviewed,
  type Asking,
  askOtherwise,
  noteOpened,
  openRequest,
  requestFunnel,
  RequestLinkUnknown,
  RequestOver,
  type ReviewAsker,
  reviewByRequest,
  reviewOfEditToken,
  setAskDelay,
} from './index.ts'
import { planRequests } from './plan-requests.ts'
import { sendSome } from './send-requests.ts'

const db = await testDatabase()

/** Keeps what it was asked to say. */
function aChannel(channel: ReviewAsker['channel'] = 'email', reaches = true): ReviewAsker & { said: Asking[] } {
  const said: Asking[] = []
  return {
    channel,
    said,
    ask: (_tx, asking) => {
      if (reaches) said.push(asking)
      return Promise.resolve(reaches ? 'asked' : 'unreachable')
    },
  }
}

async function arrived(tx: Tx, product: ReviewedProduct): Promise<Order> {
  const order = await anOrderOf(tx, product)
  const shipment = await ship(tx, { orderId: order.id, by: 'hana' })
  await markDelivered(tx, { shipmentId: shipment.id, by: 'hana' })
  await planRequests(tx, { orderId: order.id, shipmentId: shipment.id })
  await planRequests(tx, { orderId: order.id, shipmentId: shipment.id })
  return order
}

/** As if everything had happened so many days earlier. */
const passed = (tx: Tx, count: number) =>
  query(
    tx,
    `update reviews.request set due_at = due_at - make_interval(days => $1),
       asked_at = asked_at - make_interval(days => $1)`,
    [count],
  )

async function tokenOf(tx: Tx, product: ReviewedProduct): Promise<{ token: string; order: Order }> {
  const order = await arrived(tx, product)
  const mail = aChannel()
  await passed(tx, 7)
  await sendSome(tx, [mail], 1)
  return { token: mail.said.at(-1)!.lines[0]!.token, order }
}

const asker = {}

describe('T3: asking for a review', () => {
  it(
    'begins with the arrival, after the days of the shop or of the product, once, with one reminder',
    inTx(db, async (tx) => {
      const [quick, slow] = [await aReviewedProduct(tx, 'Soap'), await aReviewedProduct(tx, 'Serum')]
      await setAskDelay(tx, { productId: slow.productId, days: 30 })
      const first = await arrived(tx, quick)
      await arrived(tx, slow)
      const mail = aChannel()
      expect(await sendSome(tx, [mail], 1)).toBe(0)
      await passed(tx, 7)
      await sendSome(tx, [mail], 1)
      await sendSome(tx, [mail], 1)
      expect(mail.said.map(({ order, round, lines }) => [order.id, round, lines.length])).toEqual([[first.id, 1, 1]])
      await sendSome(tx, [mail], 2)
      expect(mail.said).toHaveLength(1)
      await passed(tx, 23)
      await sendSome(tx, [mail], 2)
      await sendSome(tx, [mail], 2)
      expect(mail.said.map(({ round }) => round)).toEqual([1, 2])
      await sendSome(tx, [mail], 1)
      expect(mail.said.map(({ lines }) => lines[0]!.title)).toHaveLength(3)
    }),
  )

  it(
    'is left out for what arrived too long ago, as where an upgrade reads the orders of years',
    inTx(db, async (tx) => {
      await arrived(tx, await aReviewedProduct(tx, 'Soap'))
      await passed(tx, 7 + 31)
      const recent = await arrived(tx, await aReviewedProduct(tx, 'Serum'))
      await passed(tx, 7 + 30)
      const mail = aChannel()
      for (const round of [1, 2] as const) await sendSome(tx, [mail], round)
      expect(mail.said.map(({ order }) => order.id)).toEqual([recent.id])
      const stops = await query(tx, 'select stopped_because as why from reviews.request order by due_at')
      expect(stops).toEqual([{ why: 'withheld' }, { why: null }])
    }),
  )

  it(
    'stops, at the moment of sending, for what was reviewed, given back or called off',
    inTx(db, async (tx) => {
      const product = await aReviewedProduct(tx)
      const order = await arrived(tx, product)
      const lines = [{ lineId: order.lines[0]!.id, quantity: 1, restock: false }]
      await refundOrder(tx, { orderId: order.id, lines, reason: 'Broken', by: 'hana' })
      const called = await anOrderOf(tx, product)
      await query(
        tx,
        `insert into reviews.request (id, line_id, order_id, product_id, variant_id, profile_id, delivered_at, due_at)
         values ($1, $2, $3, $4, $5, $6, $7, $7)`,
        [tx.newId(), called.lines[0]!.id, called.id, product.productId, product.variantId, called.profileId, tx.now],
      )
      await cancelOrder(tx, { orderId: called.id, reason: 'changed-mind', by: 'shopper' })
      await passed(tx, 7)
      const mail = aChannel()
      await sendSome(tx, [mail], 1)
      expect(mail.said).toEqual([])
      const stops = await query(tx, 'select stopped_because as why from reviews.request order by 1')
      expect(stops).toEqual([{ why: 'cancelled' }, { why: 'refunded' }])
    }),
  )

  it(
    'a reminder does not come once she has reviewed',
    inTx(db, async (tx) => {
      const { token } = await tokenOf(tx, await aReviewedProduct(tx))
      await reviewByRequest(tx, { token, rating: 5, asker })
      await passed(tx, 20)
      const mail = aChannel()
      await sendSome(tx, [mail], 2)
      expect(mail.said).toEqual([])
    }),
  )

  it(
    'is not done where the shop does not want it, or nobody can be reached',
    inTx(db, async (tx) => {
      await arrived(tx, await aReviewedProduct(tx))
      await passed(tx, 7)
      await changeShop(tx, { settings: { reviews: { ask: false } } })
      const mail = aChannel()
      await sendSome(tx, [mail], 1)
      expect(mail.said).toEqual([])
      await changeShop(tx, { settings: { reviews: {} } })
      await sendSome(tx, [aChannel('email', false)], 1)
      expect(await query(tx, 'select stopped_because as why from reviews.request')).toEqual([{ why: 'withheld' }])
    }),
  )

  it(
    'goes by the first channel that reaches her, waits for it in the night, and takes the next where it failed',
    inTx(db, async (tx) => {
      await changeShop(tx, { settings: { reviews: { askBy: ['sms', 'push', 'email'], remindBy: ['email', 'sms'] } } })
      await arrived(tx, await aReviewedProduct(tx))
      await passed(tx, 7)
      const [text, mail] = [aChannel('sms'), aChannel()]
      const asleep: ReviewAsker = {
        channel: 'sms',
        ask: () => Promise.resolve({ waitsUntil: later(tx.now, hours(9)) }),
      }
      await sendSome(tx, [mail, asleep], 1)
      expect(await sendSome(tx, [mail, text], 1)).toBe(0)
      await query(tx, 'update reviews.request set waits_until = $1', [tx.now])
      await sendSome(tx, [mail, text], 1)
      await sendSome(tx, [mail, text], 1)
      expect([text.said.length, mail.said.length]).toEqual([1, 0])

      await askOtherwise(tx, text.said[0]!.key)
      await askOtherwise(tx, text.said[0]!.key)
      await sendSome(tx, [mail, text], 1)
      expect([text.said.length, mail.said.length]).toEqual([1, 1])
      await passed(tx, 10)
      await sendSome(tx, [text, mail], 2)
      expect(mail.said.map(({ round }) => round)).toEqual([1, 2])
      const span = { from: later(tx.now, -days(1)), before: later(tx.now, days(1)) }
      const counts = { asked: 1, reached: 1, opened: 0, reviewed: 0 }
      expect((await requestFunnel(tx, span)).items).toEqual([
        { channel: 'email', ...counts, reminded: 1, failed: 0 },
        { channel: 'sms', ...counts, reminded: 0, failed: 1 },
      ])
      await askOtherwise(tx, mail.said[1]!.key)
      await sendSome(tx, [mail], 2)
      expect(await query(tx, 'select stopped_because as why from reviews.request')).toEqual([{ why: 'withheld' }])
    }),
  )

  it(
    'reports by channel how many were asked, opened and reviewed, each line once, and why others were not',
    inTx(db, async (tx) => {
      const product = await aReviewedProduct(tx)
      await arrived(tx, product)
      await arrived(tx, product)
      await passed(tx, 7)
      const [mail, push] = [aChannel(), aChannel('push')]
      await sendSome(tx, [mail], 1)
      await passed(tx, 10)
      await sendSome(tx, [mail, push], 2)
      await noteOpened(tx, push.said[0]!.lines[0]!.token)
      await reviewByRequest(tx, { token: push.said[1]!.lines[0]!.code, rating: 4, asker })
      await arrived(tx, product)
      await query(tx, 'update reviews.request set due_at = $1 where asked_at is null', [tx.now])
      await sendSome(tx, [], 1)
      const span = { from: later(tx.now, -days(30)), before: later(tx.now, days(1)) }
      expect(await requestFunnel(tx, span)).toEqual({
        items: [
          { channel: 'email', asked: 2, reminded: 0, reached: 2, failed: 0, opened: 0, reviewed: 0 },
          { channel: 'push', asked: 0, reminded: 2, reached: 2, failed: 0, opened: 2, reviewed: 1 },
        ],
        all: { asked: 2, reminded: 2, reached: 2, failed: 0, opened: 2, reviewed: 1 },
        stopped: [
          { because: 'reviewed', lines: 1 },
          { because: 'withheld', lines: 1 },
        ],
      })
    }),
  )
})

describe('the link of a request', () => {
  it(
    'opens a form without signing in, saves nothing by being followed, and saves the first tap',
    inTx(db, async (tx) => {
      const product = await aReviewedProduct(tx)
      const { token, order } = await tokenOf(tx, product)
      for (let times = 0; times < 3; times++) {
        expect(await openRequest(tx, token)).toMatchObject({ state: 'open', author: 'Minji K.', ...product })
      }
      expect(await query(tx, 'select from reviews.review')).toEqual([])
      expect(await query(tx, 'select from reviews.asking where opened_at is not null')).toEqual([])
      const { review, editToken } = await reviewByRequest(tx, { token, rating: 2, asker })
      expect(review).toMatchObject({ rating: 2, verified: true, profileId: order.profileId, source: 'request' })
      expect((await reviewOfEditToken(tx, editToken)).id).toBe(review.id)
    }),
  )

  it(
    'works once, and tells nobody who finds the mail what was said',
    inTx(db, async (tx) => {
      const { token } = await tokenOf(tx, await aReviewedProduct(tx))
      await reviewByRequest(tx, { token, rating: 1, body: 'It leaks at the seam.', asker })
      await expect(reviewByRequest(tx, { token, rating: 5, asker })).rejects.toThrow(AlreadyReviewed)
      const form = await openRequest(tx, token)
      expect(form.state).toBe('reviewed')
      expect(JSON.stringify(form)).not.toMatch(/leaks|"rating"/)
    }),
  )

  it(
    'cannot be made up, bent, or used for another purpose',
    inTx(db, async (tx) => {
      const { token } = await tokenOf(tx, await aReviewedProduct(tx))
      const { editToken } = await reviewByRequest(tx, { token, rating: 5, asker })
      const [id = '', signature = ''] = token.split('.')
      const other = Buffer.from(tx.newId().replaceAll('-', ''), 'hex').toString('base64url')
      const bent = `${signature.startsWith('A') ? 'B' : 'A'}${signature.slice(1)}`
      const forged = ['', 'x', 'Xk2_a0Bc9-dE', id, `${id}.`, `${other}.${signature}`, `${id}.${bent}`, editToken]
      for (const wrong of forged) await expect(openRequest(tx, wrong)).rejects.toThrow(RequestLinkUnknown)
      await expect(reviewOfEditToken(tx, token)).rejects.toThrow(RequestLinkUnknown)
    }),
  )

  it(
    'is over when the order was given back meanwhile',
    inTx(db, async (tx) => {
      const { token, order } = await tokenOf(tx, await aReviewedProduct(tx))
      const lines = [{ lineId: order.lines[0]!.id, quantity: 1, restock: false }]
      await refundOrder(tx, { orderId: order.id, lines, reason: 'Stolen card', cause: 'fraud', by: 'hana' })
      expect((await openRequest(tx, token)).state).toBe('over')
      await expect(reviewByRequest(tx, { token, rating: 5, asker })).rejects.toThrow(RequestOver)
    }),
  )

  it(
    'tells what was offered, and the review says so for good',
    inTx(db, async (tx) => {
      await changeShop(tx, {
        settings: { reviews: { incentive: { en: 'Five dollars of store credit.', ko: '적립금 5천 원.' } } },
      })
      const { token } = await tokenOf(tx, await aReviewedProduct(tx))
      expect((await openRequest(tx, token)).incentive).toBe('적립금 5천 원.')
      await changeShop(tx, { settings: { reviews: {} } })
      const { review } = await reviewByRequest(tx, { token, rating: 3, asker })
      expect(review.incentive).toBe('적립금 5천 원.')
    }),
  )
})
