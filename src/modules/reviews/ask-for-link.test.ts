import { describe, expect, it } from 'vitest'
import { days, later } from '../../kernel/clock.ts'
import { query } from '../../kernel/query.ts'
import type { Tx } from '../../kernel/transaction.ts'
import { inTx, testDatabase } from '../../testing/database.ts'
import { aReviewedProduct, anOrderOf, type ReviewedProduct } from '../../testing/reviews.ts'
import { markDelivered, ship } from '../fulfilment/index.ts'
import type { Order } from '../orders/index.ts'
import { erasePerson } from '../profiles/index.ts'
import {
  AlreadyReviewed,
  askForLink,
  openRequest,
  requestFunnel,
  RequestOver,
  reviewByRequest,
  TooManyReviews,
} from './index.ts'
import { forgetLinkWishes } from './ask-for-link.ts'
import { planRequests } from './plan-requests.ts'

const db = await testDatabase()
const asker = {}

async function arrived(tx: Tx, product: ReviewedProduct): Promise<Order> {
  const order = await anOrderOf(tx, product)
  const { id: shipmentId } = await ship(tx, { orderId: order.id, by: 'hana' })
  await markDelivered(tx, { shipmentId, by: 'hana' })
  await planRequests(tx, { orderId: order.id, shipmentId })
  return order
}

describe('T1 T3: a guest asks for the link on the product’s page', () => {
  it(
    'T1: the latest line that arrived and is not reviewed gets its link, the same one each time; others get nothing',
    inTx(db, async (tx) => {
      const product = await aReviewedProduct(tx)
      const ask = (email: string, productId = product.productId) => askForLink(tx, { email, productId, asker })
      const underway = await anOrderOf(tx, product, { email: 'sora@example.com' })
      expect(await ask('sora@example.com')).toBeUndefined()
      expect(await ask('nobody@example.com')).toBeUndefined()
      const order = await arrived(tx, product)
      const token = await ask(` ${order.email.toUpperCase()} `)
      expect(await ask(order.email)).toBe(token)
      expect(await ask(order.email, (await aReviewedProduct(tx)).productId)).toBeUndefined()
      expect(underway.id).not.toBe(order.id)
      const { review } = await reviewByRequest(tx, { token: token!, rating: 2, body: 'Thin.', asker })
      expect(review).toMatchObject({ verified: true, lineId: order.lines[0]!.id, source: 'request' })
      await query(tx, 'delete from reviews.link_wish')
      expect(await ask(order.email)).toBeUndefined()
      await expect(reviewByRequest(tx, { token: token!, rating: 5, asker })).rejects.toThrow(AlreadyReviewed)
      const funnel = await requestFunnel(tx, { from: new Date(0), before: later(tx.now, days(1)) })
      expect(funnel.items).toMatchObject([{ channel: 'page', asked: 1, reviewed: 1 }])
    }),
  )

  it(
    'T1: three mails a day to one address and twenty wishes from one connection, of which only hashes are kept for a day',
    inTx(db, async (tx) => {
      const product = await aReviewedProduct(tx)
      const { email } = await arrived(tx, product)
      const wish = { productId: product.productId, asker: { ip: '203.0.113.9' } }
      const answers = []
      for (let n = 0; n < 5; n++) answers.push(await askForLink(tx, { ...wish, email }))
      expect(answers.map((answer) => answer !== undefined)).toEqual([true, true, true, false, false])
      for (let n = 0; n < 15; n++) await askForLink(tx, { ...wish, email: `guess-${n}@example.com` })
      await expect(askForLink(tx, { ...wish, email })).rejects.toThrow(TooManyReviews)
      const [kept] = await query<{ all: string }>(tx, `select string_agg(w::text, ' ') as all from reviews.link_wish w`)
      expect(kept!.all).not.toMatch(/example|203\.0/)
      await query(tx, `update reviews.link_wish set at = at - interval '25 hours'`)
      await forgetLinkWishes(tx)
      expect(await query(tx, 'select from reviews.link_wish')).toEqual([])
    }),
  )

  it(
    'T3: a link ends when she is erased, and brings her name up no more',
    inTx(db, async (tx) => {
      const product = await aReviewedProduct(tx)
      const order = await arrived(tx, product)
      const token = (await askForLink(tx, { email: order.email, productId: product.productId, asker }))!
      expect((await openRequest(tx, token)).state).toBe('open')
      await erasePerson(tx, [], { profileId: order.profileId, by: { kind: 'staff', id: 'hana' } })
      expect((await openRequest(tx, token)).state).toBe('over')
      await expect(reviewByRequest(tx, { token, rating: 4, asker })).rejects.toThrow(RequestOver)
    }),
  )
})
