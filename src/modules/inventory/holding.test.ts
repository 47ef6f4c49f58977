import { describe, expect, it } from 'vitest'
import { newId } from '../../kernel/id.ts'
import { query } from '../../kernel/query.ts'
import { testDatabase } from '../../testing/database.ts'
import { refusalOf } from '../../testing/refusal.ts'
import { free, hold, onHand, stockedShop } from '../../testing/stocked-shop.ts'
import { availability, OutOfStock, QuantityInvalid, releaseHold, sellHeld, setStock, stockVariant } from './index.ts'

const db = await testDatabase()
const { stocked } = stockedShop(db)

describe('holding', () => {
  it(
    'N5: what is held is not available to others and still on hand',
    stocked(async (tx, { tea }) => {
      await hold(tx, 'minji', [[tea, 3]])
      expect(await free(tx, tea)).toBe(7)
      expect(await onHand(tx, tea)).toBe(10)
    }),
  )

  it(
    'N5: the refusal names every variant that is short with what is left, and holds nothing',
    stocked(async (tx, { tea, sneakers }) => {
      const no = await refusalOf(
        hold(tx, 'minji', [
          [tea, 11],
          [sneakers, 3],
        ]),
      )
      expect(no).toBeInstanceOf(OutOfStock)
      expect(no.details).toEqual({
        short: [
          { variantId: tea, available: 10 },
          { variantId: sneakers, available: 2 },
        ].sort((a, b) => (a.variantId < b.variantId ? -1 : 1)),
      })
      expect(await free(tx, tea)).toBe(10)
      expect(await free(tx, sneakers)).toBe(2)
    }),
  )

  it(
    'N5: a cart of which one variant is short holds nothing of the others',
    stocked(async (tx, { tea, sneakers }) => {
      expect(
        await refusalOf(
          hold(tx, 'minji', [
            [tea, 2],
            [sneakers, 3],
          ]),
        ),
      ).toBeInstanceOf(OutOfStock)
      expect(await free(tx, tea)).toBe(10)
    }),
  )

  it(
    'N5: two lines of the same variant are added up before they are held',
    stocked(async (tx, { sneakers }) => {
      expect(
        await refusalOf(
          hold(tx, 'minji', [
            [sneakers, 1],
            [sneakers, 2],
          ]),
        ),
      ).toBeInstanceOf(OutOfStock)
      await hold(tx, 'minji', [
        [sneakers, 1],
        [sneakers, 1],
      ])
      expect(await free(tx, sneakers)).toBe(0)
    }),
  )

  it(
    'a second hold of the same holder replaces the first',
    stocked(async (tx, { tea, sneakers }) => {
      await hold(tx, 'minji', [
        [sneakers, 2],
        [tea, 1],
      ])
      await hold(tx, 'minji', [[sneakers, 2]])
      expect(await free(tx, sneakers)).toBe(0)
      expect(await free(tx, tea)).toBe(10)
      await hold(tx, 'minji', [[tea, 10]])
      expect(await free(tx, sneakers)).toBe(2)
      await hold(tx, 'minji', [])
      expect(await free(tx, tea)).toBe(10)
    }),
  )

  it(
    'a hold that cannot be replaced stays as it was',
    stocked(async (tx, { sneakers }) => {
      await hold(tx, 'minji', [[sneakers, 2]])
      await query(tx, 'savepoint edge')
      expect(await refusalOf(hold(tx, 'minji', [[sneakers, 3]]))).toBeInstanceOf(OutOfStock)
      await query(tx, 'rollback to savepoint edge')
      await sellHeld(tx, { holder: 'minji', orderId: tx.newId() })
      expect(await onHand(tx, sneakers)).toBe(0)
    }),
  )

  it(
    'more than the pool of unit rows can be held, and comes back',
    stocked(async (tx, { tea }) => {
      await setStock(tx, { variantId: tea, onHand: 50_000, reason: 'received' })
      await hold(tx, 'minji', [[tea, 1]])
      await hold(tx, 'alex', [[tea, 40_000]])
      expect(await free(tx, tea)).toBe(9_999)
      await releaseHold(tx, 'alex')
      expect(await free(tx, tea)).toBe(49_999)
      await hold(tx, 'sora', [[tea, 49_999]])
      expect(await free(tx, tea)).toBe(0)
    }),
  )

  it(
    'a variant that is not tracked can always be held',
    stocked(async (tx, { sneakers }) => {
      const card = newId()
      await hold(tx, 'minji', [[card, 500]])
      await sellHeld(tx, { holder: 'minji', orderId: tx.newId() })
      expect((await availability(tx, [card])).has(card)).toBe(false)
      await stockVariant(tx, { variantId: sneakers, tracked: false, policy: 'deny' })
      await hold(tx, 'alex', [[sneakers, 500]])
      expect((await availability(tx, [sneakers])).get(sneakers)).toMatchObject({ tracked: false })
    }),
  )

  it.each([0, -1, 1.5, Number.NaN, 1_000_001])('refuses to hold %d of something, naming the line', async (quantity) => {
    await stocked(async (tx, { tea, sneakers }) => {
      const no = await refusalOf(
        hold(tx, 'minji', [
          [tea, 1],
          [sneakers, quantity],
        ]),
      )
      expect(no).toBeInstanceOf(QuantityInvalid)
      expect(no.field).toBe('lines.1.quantity')
      expect(await free(tx, tea)).toBe(10)
    })()
  })

  it(
    'releasing is harmless when nothing is held, and gives back what is',
    stocked(async (tx, { sneakers }) => {
      await releaseHold(tx, 'nobody')
      await hold(tx, 'minji', [[sneakers, 2]])
      await releaseHold(tx, 'minji')
      await releaseHold(tx, 'minji')
      expect(await free(tx, sneakers)).toBe(2)
    }),
  )
})
