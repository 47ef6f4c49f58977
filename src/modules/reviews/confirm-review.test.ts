import { describe, expect, it } from 'vitest'
import { query } from '../../kernel/query.ts'
import { inTx, testDatabase } from '../../testing/database.ts'
import { aReviewedProduct, anOrderOf } from '../../testing/reviews.ts'
import { confirmReview, ConfirmationUnknown, setReviewAside } from './index.ts'

const db = await testDatabase()
const asker = {}

describe('a visitor’s review', () => {
  it(
    'is seen by nobody until she shows that the address is hers, and never carries the badge unless she bought',
    inTx(db, async (tx) => {
      const product = await aReviewedProduct(tx)
      const wish = { ...product, author: 'Sora', locale: 'en', rating: 5, body: 'Tried my sister’s.', asker }
      const { confirmToken: token } = await setReviewAside(tx, { ...wish, email: 'sora@example.com' })
      expect(await query(tx, 'select from reviews.review')).toEqual([])
      expect(await confirmReview(tx, { token, asker })).toMatchObject({
        verified: false,
        state: 'pending',
        author: 'Sora',
      })
      await expect(confirmReview(tx, { token, asker })).rejects.toThrow(ConfirmationUnknown)
      await anOrderOf(tx, product)
      const bought = await setReviewAside(tx, { ...wish, email: 'minji@example.com' })
      expect(await confirmReview(tx, { token: bought.confirmToken, asker })).toMatchObject({ verified: true })
    }),
  )
})
