import { expect, it } from 'vitest'
import { query } from '../../kernel/query.ts'
import { inTx, testDatabase } from '../../testing/database.ts'
import { aReviewedProduct, anOrderOf } from '../../testing/reviews.ts'
import { markDelivered, ship } from '../fulfilment/index.ts'
import { changeShop } from '../shop/index.ts'
import { reviewAsShopper } from './index.ts'
import { planRequests } from './plan-requests.ts'
import { sendSome } from './send-requests.ts'

const db = await testDatabase()

it(
  'T1 T7: what a message offered for a review stands with it also where she signs in and writes on the page',
  inTx(db, async (tx) => {
    const incentive = { en: '5 dollars of credit', ko: '적립금 5천 원' }
    await changeShop(tx, { settings: { reviews: { incentive } } })
    const product = await aReviewedProduct(tx)
    const order = await anOrderOf(tx, product, { locale: 'en' })
    const { id: shipmentId } = await ship(tx, { orderId: order.id, by: 'hana' })
    await markDelivered(tx, { shipmentId, by: 'hana' })
    await planRequests(tx, { orderId: order.id, shipmentId })
    await query(tx, `update reviews.request set due_at = due_at - interval '7 days'`)
    await sendSome(tx, [{ channel: 'email', ask: () => Promise.resolve('asked') }], 1)
    await changeShop(tx, { settings: { reviews: { incentive: {} } } })

    const { profileId } = order
    const about = { productId: product.productId, profileId, locale: 'en', asker: { profileId } }
    const review = await reviewAsShopper(tx, {
      ...about,
      source: 'account',
      rating: 5,
      body: 'Soft from the first day.',
    })
    expect(review).toMatchObject({ lineId: order.lines[0]!.id, incentive: incentive.en })
  }),
)
