import { describe, expect, it } from 'vitest'
import { newId } from '../../src/kernel/id.ts'
import { inTransaction, reading } from '../../src/kernel/transaction.ts'
import {
  changePromotion,
  CodeUsedUp,
  createPromotion,
  getPromotion,
  issueCodeFor,
  issueCodes,
  LimitBelowUses,
  listCodes,
  type PromotionInput,
  redeem,
  releaseRedemptions,
} from '../../src/modules/promotions/index.ts'
import { testDatabase } from '../../src/testing/database.ts'
import { eventually } from '../../src/testing/eventually.ts'

const db = await testDatabase()

const tenOff = (rest: Partial<PromotionInput> = {}): PromotionInput => ({
  title: { en: 'Ten off' },
  rule: { kind: 'percent', basisPoints: 1_000 },
  ...rest,
})

const create = (input: PromotionInput) => inTransaction(db, (tx) => createPromotion(tx, input))
const usesOf = async (promotionId: string) => (await reading(db, (read) => getPromotion(read, promotionId))).uses

const redeemOnce = (promotionId: string, code?: string, profileId = newId(), orderId = newId()) =>
  inTransaction(db, (tx) => redeem(tx, { reference: newId(), orderId, profileId, promotions: [{ promotionId, code }] }))

/** How many came through; every other one must have been refused as used up. */
async function winners(tries: Promise<void>[]): Promise<number> {
  const outcomes = await Promise.allSettled(tries)
  const lost = outcomes.filter((outcome) => outcome.status === 'rejected')
  for (const { reason } of lost) expect(reason).toBeInstanceOf(CodeUsedUp)
  return outcomes.length - lost.length
}

const tenTimes = Array.from({ length: 10 }, (_, at) => at)

describe('orders that want the same use at the same time', () => {
  it('K6: the last use of a promotion is had once', async () => {
    const promotionId = await create(tenOff({ codes: ['LAST'], mostUses: 3 }))
    expect(await winners(tenTimes.map(() => redeemOnce(promotionId, 'LAST')))).toBe(3)
    expect(await usesOf(promotionId)).toBe(3)
  })

  it('M23: a single-use code is used once', async () => {
    const promotionId = await create(tenOff())
    const [code] = await inTransaction(db, (tx) => issueCodes(tx, { promotionId, count: 1 }))
    expect(await winners(tenTimes.map(() => redeemOnce(promotionId, code)))).toBe(1)
  })

  it('K6: a customer with many open windows uses it as often as she may', async () => {
    const promotionId = await create(tenOff({ automatic: true, mostUsesPerProfile: 2 }))
    const minji = newId()
    expect(await winners(tenTimes.map(() => redeemOnce(promotionId, undefined, minji)))).toBe(2)
    expect(await usesOf(promotionId)).toBe(2)
  })

  it('one order redeemed by browser and webhook at once counts once', async () => {
    const promotionId = await create(tenOff({ automatic: true, mostUses: 5 }))
    const [minji, orderId] = [newId(), newId()]
    expect(await winners(tenTimes.map(() => redeemOnce(promotionId, undefined, minji, orderId)))).toBe(10)
    expect(await usesOf(promotionId)).toBe(1)
  })

  it('an order cancelled twice at once gives its use back once', async () => {
    const promotionId = await create(tenOff({ codes: ['BACK'], mostUses: 1 }))
    const orderId = newId()
    await redeemOnce(promotionId, 'BACK', newId(), orderId)
    await Promise.all(tenTimes.map(() => inTransaction(db, (tx) => releaseRedemptions(tx, { orderId }))))
    expect(await winners([redeemOnce(promotionId, 'BACK'), redeemOnce(promotionId, 'BACK')])).toBe(1)
  })

  it('promotions asked for in different orders do not wait in a ring', async () => {
    const both = await Promise.all([create(tenOff({ mostUses: 100 })), create(tenOff({ mostUses: 100 }))])
    await Promise.all(
      tenTimes.map((at) =>
        inTransaction(db, (tx) =>
          redeem(tx, {
            reference: newId(),
            orderId: newId(),
            profileId: newId(),
            promotions: (at % 2 ? both : both.toReversed()).map((promotionId) => ({ promotionId })),
          }),
        ),
      ),
    )
    expect(await Promise.all(both.map(usesOf))).toEqual([10, 10])
  })

  it('a limit set while orders come in is never exceeded', async () => {
    const promotionId = await create(tenOff({ codes: ['RUSH'] }))
    const limit = inTransaction(db, (tx) => changePromotion(tx, promotionId, tenOff({ mostUses: 5 }))).catch(
      (no: unknown) => no,
    )
    const [refused] = await Promise.all([limit, winners(tenTimes.map(() => redeemOnce(promotionId, 'RUSH')))])
    if (refused) expect(refused).toBeInstanceOf(LimitBelowUses)
    else expect(await usesOf(promotionId)).toBe(5)
  })

  it('a limit set while an order is being placed waits for it and counts it', async () => {
    const promotionId = await create(tenOff({ codes: ['HELD'] }))
    let limited: Promise<void> | undefined
    await inTransaction(db, async (tx) => {
      await redeem(tx, { reference: newId(), orderId: newId(), profileId: newId(), promotions: [{ promotionId }] })
      limited ??= inTransaction(db, (other) => changePromotion(other, promotionId, tenOff({ mostUses: 1 })))
      await somebodyWaits(limited)
    })
    await limited
    expect(await winners([redeemOnce(promotionId, 'HELD')])).toBe(0)
  })

  it('M23: a slip printed twice at once has one code', async () => {
    const promotionId = await create(tenOff())
    const codes = await Promise.all(
      tenTimes.map(() => inTransaction(db, (tx) => issueCodeFor(tx, { promotionId, issuedFor: 'order:1' }))),
    )
    expect(new Set(codes).size).toBe(1)
    expect(await reading(db, (read) => listCodes(read, { promotionId, limit: 9 }))).toHaveLength(1)
  })
})

/** Until a connection waits for a lock, or the work is done without waiting. */
async function somebodyWaits(work: Promise<void>): Promise<void> {
  let done = false
  work.then(
    () => (done = true),
    () => (done = true),
  )
  await eventually('a connection to wait', async () => {
    const waiting = await db.pool.query('select 1 from pg_locks where not granted')
    return done || waiting.rowCount! > 0
  })
}
