import { describe, expect, it } from 'vitest'
import { days, later } from '../../kernel/clock.ts'
import { newId } from '../../kernel/id.ts'
import { money } from '../../kernel/money.ts'
import { announcedIn, inTransaction, type Tx } from '../../kernel/transaction.ts'
import { inTx, testDatabase } from '../../testing/database.ts'
import { aCart, aLine } from '../../testing/promotions.ts'
import {
  applyPromotions,
  changePromotion,
  CodesInvalid,
  CodeTaken,
  CodeUsedUp,
  createPromotion,
  CustomerNeeded,
  endPromotion,
  getPromotion,
  issueCodeFor,
  issueCodes,
  LimitBelowUses,
  listCodes,
  listPromotions,
  listRedemptions,
  PromotionEnded,
  PromotionInvalid,
  type PromotionInput,
  promotionsFor,
  PromotionUnknown,
  redeem,
  redemptionsOfOrder,
  releaseRedemptions,
} from './index.ts'

const db = await testDatabase()
const minji = newId()
const alex = newId()

const spring: PromotionInput = {
  title: { en: 'Spring', ko: '봄' },
  rule: { kind: 'percent', basisPoints: 1_000 },
  codes: [' Spring10 '],
}

const order = (promotionId: string, code?: string, profileId?: string, orderId = newId()) => ({
  reference: newId(),
  orderId,
  promotions: [{ promotionId, code }],
  ...(profileId ? { profileId } : {}),
})

/** What becomes of a code for this shopper: the discount of a 10.00 cart, or the reason. */
async function tried(tx: Tx, code: string, profileId?: string): Promise<number | string> {
  const applied = applyPromotions(
    aCart([aLine(1_000)], { codes: [code], now: tx.now }),
    await promotionsFor(tx, { codes: [code], profileId }),
  )
  return applied.refused[0]?.reason ?? applied.lines[0]!.discount.amount
}

const refusal = (promise: Promise<unknown>): Promise<unknown> => promise.catch((no: unknown) => no)

describe('a promotion', () => {
  it(
    'K6: is opened by its code however it is typed',
    inTx(db, async (tx) => {
      await createPromotion(tx, spring)
      expect(await tried(tx, 'sPRING 10')).toBe(100)
      expect(await tried(tx, 'SPRING11')).toBe('unknown')
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
      expect(await tried(tx, 'spring10')).toBe('expired')
      expect(await refusal(changePromotion(tx, promotionId, spring))).toBeInstanceOf(PromotionEnded)
      expect(await refusal(issueCodes(tx, { promotionId, count: 1 }))).toBeInstanceOf(PromotionEnded)
      expect((await getPromotion(tx, promotionId)).state).toBe('over')
    }),
  )

  it(
    'is changed whole, keeping uses, codes and beginning',
    inTx(db, async (tx) => {
      const promotionId = await createPromotion(tx, spring)
      await redeem(tx, order(promotionId, 'SPRING10'))
      await changePromotion(tx, promotionId, {
        ...spring,
        rule: { kind: 'amount', amounts: [money(250, 'USD')] },
        codes: ['MORE'],
        mostUses: 2,
      })
      expect(await tried(tx, 'spring10')).toBe(250)
      expect(await tried(tx, 'more')).toBe(250)
      await redeem(tx, order(promotionId, 'MORE'))
      expect(await tried(tx, 'more')).toBe('used-up')
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
      const no = await refusal(createPromotion(tx, { ...spring, ...(wrong as object) }))
      expect(no).toBeInstanceOf(PromotionInvalid)
      expect((no as PromotionInvalid).field).toBe(field)
      expect(await listPromotions(tx, { limit: 10, state: 'running' })).toEqual([])
    })()
  })

  it(
    'is refused with the code of another, naming it',
    inTx(db, async (tx) => {
      await createPromotion(tx, spring)
      const no = await refusal(createPromotion(tx, { ...spring, codes: ['new1', 'spring10'] }))
      expect(no).toBeInstanceOf(CodeTaken)
      expect(no).toMatchObject({ field: 'codes.1', details: { code: 'SPRING10' } })
    }),
  )

  it(
    'cannot hold automatically once it has codes',
    inTx(db, async (tx) => {
      const promotionId = await createPromotion(tx, spring)
      const no = await refusal(changePromotion(tx, promotionId, { ...spring, codes: [], automatic: true }))
      expect(no).toMatchObject({ code: 'promotions/promotion-invalid', field: 'automatic' })
    }),
  )

  it(
    'cannot be changed or ended when there is none',
    inTx(db, async (tx) => {
      expect(await refusal(endPromotion(tx, newId()))).toBeInstanceOf(PromotionUnknown)
      expect(await refusal(changePromotion(tx, newId(), spring))).toBeInstanceOf(PromotionUnknown)
      expect(await refusal(issueCodes(tx, { promotionId: newId(), count: 1 }))).toBeInstanceOf(PromotionUnknown)
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

describe('the ledger', () => {
  it(
    'K6: a code used up by a cancelled order can be used again',
    inTx(db, async (tx) => {
      const promotionId = await createPromotion(tx, { ...spring, mostUses: 1 })
      const placed = order(promotionId, 'spring10', minji)
      await redeem(tx, placed)
      expect(await tried(tx, 'spring10')).toBe('used-up')

      await releaseRedemptions(tx, placed)
      await releaseRedemptions(tx, placed)
      expect(await tried(tx, 'spring10')).toBe(100)
      await redeem(tx, order(promotionId, 'spring10', alex))
      expect(await redemptionsOfOrder(tx, placed.orderId)).toMatchObject([{ code: 'SPRING10', releasedAt: tx.now }])
      expect(await listRedemptions(tx, { promotionId, limit: 10 })).toHaveLength(2)
    }),
  )

  it(
    'K6: a customer uses it as often as she may, and gets it back when her order is cancelled',
    inTx(db, async (tx) => {
      const promotionId = await createPromotion(tx, { ...spring, mostUsesPerProfile: 1 })
      const placed = order(promotionId, 'SPRING10', minji)
      await redeem(tx, placed)
      expect(await tried(tx, 'spring10', minji)).toBe('used-by-you')
      expect(await tried(tx, 'spring10', alex)).toBe(100)
      await releaseRedemptions(tx, placed)
      expect(await tried(tx, 'spring10', minji)).toBe(100)
      await redeem(tx, order(promotionId, 'SPRING10', minji))
      const no = await refusal(redeem(tx, order(promotionId, 'SPRING10', minji)))
      expect(no).toBeInstanceOf(CodeUsedUp)
      expect(no).toMatchObject({ details: { promotionId, code: 'SPRING10', byCustomer: true } })
    }),
  )

  it(
    'an order counts once however often it is redeemed',
    inTx(db, async (tx) => {
      const promotionId = await createPromotion(tx, { ...spring, mostUses: 5 })
      const placed = order(promotionId, 'SPRING10', minji)
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
    await inTransaction(db, (tx) => redeem(tx, order(promotionId, 'ONCE')))
    const late = order(promotionId, 'ONCE', minji)
    const no = await refusal(inTransaction(db, (tx) => redeem(tx, late)))
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
      expect(await refusal(redeem(tx, order(promotionId, 'SPRING10')))).toBeInstanceOf(CustomerNeeded)
    }),
  )

  it(
    'a limit set later counts what was used before it, in all and per customer',
    inTx(db, async (tx) => {
      const promotionId = await createPromotion(tx, spring)
      await redeem(tx, order(promotionId, 'SPRING10', minji))
      await redeem(tx, order(promotionId, 'SPRING10', minji))
      const no = await refusal(changePromotion(tx, promotionId, { ...spring, mostUses: 1 }))
      expect(no).toBeInstanceOf(LimitBelowUses)
      expect(no).toMatchObject({ details: { uses: 2 } })
      await changePromotion(tx, promotionId, { ...spring, mostUses: 3, mostUsesPerProfile: 2 })
      expect(await tried(tx, 'spring10', minji)).toBe('used-by-you')
      expect((await promotionsFor(tx, { codes: ['spring10'] }))[0]!.usesLeft).toBe(1)
    }),
  )
})

describe('M23 Y9: codes that work once', () => {
  it(
    'are many, different, and each opens the promotion for one order',
    inTx(db, async (tx) => {
      const promotionId = await createPromotion(tx, { ...spring, codes: [] })
      const codes = await issueCodes(tx, { promotionId, count: 1_000, prefix: 'tea-' })
      expect(new Set(codes).size).toBe(1_000)
      expect(codes.every((code) => /^TEA-[2-9A-HJ-NP-Z]{10}$/.test(code))).toBe(true)

      await redeem(tx, order(promotionId, codes[0]))
      expect(await tried(tx, codes[0]!)).toBe('used-up')
      expect(await tried(tx, codes[1]!.toLowerCase())).toBe(100)
      expect(await refusal(redeem(tx, order(promotionId, codes[0])))).toBeInstanceOf(CodeUsedUp)
    }),
  )

  it(
    'expire, and are exported page by page with their uses',
    inTx(db, async (tx) => {
      const promotionId = await createPromotion(tx, { ...spring, codes: [] })
      const [code] = await issueCodes(tx, { promotionId, count: 3, expiresAt: later(tx.now, days(1)) })
      expect(await tried(tx, code!)).toBe(100)
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
      const placed = order(promotionId, code, minji)
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
      const no = await refusal(issueCodes(tx, { promotionId, ...input }))
      expect(no).toBeInstanceOf(CodesInvalid)
      expect((no as CodesInvalid).field).toBe(field)
      expect(await listCodes(tx, { promotionId, limit: 9 })).toEqual([])
    })()
  })
})
