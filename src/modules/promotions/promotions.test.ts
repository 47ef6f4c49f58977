import { describe, expect, it } from 'vitest'
import { days, later } from '../../kernel/clock.ts'
import { newId } from '../../kernel/id.ts'
import { money } from '../../kernel/money.ts'
import { inTx, testDatabase } from '../../testing/database.ts'
import { anOrderUsing, spring, tryCode } from '../../testing/promotions.ts'
import { refusalOf } from '../../testing/refusal.ts'
import {
  changePromotion,
  CodeTaken,
  createPromotion,
  endPromotion,
  getPromotion,
  issueCodes,
  listPromotions,
  PromotionEnded,
  PromotionInvalid,
  PromotionUnknown,
  redeem,
  promotionsFor,
} from './index.ts'

const db = await testDatabase()

describe('a promotion', () => {
  it(
    'K6: is opened by its code however it is typed',
    inTx(db, async (tx) => {
      await createPromotion(tx, spring)
      expect(await tryCode(tx, 'sPRING 10')).toBe(100)
      expect(await tryCode(tx, 'SPRING11')).toBe('unknown')
    }),
  )

  it(
    'holds without a code when it is automatic, while it runs',
    inTx(db, async (tx) => {
      await createPromotion(tx, { ...spring, codes: [], automatic: true, endsAt: later(tx.now, days(1)) })
      await createPromotion(tx, { ...spring, codes: [], automatic: true, startsAt: later(tx.now, days(1)) })
      expect(await promotionsFor(tx, { codes: [] })).toMatchObject([
        { automatic: true, endsAt: later(tx.now, days(1)) },
      ])
    }),
  )

  it(
    'is refused as expired once it was ended, for good',
    inTx(db, async (tx) => {
      const promotionId = await createPromotion(tx, spring)
      await endPromotion(tx, promotionId)
      await endPromotion(tx, promotionId)
      expect(await tryCode(tx, 'spring10')).toBe('expired')
      expect(await refusalOf(changePromotion(tx, promotionId, spring))).toBeInstanceOf(PromotionEnded)
      expect(await refusalOf(issueCodes(tx, { promotionId, count: 1 }))).toBeInstanceOf(PromotionEnded)
      expect((await getPromotion(tx, promotionId)).state).toBe('over')
    }),
  )

  it(
    'is changed whole, keeping uses, codes and beginning',
    inTx(db, async (tx) => {
      const promotionId = await createPromotion(tx, spring)
      await redeem(tx, anOrderUsing(promotionId, { code: 'SPRING10' }))
      await changePromotion(tx, promotionId, {
        ...spring,
        rule: { kind: 'amount', amounts: [money(250, 'USD')] },
        codes: ['MORE'],
        mostUses: 2,
      })
      expect(await tryCode(tx, 'spring10')).toBe(250)
      expect(await tryCode(tx, 'more')).toBe(250)
      await redeem(tx, anOrderUsing(promotionId, { code: 'MORE' }))
      expect(await tryCode(tx, 'more')).toBe('used-up')
      expect(await getPromotion(tx, promotionId)).toMatchObject({
        uses: 2,
        codeCount: 2,
        state: 'used-up',
        startsAt: tx.now,
      })
    }),
  )

  it.each<[string, unknown, string]>([
    ['no title', { title: {} }, 'title'],
    ['a share above everything', { rule: { kind: 'percent', basisPoints: 10_001 } }, 'rule.basisPoints'],
    ['an unknown kind', { rule: { kind: 'magic' } }, 'rule.kind'],
    ['no sum', { rule: { kind: 'amount', amounts: [] } }, 'rule.amounts'],
    ['a sum of nothing', { rule: { kind: 'amount', amounts: [money(0, 'USD')] } }, 'rule.amounts.0.amount'],
    ['a code that cannot be typed', { codes: ['OK10', 'a/b'] }, 'codes.1'],
    ['a code though it is automatic', { automatic: true }, 'codes'],
    ['an end before the beginning', { startsAt: '2026-02-01', endsAt: '2026-01-01' }, 'endsAt'],
    ['an unknown class', { combinesWith: ['everything'] }, 'combinesWith.0'],
    ['a limit of none', { mostUses: 0 }, 'mostUses'],
  ])('is refused with %s, naming the field', async (_name, wrong, field) => {
    await inTx(db, async (tx) => {
      const no = await refusalOf(createPromotion(tx, { ...spring, ...(wrong as object) }))
      expect(no).toBeInstanceOf(PromotionInvalid)
      expect(no.field).toBe(field)
      expect(await listPromotions(tx, { limit: 10, state: 'running' })).toEqual([])
    })()
  })

  it(
    'is refused with the code of another, naming it',
    inTx(db, async (tx) => {
      await createPromotion(tx, spring)
      const no = await refusalOf(createPromotion(tx, { ...spring, codes: ['new1', 'spring10'] }))
      expect(no).toBeInstanceOf(CodeTaken)
      expect(no).toMatchObject({ field: 'codes.1', details: { code: 'SPRING10' } })
    }),
  )

  it(
    'cannot hold automatically once it has codes',
    inTx(db, async (tx) => {
      const promotionId = await createPromotion(tx, spring)
      const no = await refusalOf(changePromotion(tx, promotionId, { ...spring, codes: [], automatic: true }))
      expect(no).toMatchObject({ code: 'promotions/promotion-invalid', field: 'automatic' })
    }),
  )

  it(
    'cannot be changed or ended when there is none',
    inTx(db, async (tx) => {
      expect(await refusalOf(endPromotion(tx, newId()))).toBeInstanceOf(PromotionUnknown)
      expect(await refusalOf(changePromotion(tx, newId(), spring))).toBeInstanceOf(PromotionUnknown)
      expect(await refusalOf(issueCodes(tx, { promotionId: newId(), count: 1 }))).toBeInstanceOf(PromotionUnknown)
    }),
  )

  it(
    'is listed newest first, page by page, by its state',
    inTx(db, async (tx) => {
      const first = await createPromotion(tx, spring)
      const second = await createPromotion(tx, { ...spring, codes: [], startsAt: later(tx.now, days(1)) })
      const [newest] = await listPromotions(tx, { limit: 1 })
      expect(newest!.id).toBe(second)
      expect((await listPromotions(tx, { limit: 1, after: second })).map(({ id }) => id)).toEqual([first])
      expect((await listPromotions(tx, { limit: 9, state: 'scheduled' })).map(({ id }) => id)).toEqual([second])
    }),
  )
})
