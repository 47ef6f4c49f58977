import { describe, expect, it } from 'vitest'
import { newId } from '../../kernel/id.ts'
import { announcedIn, type Tx } from '../../kernel/transaction.ts'
import { inTx, testDatabase } from '../../testing/database.ts'
import { refusalOf } from '../../testing/refusal.ts'
import { hold, stockedShop } from '../../testing/stocked-shop.ts'
import {
  addLocation,
  adjustStock,
  listLocations,
  listStock,
  LocationCodeTaken,
  LocationInvalid,
  LocationNotFound,
  releaseHold,
  renameLocation,
  setStock,
  stockLedger,
} from './index.ts'

const db = await testDatabase()
const { stocked } = stockedShop(db)

describe('what staff see', () => {
  it(
    'lists stock page by page and what runs low',
    stocked(async (tx, { tea, sneakers }) => {
      const first = await listStock(tx, { limit: 1, variantIds: [tea, sneakers] })
      const second = await listStock(tx, { limit: 1, variantIds: [tea, sneakers], cursor: first.next })
      expect([first.stock[0]!.variantId, second.stock[0]!.variantId]).toEqual([tea, sneakers].sort())
      expect(second.next).toBeUndefined()
      const low = await listStock(tx, { lowBelow: 3, variantIds: [tea, sneakers] })
      expect(low.stock.map((one) => one.variantId)).toEqual([sneakers])
    }),
  )

  it(
    'pages the ledger, newest first',
    stocked(async (tx, { tea }) => {
      for (const delta of [1, 2, 3]) await adjustStock(tx, { variantId: tea, delta, reason: 'received' })
      const first = await stockLedger(tx, { variantId: tea, limit: 3 })
      const second = await stockLedger(tx, { variantId: tea, limit: 3, cursor: first.next })
      expect([...first.entries, ...second.entries].map((entry) => entry.delta)).toEqual([3, 2, 1, 10])
      expect(second.next).toBeUndefined()
    }),
  )

  it(
    'opens and renames locations, with refusals that name the field',
    inTx(db, async (tx) => {
      const id = await addLocation(tx, { code: 'hongdae', name: ' Hongdae shop ' })
      await renameLocation(tx, { id, name: 'Hongdae' })
      expect((await listLocations(tx)).find((one) => one.id === id)).toEqual({ id, code: 'hongdae', name: 'Hongdae' })
      expect(await refusalOf(addLocation(tx, { code: 'hongdae', name: 'Again' }))).toBeInstanceOf(LocationCodeTaken)
      const code = await refusalOf(addLocation(tx, { code: 'Hong dae', name: 'X' }))
      expect([code.constructor, code.field]).toEqual([LocationInvalid, 'code'])
      const name = await refusalOf(renameLocation(tx, { id, name: ' ' }))
      expect([name.constructor, name.field]).toEqual([LocationInvalid, 'name'])
      expect(await refusalOf(renameLocation(tx, { id: newId(), name: 'X' }))).toBeInstanceOf(LocationNotFound)
    }),
  )
})

describe('what is announced', () => {
  const told = (tx: Tx) =>
    announcedIn(tx)
      .filter((event) => event.type === 'inventory.stock-changed')
      .map((event) => event.data['available'])

  it(
    'L1: selling out and coming back, once each, and nothing between',
    stocked(async (tx, { sneakers }) => {
      const before = told(tx).length
      await hold(tx, 'minji', [[sneakers, 1]])
      expect(told(tx).slice(before)).toEqual([])
      await hold(tx, 'alex', [[sneakers, 1]])
      expect(told(tx).slice(before)).toEqual([0])
      await releaseHold(tx, 'minji')
      expect(told(tx).slice(before)).toEqual([0, 1])
      await releaseHold(tx, 'alex')
      expect(told(tx).slice(before)).toEqual([0, 1])
    }),
  )

  it(
    'every count by staff',
    inTx(db, async (tx) => {
      const tea = newId()
      await setStock(tx, { variantId: tea, onHand: 10, reason: 'counted' })
      await setStock(tx, { variantId: tea, onHand: 8, reason: 'counted' })
      expect(told(tx)).toEqual([10, 8])
    }),
  )
})
