import { describe, expect, it } from 'vitest'
import { days, later } from '../../kernel/clock.ts'
import { newId } from '../../kernel/id.ts'
import { inTx, testDatabase } from '../../testing/database.ts'
import { aCart, aLine, anOrderUsing, spring, tryCode } from '../../testing/promotions.ts'
import { refusalOf } from '../../testing/refusal.ts'
import {
  applyPromotions,
  CodesInvalid,
  CodeUsedUp,
  createPromotion,
  issueCodeFor,
  issueCodes,
  listCodes,
  redeem,
  redemptionsOfOrder,
  promotionsFor,
} from './index.ts'

const db = await testDatabase()
const minji = newId()

describe('M23 Y9: codes that work once', () => {
  it(
    'are many, different, and each opens the promotion for one order',
    inTx(db, async (tx) => {
      const promotionId = await createPromotion(tx, { ...spring, codes: [] })
      const codes = await issueCodes(tx, { promotionId, count: 1_000, prefix: 'tea-' })
      expect(new Set(codes).size).toBe(1_000)
      expect(codes.every((code) => /^TEA-[2-9A-HJ-NP-Z]{10}$/.test(code))).toBe(true)

      await redeem(tx, anOrderUsing(promotionId, { code: codes[0] }))
      expect(await tryCode(tx, codes[0]!)).toBe('used-up')
      expect(await tryCode(tx, codes[1]!.toLowerCase())).toBe(100)
      expect(await refusalOf(redeem(tx, anOrderUsing(promotionId, { code: codes[0] })))).toBeInstanceOf(CodeUsedUp)
    }),
  )

  it(
    'expire, and are exported page by page with their uses',
    inTx(db, async (tx) => {
      const promotionId = await createPromotion(tx, { ...spring, codes: [] })
      const [code] = await issueCodes(tx, { promotionId, count: 3, expiresAt: later(tx.now, days(1)) })
      expect(await tryCode(tx, code!)).toBe(100)
      const [promotion] = await promotionsFor(tx, { codes: [code!] })
      const applied = applyPromotions(aCart([aLine(1)], { codes: [code!], now: later(tx.now, days(1)) }), [promotion!])
      expect(applied.refused[0]!.reason).toBe('expired')

      const page = await listCodes(tx, { promotionId, limit: 2 })
      const rest = await listCodes(tx, { promotionId, limit: 2, after: page[1]!.code })
      expect([...page, ...rest]).toHaveLength(3)
      expect(page[0]).toMatchObject({ mostUses: 1, uses: 0, expiresAt: later(tx.now, days(1)) })
    }),
  )

  it(
    'a parcel has one code however often its slip is printed, and the order it brings names the parcel',
    inTx(db, async (tx) => {
      const promotionId = await createPromotion(tx, { ...spring, codes: [] })
      const insert = { promotionId, issuedFor: `order:${newId()}` }
      const code = await issueCodeFor(tx, insert)
      expect(await issueCodeFor(tx, insert)).toBe(code)
      expect(await issueCodeFor(tx, { ...insert, issuedFor: 'another' })).not.toBe(code)
      const placed = anOrderUsing(promotionId, { code: code, profileId: minji })
      await redeem(tx, placed)
      expect(await redemptionsOfOrder(tx, placed.orderId)).toMatchObject([{ code, issuedFor: insert.issuedFor }])
    }),
  )

  it.each([
    ['count', { count: 10_001 }],
    ['prefix', { count: 1, prefix: 'a/b' }],
    ['expiresAt', { count: 1, expiresAt: new Date('2020-01-01') }],
  ])('are refused with a wrong %s', async (field, input) => {
    await inTx(db, async (tx) => {
      const promotionId = await createPromotion(tx, { ...spring, codes: [] })
      const no = await refusalOf(issueCodes(tx, { promotionId, ...input }))
      expect(no).toBeInstanceOf(CodesInvalid)
      expect(no.field).toBe(field)
      expect(await listCodes(tx, { promotionId, limit: 9 })).toEqual([])
    })()
  })
})
