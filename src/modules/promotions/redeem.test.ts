import { describe, expect, it } from 'vitest'
import { newId } from '../../kernel/id.ts'
import { announcedIn, inTransaction } from '../../kernel/transaction.ts'
import { inTx, testDatabase } from '../../testing/database.ts'
import { anOrderUsing, spring, tryCode } from '../../testing/promotions.ts'
import { refusalOf } from '../../testing/refusal.ts'
import {
  changePromotion,
  CodeUsedUp,
  createPromotion,
  CustomerNeeded,
  getPromotion,
  LimitBelowUses,
  listRedemptions,
  redeem,
  redemptionsOfOrder,
  releaseRedemptions,
  promotionsFor,
} from './index.ts'

const db = await testDatabase()
const minji = newId()
const alex = newId()

describe('the ledger', () => {
  it(
    'K6: a code used up by a cancelled order can be used again',
    inTx(db, async (tx) => {
      const promotionId = await createPromotion(tx, { ...spring, mostUses: 1 })
      const placed = anOrderUsing(promotionId, { code: 'spring10', profileId: minji })
      await redeem(tx, placed)
      expect(await tryCode(tx, 'spring10')).toBe('used-up')

      await releaseRedemptions(tx, placed)
      await releaseRedemptions(tx, placed)
      expect(await tryCode(tx, 'spring10')).toBe(100)
      await redeem(tx, anOrderUsing(promotionId, { code: 'spring10', profileId: alex }))
      expect(await redemptionsOfOrder(tx, placed.orderId)).toMatchObject([{ code: 'SPRING10', releasedAt: tx.now }])
      expect(await listRedemptions(tx, { promotionId, limit: 10 })).toHaveLength(2)
    }),
  )

  it(
    'K6: a customer uses it as often as she may, and gets it back when her order is cancelled',
    inTx(db, async (tx) => {
      const promotionId = await createPromotion(tx, { ...spring, mostUsesPerProfile: 1 })
      const placed = anOrderUsing(promotionId, { code: 'SPRING10', profileId: minji })
      await redeem(tx, placed)
      expect(await tryCode(tx, 'spring10', minji)).toBe('used-by-you')
      expect(await tryCode(tx, 'spring10', alex)).toBe(100)
      await releaseRedemptions(tx, placed)
      expect(await tryCode(tx, 'spring10', minji)).toBe(100)
      await redeem(tx, anOrderUsing(promotionId, { code: 'SPRING10', profileId: minji }))
      const no = await refusalOf(redeem(tx, anOrderUsing(promotionId, { code: 'SPRING10', profileId: minji })))
      expect(no).toBeInstanceOf(CodeUsedUp)
      expect(no).toMatchObject({ details: { promotionId, code: 'SPRING10', byCustomer: true } })
    }),
  )

  it(
    'an order counts once however often it is redeemed',
    inTx(db, async (tx) => {
      const promotionId = await createPromotion(tx, { ...spring, mostUses: 5 })
      const placed = anOrderUsing(promotionId, { code: 'SPRING10', profileId: minji })
      await redeem(tx, placed)
      await redeem(tx, placed)
      expect((await getPromotion(tx, promotionId)).uses).toBe(1)
      expect((await promotionsFor(tx, { codes: ['spring10'] }))[0]!.usesLeft).toBe(4)
      const told = announcedIn(tx).filter((event) => event.type === 'promotions.promotion-redeemed')
      expect(told).toMatchObject([
        { profileId: minji, data: { promotionId, orderId: placed.orderId, code: 'SPRING10' } },
      ])
    }),
  )

  it('a promotion that is used up is refused, and nothing is written', async () => {
    const promotionId = await inTransaction(db, (tx) =>
      createPromotion(tx, { ...spring, codes: ['ONCE'], mostUses: 1 }),
    )
    await inTransaction(db, (tx) => redeem(tx, anOrderUsing(promotionId, { code: 'ONCE' })))
    const late = anOrderUsing(promotionId, { code: 'ONCE', profileId: minji })
    const no = await refusalOf(inTransaction(db, (tx) => redeem(tx, late)))
    expect(no).toBeInstanceOf(CodeUsedUp)
    expect(no).toMatchObject({ field: 'codes', details: { promotionId, code: 'ONCE' } })
    await inTx(db, async (tx) => {
      expect(await redemptionsOfOrder(tx, late.orderId)).toEqual([])
      expect(await getPromotion(tx, promotionId)).toMatchObject({ uses: 1 })
    })()
  })

  it(
    'a limit per customer needs to know the customer',
    inTx(db, async (tx) => {
      const promotionId = await createPromotion(tx, { ...spring, mostUsesPerProfile: 1 })
      expect(await refusalOf(redeem(tx, anOrderUsing(promotionId, { code: 'SPRING10' })))).toBeInstanceOf(
        CustomerNeeded,
      )
    }),
  )

  it(
    'a limit set later counts what was used before it, in all and per customer',
    inTx(db, async (tx) => {
      const promotionId = await createPromotion(tx, spring)
      await redeem(tx, anOrderUsing(promotionId, { code: 'SPRING10', profileId: minji }))
      await redeem(tx, anOrderUsing(promotionId, { code: 'SPRING10', profileId: minji }))
      const no = await refusalOf(changePromotion(tx, promotionId, { ...spring, mostUses: 1 }))
      expect(no).toBeInstanceOf(LimitBelowUses)
      expect(no).toMatchObject({ details: { uses: 2 } })
      await changePromotion(tx, promotionId, { ...spring, mostUses: 3, mostUsesPerProfile: 2 })
      expect(await tryCode(tx, 'spring10', minji)).toBe('used-by-you')
      expect((await promotionsFor(tx, { codes: ['spring10'] }))[0]!.usesLeft).toBe(1)
    }),
  )
})
