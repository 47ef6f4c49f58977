import { beforeEach, expect } from 'vitest'
import { later, minutes } from '../kernel/clock.ts'
import { newId } from '../kernel/id.ts'
import type { Read, Tx } from '../kernel/transaction.ts'
import { availability, holdStock, listStock, setStock, stockDiscrepancies } from '../modules/inventory/index.ts'
import { inTx, type TestDatabase } from './database.ts'

/** The variants on the shelf; new ones for every test. */
export interface Shelves {
  tea: string
  sneakers: string
}

/** Builders for tests over a shop with ten bags of tea and two pairs of sneakers. */
export function stockedShop(db: TestDatabase) {
  const shelves: Shelves = { tea: newId(), sneakers: newId() }
  beforeEach(() => void Object.assign(shelves, { tea: newId(), sneakers: newId() }))
  /** A test body in a rolled-back transaction; at its end the stock must be what the ledger says. */
  const stocked = (body: (tx: Tx, shelves: Shelves) => Promise<void>) =>
    inTx(db, async (tx) => {
      await setStock(tx, { variantId: shelves.tea, onHand: 10, reason: 'counted' })
      await setStock(tx, { variantId: shelves.sneakers, onHand: 2, reason: 'counted' })
      await body(tx, shelves)
      expect(await stockDiscrepancies(tx)).toEqual([])
    })
  return { stocked }
}

export const free = async (read: Read, variantId: string): Promise<number | undefined> =>
  (await availability(read, [variantId])).get(variantId)?.available

export const onHand = async (read: Read, variantId: string): Promise<number | undefined> =>
  (await listStock(read, { variantIds: [variantId] })).stock[0]?.onHand

/** Holds for ten minutes, or for as long as told; a negative time makes a hold that has run out. */
export const hold = (tx: Tx, holder: string, lines: [string, number][], forMs = minutes(10)): Promise<void> =>
  holdStock(tx, {
    holder,
    lines: lines.map(([variantId, quantity]) => ({ variantId, quantity })),
    until: later(tx.now, forMs),
  })
