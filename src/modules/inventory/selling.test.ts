import { describe, expect, it } from 'vitest'
import { later, minutes } from '../../kernel/clock.ts'
import { edgeOf } from '../../kernel/edge.ts'
import { newId } from '../../kernel/id.ts'
import { query } from '../../kernel/query.ts'
import { testDatabase } from '../../testing/database.ts'
import { refusalOf } from '../../testing/refusal.ts'
import { free, hold, onHand, stockedShop } from '../../testing/stocked-shop.ts'
import {
  adjustStock,
  availability,
  extendHold,
  HoldAlreadySold,
  HoldExpired,
  inventoryModule,
  listStock,
  OutOfStock,
  releaseExpiredHolds,
  releaseHold,
  sellHeld,
  setStock,
  stockDiscrepancies,
  stockLedger,
  stockVariant,
} from './index.ts'

const db = await testDatabase()
const { stocked } = stockedShop(db)

describe('a hold that runs out', () => {
  const ranOut = minutes(-1)

  it(
    'N5: counts as available, and the next buyer gets the units at once, without any sweep',
    stocked(async (tx, { sneakers }) => {
      await hold(tx, 'sora', [[sneakers, 2]], ranOut)
      expect(await free(tx, sneakers)).toBe(2)
      await hold(tx, 'minji', [[sneakers, 2]])
      expect(await free(tx, sneakers)).toBe(0)
    }),
  )

  it(
    'is sold all the same while its units are there',
    stocked(async (tx, { sneakers }) => {
      await hold(tx, 'sora', [[sneakers, 2]], ranOut)
      await sellHeld(tx, { holder: 'sora', orderId: tx.newId() })
      expect(await onHand(tx, sneakers)).toBe(0)
    }),
  )

  it(
    'is taken again after the sweep when others left enough',
    stocked(async (tx, { sneakers }) => {
      await hold(tx, 'sora', [[sneakers, 1]], ranOut)
      await releaseExpiredHolds(tx)
      await hold(tx, 'minji', [[sneakers, 1]])
      await sellHeld(tx, { holder: 'sora', orderId: tx.newId() })
      expect(await onHand(tx, sneakers)).toBe(1)
      expect(await free(tx, sneakers)).toBe(0)
    }),
  )

  it(
    'N5: is refused as expired when others have the units',
    stocked(async (tx, { tea, sneakers }) => {
      await hold(
        tx,
        'sora',
        [
          [sneakers, 2],
          [tea, 1],
        ],
        ranOut,
      )
      await hold(tx, 'minji', [[sneakers, 1]])
      const no = await refusalOf(sellHeld(tx, { holder: 'sora', orderId: tx.newId() }))
      expect(no).toBeInstanceOf(HoldExpired)
      expect(no.details).toEqual({ short: [{ variantId: sneakers, available: 1 }] })
      expect(await onHand(tx, sneakers)).toBe(2)
      expect(await onHand(tx, tea)).toBe(10)
    }),
  )

  it(
    'can be extended while the units are there, and never shortened',
    stocked(async (tx, { sneakers }) => {
      await hold(tx, 'sora', [[sneakers, 2]], ranOut)
      await extendHold(tx, { holder: 'sora', until: later(tx.now, minutes(5)) })
      expect(await free(tx, sneakers)).toBe(0)
      await extendHold(tx, { holder: 'sora', until: later(tx.now, minutes(-5)) })
      expect(await free(tx, sneakers)).toBe(0)
    }),
  )

  it(
    'cannot be extended when others have the units, or there never was one',
    stocked(async (tx, { sneakers }) => {
      await hold(tx, 'sora', [[sneakers, 2]], ranOut)
      await hold(tx, 'minji', [[sneakers, 1]])
      const until = later(tx.now, minutes(5))
      expect(await refusalOf(extendHold(tx, { holder: 'sora', until }))).toBeInstanceOf(HoldExpired)
      expect(await refusalOf(extendHold(tx, { holder: 'nobody', until }))).toBeInstanceOf(HoldExpired)
      expect(await free(tx, sneakers)).toBe(1)
    }),
  )

  it('the recurring sweep frees it, small holds and large', async () => {
    const tea = newId()
    const edge = edgeOf(db)
    await edge.inTransaction(async (tx) => {
      await setStock(tx, { variantId: tea, onHand: 500, reason: 'counted' })
      await hold(tx, `sora ${tea}`, [[tea, 400]])
      await hold(tx, `alex ${tea}`, [[tea, 3]])
    })
    db.clock.forward(minutes(11))
    await inventoryModule.recurring![0]!.run(edge)
    await edge.reading(async (read) => {
      const rows = await query<{ count: number }>(read, 'select count(*) from inventory.held where variant_id = $1', [
        tea,
      ])
      expect(rows[0]!.count).toBe(0)
      expect((await availability(read, [tea])).get(tea)!.available).toBe(500)
      expect(await stockDiscrepancies(read)).toEqual([])
    })
  })
})

describe('selling', () => {
  it(
    'L1: takes the units off the shelf once, however often it is repeated',
    stocked(async (tx, { tea, sneakers }) => {
      const orderId = tx.newId()
      await hold(tx, 'minji', [
        [sneakers, 1],
        [tea, 2],
      ])
      await sellHeld(tx, { holder: 'minji', orderId })
      await sellHeld(tx, { holder: 'minji', orderId })
      expect(await onHand(tx, sneakers)).toBe(1)
      expect(await onHand(tx, tea)).toBe(8)
      const { entries } = await stockLedger(tx, { variantId: tea })
      expect(entries.map(({ delta, reason, reference }) => ({ delta, reason, reference }))).toEqual([
        { delta: -2, reason: 'sold', reference: orderId },
        { delta: 10, reason: 'counted', reference: undefined },
      ])
    }),
  )

  it(
    'a hold is sold to one order and can then neither be changed nor released',
    stocked(async (tx, { tea, sneakers }) => {
      const orderId = tx.newId()
      await hold(tx, 'minji', [[sneakers, 1]])
      await sellHeld(tx, { holder: 'minji', orderId })
      expect(await refusalOf(sellHeld(tx, { holder: 'minji', orderId: tx.newId() }))).toBeInstanceOf(HoldAlreadySold)
      expect(await refusalOf(hold(tx, 'minji', [[tea, 1]]))).toBeInstanceOf(HoldAlreadySold)
      expect(await refusalOf(extendHold(tx, { holder: 'minji', until: tx.now }))).toBeInstanceOf(HoldAlreadySold)
      await releaseHold(tx, 'minji')
      await sellHeld(tx, { holder: 'minji', orderId })
      expect(await onHand(tx, sneakers)).toBe(1)
      expect(await free(tx, tea)).toBe(10)
    }),
  )

  it(
    'what was never held cannot be sold',
    stocked(async (tx) => {
      expect(await refusalOf(sellHeld(tx, { holder: 'nobody', orderId: tx.newId() }))).toBeInstanceOf(HoldExpired)
    }),
  )

  it(
    'with the policy continue, what is missing is owed: available goes below zero and the ledger stays right',
    stocked(async (tx, { sneakers }) => {
      await stockVariant(tx, { variantId: sneakers, tracked: true, policy: 'continue' })
      await hold(tx, 'minji', [[sneakers, 5]])
      expect(await free(tx, sneakers)).toBe(-3)
      await sellHeld(tx, { holder: 'minji', orderId: tx.newId() })
      expect(await free(tx, sneakers)).toBe(-3)
      expect(await onHand(tx, sneakers)).toBe(-3)
      expect((await listStock(tx, { variantIds: [sneakers] })).stock[0]!.owed).toBe(3)
      await adjustStock(tx, { variantId: sneakers, delta: 4, reason: 'received' })
      expect(await free(tx, sneakers)).toBe(1)
      await stockVariant(tx, { variantId: sneakers, tracked: true, policy: 'deny' })
      expect(await refusalOf(hold(tx, 'alex', [[sneakers, 2]]))).toBeInstanceOf(OutOfStock)
    }),
  )

  it(
    'with the policy continue, a released promise owes nothing',
    stocked(async (tx, { sneakers }) => {
      await stockVariant(tx, { variantId: sneakers, tracked: true, policy: 'continue' })
      await hold(tx, 'minji', [[sneakers, 5]])
      await hold(tx, 'alex', [[sneakers, 1]])
      await releaseHold(tx, 'minji')
      expect(await free(tx, sneakers)).toBe(1)
    }),
  )
})
