import { describe, expect, it } from 'vitest'
import { days, later } from '../../kernel/clock.ts'
import { proportion } from '../../kernel/proportion.ts'
import { query } from '../../kernel/query.ts'
import type { Tx } from '../../kernel/transaction.ts'
import { newId } from '../../kernel/id.ts'
import { inTx, testDatabase } from '../../testing/database.ts'
import { anOrder, aPaidOrder } from '../../testing/orders.ts'
import { cancelOrder, placeOrder } from '../orders/index.ts'
import { giftEffects, saveRule, startPacking } from './index.ts'

const db = await testDatabase()
const giftOf = (heldBackPercent: number, most?: number) => ({
  name: 'Tea sample',
  gift: { name: 'Tea sample', variantId: newId(), heldBackPercent, ...(most === undefined ? {} : { most }) },
})
/** Everything so far happened so many days ago. */
const age = async (tx: Tx, count: number) => {
  await query(tx, 'update fulfilment.gift_decision set at = at - make_interval(days => $1)', [count])
  await query(tx, 'update orders."order" set placed_at = placed_at - make_interval(days => $1)', [count])
}
const packed = async (tx: Tx, profileId = newId()) => {
  const { id: orderId } = await aPaidOrder(tx, { profileId })
  await startPacking(tx, { orderId, by: 'hana' })
  return profileId
}
const effects = (tx: Tx) => giftEffects(tx, { from: later(tx.now, -days(365)), to: later(tx.now, 1), withinDays: 60 })
const decisions = (tx: Tx) =>
  query<{ profile_id: string; given: boolean }>(
    tx,
    'select profile_id, given from fulfilment.gift_decision order by at',
  )

describe('what a gift does', () => {
  it(
    'F4: is who came back of those given it, against those held back by the draw, as the rows say',
    inTx(db, async (tx) => {
      const ruleId = await saveRule(tx, giftOf(50))
      // However they are drawn: some in both groups, and fewer than thirty in one.
      for (let count = 0; count < 58; count++) await packed(tx)
      const drawn = await decisions(tx)
      const groups = { true: drawn.filter(({ given }) => given), false: drawn.filter(({ given }) => !given) }
      expect(Math.min(groups.true.length, groups.false.length)).toBeGreaterThan(3)
      await age(tx, 100)
      for (const { profile_id: profileId } of groups.true.slice(0, 3)) {
        await placeOrder(tx, anOrder({ profileId }))
      }
      const [undone] = groups.false
      const called = await placeOrder(tx, anOrder({ profileId: undone!.profile_id }))
      await cancelOrder(tx, { orderId: called.id, reason: 'changed-mind', by: 'shopper' })
      const outside = groups.false[1]!.profile_id
      await placeOrder(tx, anOrder({ profileId: outside }))
      await query(tx, `update orders."order" set placed_at = placed_at - interval '70 days' where placed_at = $1`, [
        tx.now,
      ])
      await query(tx, `update orders."order" set placed_at = $2 where profile_id = $1 and placed_at > $3`, [
        outside,
        later(tx.now, -days(39)),
        later(tx.now, -days(80)),
      ])

      const [effect, ...others] = await effects(tx)
      expect(others).toEqual([])
      expect(effect).toMatchObject({ ruleId, name: 'Tea sample', verdict: 'too-few', tooYoung: 0 })
      expect(effect!.given).toEqual(proportion(3, groups.true.length))
      expect(effect!.heldBack).toEqual(proportion(0, groups.false.length))
    }),
  )

  it(
    'F4: counts a person once, in the group of her first draw, and not before her time is over',
    inTx(db, async (tx) => {
      await saveRule(tx, giftOf(0))
      const minji = await packed(tx)
      await age(tx, 90)
      await packed(tx, minji)
      await packed(tx)
      const [effect] = await effects(tx)
      expect(effect!.given.of).toBe(1)
      expect(effect).toMatchObject({ tooYoung: 1, verdict: 'no-holdout', budget: { given: 3, most: undefined } })
    }),
  )

  it(
    'F4: draws nobody more once the budget is used up, so that both groups are of the same time',
    inTx(db, async (tx) => {
      await saveRule(tx, giftOf(50, 3))
      for (let count = 0; count < 60; count++) await packed(tx)
      const drawn = await decisions(tx)
      expect(drawn.filter(({ given }) => given)).toHaveLength(3)
      expect(drawn.length).toBeLessThan(60)
      const [effect] = await effects(tx)
      expect(effect!.budget).toEqual({ given: 3, most: 3 })
    }),
  )

  it(
    'F4: says more or fewer only when the doubt leaves no other answer',
    inTx(db, async (tx) => {
      const ruleId = newId()
      const draw = (given: boolean, of: number) =>
        query(
          tx,
          `insert into fulfilment.gift_decision (order_id, profile_id, rule_id, given, at)
           select gen_random_uuid(), gen_random_uuid(), $1, $2, $3 from generate_series(1, $4)`,
          [ruleId, given, later(tx.now, -days(100)), of],
        )
      const back = async (given: boolean, count: number) => {
        const people = await query<{ profile_id: string }>(
          tx,
          'select profile_id from fulfilment.gift_decision where given = $1 order by order_id limit $2',
          [given, count],
        )
        for (const { profile_id: profileId } of people) await placeOrder(tx, anOrder({ profileId }))
        await query(tx, `update orders."order" set placed_at = $1 where placed_at = $2`, [
          later(tx.now, -days(80)),
          tx.now,
        ])
      }
      await draw(true, 60)
      await draw(false, 60)
      await back(false, 6)
      await back(true, 8)
      expect((await effects(tx))[0]).toMatchObject({ name: undefined, verdict: 'no-difference' })
      await back(true, 30)
      expect((await effects(tx))[0]).toMatchObject({ given: proportion(30, 60), verdict: 'more' })
    }),
  )
})
