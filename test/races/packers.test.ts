import { describe, expect, it } from 'vitest'
import { newId } from '../../src/kernel/id.ts'
import { inTransaction, reading } from '../../src/kernel/transaction.ts'
import {
  MoreThanLeft,
  NothingToPack,
  packingList,
  saveRule,
  ship,
  shipmentsOf,
  startPacking,
  tickOff,
} from '../../src/modules/fulfilment/index.ts'
import { listStock, NotEnoughOnHand, setStock } from '../../src/modules/inventory/index.ts'
import { AlreadyShipped, cancelOrder, findOrder, OrderIsCancelled } from '../../src/modules/orders/index.ts'
import { testDatabase } from '../../src/testing/database.ts'
import { aPaidOrder } from '../../src/testing/orders.ts'

const db = await testDatabase()
const order = () => inTransaction(db, (tx) => aPaidOrder(tx))
const tenPackers = Array.from({ length: 10 }, (_, at) => `packer-${at}`)

/** What those who lost were told; how many won. */
async function outcome(tries: Promise<unknown>[]) {
  const settled = await Promise.allSettled(tries)
  const noes = settled.flatMap((one) => (one.status === 'rejected' ? [one.reason as Error] : []))
  return { won: tries.length - noes.length, noes }
}

describe('packers who work on the same order at the same time', () => {
  it('F1: send the same line once', async () => {
    const { id: orderId, lines } = await order()
    const both = [{ lineId: lines[0]!.id, quantity: 2 }]
    const { won, noes } = await outcome(
      tenPackers.map((by) => inTransaction(db, (tx) => ship(tx, { orderId, lines: both, by }))),
    )
    expect(won).toBe(1)
    for (const no of noes) expect(no).toBeInstanceOf(MoreThanLeft)
    const list = await reading(db, (read) => packingList(read, orderId))
    expect(list.lines.map((line) => [line.sent, line.left])).toEqual([
      [2, 0],
      [0, 1],
    ])
  })

  it('F1: send the whole order once, in one parcel', async () => {
    const { id: orderId } = await order()
    const { won, noes } = await outcome(tenPackers.map((by) => inTransaction(db, (tx) => ship(tx, { orderId, by }))))
    expect(won).toBe(1)
    for (const no of noes) expect(no).toBeInstanceOf(NothingToPack)
    expect(await reading(db, (read) => shipmentsOf(read, orderId))).toHaveLength(1)
  })

  it('F5: begin it once and tick a thing off once', async () => {
    const sample = newId()
    await inTransaction(db, async (tx) => {
      await setStock(tx, { variantId: sample, onHand: 10, reason: 'counted' })
      await saveRule(tx, { name: 'Gift', gift: { name: 'Sample', variantId: sample } })
    })
    const { id: orderId, lines } = await order()
    await Promise.all(tenPackers.map((by) => inTransaction(db, (tx) => startPacking(tx, { orderId, by }))))
    const { stock } = await reading(db, (read) => listStock(read, { variantIds: [sample] }))
    expect(stock[0]!.onHand).toBe(9)
    const itemId = lines[0]!.id
    const lists = await Promise.all(
      tenPackers.map((by) => inTransaction(db, (tx) => tickOff(tx, { orderId, itemId, by }))),
    )
    expect(new Set(lists.map((list) => list.lines[0]!.ticked!.by)).size).toBe(1)
  })

  it('F4: the last gift goes into one box', async () => {
    const sample = newId()
    await inTransaction(db, async (tx) => {
      await setStock(tx, { variantId: sample, onHand: 1, reason: 'counted' })
      await saveRule(tx, { name: 'Last', position: 1, packaging: { name: 'B', instruction: 'B', variantId: sample } })
    })
    const orders = await Promise.all([order(), order(), order()])
    const { won, noes } = await outcome(
      orders.map(({ id: orderId }) => inTransaction(db, (tx) => startPacking(tx, { orderId, by: 'hana' }))),
    )
    expect(won).toBeGreaterThanOrEqual(1)
    for (const no of noes) expect(no).toBeInstanceOf(NotEnoughOnHand)
    for (const { id: orderId } of orders) await inTransaction(db, (tx) => startPacking(tx, { orderId, by: 'hana' }))
    const lists = await Promise.all(orders.map(({ id }) => reading(db, (read) => packingList(read, id))))
    expect(lists.flatMap((list) => list.extras).filter((extra) => extra.kind === 'packaging')).toHaveLength(1)
  })

  it('an order is shipped or cancelled, never both', async () => {
    const { id: orderId } = await order()
    const { won, noes } = await outcome([
      inTransaction(db, (tx) => ship(tx, { orderId, by: 'hana' })),
      inTransaction(db, (tx) => cancelOrder(tx, { orderId, reason: 'other', by: 'sora' })),
    ])
    expect(won).toBe(1)
    expect([AlreadyShipped, OrderIsCancelled]).toContain(noes[0]!.constructor)
    const after = (await reading(db, (read) => findOrder(read, orderId)))!
    expect(after.fulfilmentState === 'shipped').toBe(after.cancellation === undefined)
  })
})
