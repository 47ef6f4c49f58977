import { describe, expect, it } from 'vitest'
import { query } from '../../kernel/query.ts'
import type { Tx } from '../../kernel/transaction.ts'
import { inTx, testDatabase } from '../../testing/database.ts'
import { aSentPicture } from '../../testing/pictures.ts'
import { aReview, aReviewedProduct, anOrderOf } from '../../testing/reviews.ts'
import { withdrawConsent } from '../consent/index.ts'
import { findSend, listSends } from '../messaging/index.ts'
import { decideReview, reviewOfRightsToken, RightsNotAskable } from '../reviews/index.ts'
import { askForPictureRights } from './index.ts'

const db = await testDatabase()
const address = { name: 'Minji Kim', line1: '1 Street', city: 'Town', postcode: '10115', country: 'US' }

async function aShownReview(tx: Tx) {
  const product = await aReviewedProduct(tx)
  const order = await anOrderOf(tx, product, { address })
  const review = await aReview(tx, product, { order, mediaIds: [await aSentPicture(tx)] })
  await decideReview(tx, { reviewId: review.id, outcome: 'publish', by: 'hana' })
  return review
}

describe('the mail that asks for pictures', () => {
  it(
    'I7 T8: leads her to where she allows and takes back, and is not written against her word',
    inTx(db, async (tx) => {
      const { id: reviewId, profileId } = await aShownReview(tx)
      const ask = { reviewId, scopes: ['mail'], by: 'hana', origin: 'https://shop.test' } as const
      await askForPictureRights(tx, ask)
      const mail = (await findSend(tx, (await listSends(tx, { limit: 1 }))[0]!.id))!
      expect(mail.subject).toContain('May we show your pictures of Court sneaker?')
      const token = /https:\/\/shop\.test\/reviews\/pictures\/(\S+)/.exec(mail.bodyText)![1]!
      expect(await reviewOfRightsToken(tx, token)).toBe(reviewId)

      await withdrawConsent(tx, { profileId: profileId!, channel: 'email', purpose: 'reviews', source: 'unsubscribe' })
      await query(tx, 'update reviews.rights_request set answered_at = $1', [tx.now])
      const refused = await askForPictureRights(tx, ask).catch((no: unknown) => no)
      expect(refused).toBeInstanceOf(RightsNotAskable)
      expect(await listSends(tx, { limit: 9 })).toHaveLength(1)
    }),
  )
})
