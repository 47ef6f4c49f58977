import { describe, expect, it } from 'vitest'
import { minutes } from '../../kernel/clock.ts'
import { newId } from '../../kernel/id.ts'
import { testDatabase } from '../../testing/database.ts'
import { refusalOf } from '../../testing/refusal.ts'
import { free, hold, onHand, stockedShop } from '../../testing/stocked-shop.ts'
import {
  addLocation,
  adjustStock,
  defaultLocationId,
  HoldExpired,
  listStock,
  LocationNotFound,
  MoreThanSold,
  moveStock,
  NotEnoughOnHand,
  QuantityInvalid,
  restock,
  sellHeld,
  setStock,
  setStockCounts,
  stockLedger,
} from './index.ts'

const db = await testDatabase()
const { stocked } = stockedShop(db)

describe('moves of the stock on hand', () => {
  it(
    'a count writes the difference with who and why, and repeating it writes nothing',
    stocked(async (tx, { tea }) => {
      await setStock(tx, { variantId: tea, onHand: 7, reason: 'counted', by: 'staff:hana', reference: 'count 12' })
      await setStock(tx, { variantId: tea, onHand: 7, reason: 'counted' })
      const { entries } = await stockLedger(tx, { variantId: tea })
      expect(entries).toHaveLength(2)
      expect(entries[0]).toMatchObject({ delta: -3, reason: 'counted', by: 'staff:hana', reference: 'count 12' })
    }),
  )

  it(
    'N5: a count below what is held lets go of the newest hold, which then cannot be sold',
    stocked(async (tx, { sneakers }) => {
      await hold(tx, 'minji', [[sneakers, 1]], minutes(5))
      await hold(tx, 'alex', [[sneakers, 1]], minutes(10))
      await setStock(tx, { variantId: sneakers, onHand: 1, reason: 'counted' })
      expect(await free(tx, sneakers)).toBe(0)
      expect(await refusalOf(sellHeld(tx, { holder: 'alex', orderId: tx.newId() }))).toBeInstanceOf(HoldExpired)
      await sellHeld(tx, { holder: 'minji', orderId: tx.newId() })
      expect(await onHand(tx, sneakers)).toBe(0)
    }),
  )

  it(
    'damaged goods leave, at most what is on hand',
    stocked(async (tx, { sneakers }) => {
      await adjustStock(tx, { variantId: sneakers, delta: -1, reason: 'damaged' })
      expect(await free(tx, sneakers)).toBe(1)
      const no = await refusalOf(adjustStock(tx, { variantId: sneakers, delta: -2, reason: 'damaged' }))
      expect(no).toBeInstanceOf(NotEnoughOnHand)
      expect(no.details).toEqual({ free: 1 })
      expect(await onHand(tx, sneakers)).toBe(1)
    }),
  )

  it.each([0, 0.5, Number.NaN])('refuses to change the stock by %d', async (delta) => {
    await stocked(async (tx, { tea }) => {
      const no = await refusalOf(adjustStock(tx, { variantId: tea, delta, reason: 'received' }))
      expect(no).toBeInstanceOf(QuantityInvalid)
      expect(no.field).toBe('delta')
    })()
  })

  it.each([-1, 2.5, 100_000_001])('refuses a count of %d', async (count) => {
    await stocked(async (tx, { tea }) => {
      const no = await refusalOf(setStock(tx, { variantId: tea, onHand: count, reason: 'counted' }))
      expect(no).toBeInstanceOf(QuantityInvalid)
      expect(no.field).toBe('onHand')
      expect(await onHand(tx, tea)).toBe(10)
    })()
  })

  it(
    'moves free units to another location, and buyers draw from both',
    stocked(async (tx, { tea }) => {
      const stall = await addLocation(tx, { code: 'market-stall', name: 'Market stall' })
      await moveStock(tx, { variantId: tea, from: defaultLocationId, to: stall, quantity: 4 })
      expect((await listStock(tx, { variantIds: [tea] })).stock[0]!.locations).toEqual([
        { locationId: defaultLocationId, onHand: 6, available: 6, held: 0 },
        { locationId: stall, onHand: 4, available: 4, held: 0 },
      ])
      await hold(tx, 'minji', [[tea, 9]])
      const no = await refusalOf(moveStock(tx, { variantId: tea, from: stall, to: defaultLocationId, quantity: 4 }))
      expect(no).toBeInstanceOf(NotEnoughOnHand)
      expect(no.details).toEqual({ free: 1 })
      await hold(tx, 'alex', [[tea, 1]])
      expect(await free(tx, tea)).toBe(0)
    }),
  )

  it(
    'refuses a transfer that goes nowhere, is not whole, or names an unknown location',
    stocked(async (tx, { tea }) => {
      const transfer = { variantId: tea, from: defaultLocationId, to: newId(), quantity: 1 }
      const unknown = await refusalOf(moveStock(tx, transfer))
      expect([unknown.constructor, unknown.field]).toEqual([LocationNotFound, 'to'])
      const same = await refusalOf(moveStock(tx, { ...transfer, to: defaultLocationId }))
      expect([same.constructor, same.field]).toEqual([QuantityInvalid, 'to'])
      const none = await refusalOf(moveStock(tx, { ...transfer, quantity: 0 }))
      expect([none.constructor, none.field]).toEqual([QuantityInvalid, 'quantity'])
      const adjusting = await refusalOf(
        adjustStock(tx, { variantId: tea, delta: 1, reason: 'received', locationId: newId() }),
      )
      expect(adjusting).toBeInstanceOf(LocationNotFound)
    }),
  )

  it(
    'restocks what an order sold, never more, and at the place it came from',
    stocked(async (tx, { tea }) => {
      const orderId = tx.newId()
      await hold(tx, 'minji', [
        [tea, 3],
        [newId(), 1],
      ])
      await sellHeld(tx, { holder: 'minji', orderId })
      await restock(tx, {
        orderId,
        lines: [
          { variantId: tea, quantity: 2 },
          { variantId: newId(), quantity: 1 },
        ],
      })
      expect(await free(tx, tea)).toBe(9)
      const no = await refusalOf(restock(tx, { orderId, lines: [{ variantId: tea, quantity: 2 }] }))
      expect([no.constructor, no.field]).toEqual([MoreThanSold, 'lines.0.quantity'])
      const twice = { variantId: tea, quantity: 1 }
      expect(await refusalOf(restock(tx, { orderId, lines: [twice, twice] }))).toBeInstanceOf(MoreThanSold)
      expect(await refusalOf(restock(tx, { orderId, lines: [{ ...twice, quantity: 0 }] }))).toBeInstanceOf(
        QuantityInvalid,
      )
      await restock(tx, { orderId, lines: [twice] })
      expect(await onHand(tx, tea)).toBe(10)
    }),
  )

  it(
    'sets many counts at once, keeps the good rows and reports each bad one',
    stocked(async (tx, { tea, sneakers }) => {
      const count = { reason: 'imported' } as const
      const report = await setStockCounts(tx, [
        { ...count, variantId: tea, onHand: 99 },
        { ...count, variantId: sneakers, onHand: -1 },
        { ...count, variantId: sneakers, onHand: 5, locationId: newId() },
        { ...count, variantId: tea, onHand: 98 },
        { ...count, variantId: sneakers, onHand: 6 },
      ])
      expect(report.set).toBe(2)
      expect(report.refused.map(({ index, field }) => [index, field])).toEqual([
        [1, 'onHand'],
        [2, 'locationId'],
        [3, 'variantId'],
      ])
      expect([await onHand(tx, tea), await onHand(tx, sneakers)]).toEqual([99, 6])
    }),
  )
})
