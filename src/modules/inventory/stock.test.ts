import fc from 'fast-check'
import { expect, it } from 'vitest'
import { later, minutes } from '../../kernel/clock.ts'
import { Refusal } from '../../kernel/refusal.ts'
import { rolledBack, type Tx } from '../../kernel/transaction.ts'
import { query } from '../../kernel/query.ts'
import { newId } from '../../kernel/id.ts'
import { testDatabase } from '../../testing/database.ts'
import { free, onHand } from '../../testing/stocked-shop.ts'
import {
  adjustStock,
  holdStock,
  releaseExpiredHolds,
  releaseHold,
  sellHeld,
  setStock,
  stockDiscrepancies,
} from './index.ts'
import { demandOf, type StockLine } from './stock.ts'

const db = await testDatabase()

type Step =
  | { do: 'hold'; holder: number; quantity: number; ranOut: boolean }
  | { do: 'sell' | 'release'; holder: number }
  | { do: 'adjust'; delta: number }
  | { do: 'sweep' }

const holder = fc.integer({ min: 0, max: 4 })
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({
    do: fc.constant('hold' as const),
    holder,
    quantity: fc.integer({ min: 1, max: 30 }),
    ranOut: fc.boolean(),
  }),
  fc.record({ do: fc.constantFrom('sell' as const, 'release' as const), holder }),
  fc.record({
    do: fc.constant('adjust' as const),
    delta: fc.integer({ min: -20, max: 40 }).filter((one) => one !== 0),
  }),
  fc.record({ do: fc.constant('sweep' as const) }),
)

/** Does a step and says whether it was refused; a refused one leaves nothing behind. */
async function done(tx: Tx, tea: string, one: Step): Promise<boolean> {
  await query(tx, 'savepoint step')
  try {
    if (one.do === 'hold') {
      const until = later(tx.now, one.ranOut ? 0 : minutes(10))
      await holdStock(tx, {
        holder: `${one.holder} ${tea}`,
        lines: [{ variantId: tea, quantity: one.quantity }],
        until,
      })
    }
    if (one.do === 'sell') await sellHeld(tx, { holder: `${one.holder} ${tea}`, orderId: tx.newId() })
    if (one.do === 'release') await releaseHold(tx, `${one.holder} ${tea}`)
    if (one.do === 'adjust') await adjustStock(tx, { variantId: tea, delta: one.delta, reason: 'corrected' })
    if (one.do === 'sweep') await releaseExpiredHolds(tx)
    return true
  } catch (no) {
    if (!(no instanceof Refusal)) throw no
    await query(tx, 'rollback to savepoint step')
    return false
  }
}

it('N5: whatever happens in whatever order, ledger and stock are equal, never below zero, and a hold is given exactly when it can be', async () => {
  await fc.assert(
    fc.asyncProperty(fc.nat(60), fc.array(step, { minLength: 5, maxLength: 25 }), (start, steps) =>
      rolledBack(db, async (tx) => {
        const tea = newId()
        await setStock(tx, { variantId: tea, onHand: start, reason: 'counted' })
        const sold = new Set<number>()
        const held = new Map<number, number>()
        for (const one of steps) {
          const before = { free: (await free(tx, tea))!, onHand: (await onHand(tx, tea))! }
          const worked = await done(tx, tea, one)
          const after = { free: (await free(tx, tea))!, onHand: (await onHand(tx, tea))! }
          if (one.do === 'hold') {
            const own = held.get(one.holder) ?? 0
            expect(worked).toBe(!sold.has(one.holder) && one.quantity <= before.free + own)
            if (worked) held.set(one.holder, one.ranOut ? 0 : one.quantity)
          }
          if (one.do === 'sell' && worked) sold.add(one.holder)
          if (worked && (one.do === 'sell' || one.do === 'release')) held.set(one.holder, 0)
          if (one.do === 'adjust') {
            expect(worked).toBe(before.onHand + one.delta >= 0)
            // A loss beyond what is free makes holds let go: what is held now is what the shop says, not the model.
            if (worked && before.free + one.delta < 0) return
          }
          if (!worked) expect(after).toEqual(before)
          expect(after.onHand).toBeGreaterThanOrEqual(0)
          expect(after.free).toBe(after.onHand - [...held.values()].reduce((all, quantity) => all + quantity, 0))
          expect(await stockDiscrepancies(tx)).toEqual([])
        }
      }),
    ),
    { numRuns: 60 },
  )
})

it('N5: demand is the same in whatever order and however split the lines come', () => {
  const lines = fc.array(
    fc.record({ variantId: fc.constantFrom('a', 'b', 'c'), quantity: fc.integer({ min: 1, max: 9 }) }),
  )
  fc.assert(
    fc.property(lines, (cart) => {
      const demand = demandOf(cart)
      expect(demandOf(cart.toReversed())).toEqual(demand)
      expect(demand.map((line) => line.variantId)).toEqual([...new Set(cart.map((line) => line.variantId))].sort())
      const total = (all: readonly StockLine[]) => all.reduce((sum, line) => sum + line.quantity, 0)
      expect(total(demand)).toBe(total(cart))
    }),
  )
})
