import { expect, it } from 'vitest'
import { inTransaction, reading } from '../../src/kernel/transaction.ts'
import { ExchangeNotPossible, requestReturn, returnsOf } from '../../src/modules/fulfilment/index.ts'
import { OutOfStock, setStock, stockDiscrepancies } from '../../src/modules/inventory/index.ts'
import { ordersById } from '../../src/modules/orders/index.ts'
import { testDatabase } from '../../src/testing/database.ts'
import { aShoe, anArrivedOrder, sendingBack } from '../../src/testing/return-scene.ts'
import { free } from '../../src/testing/stocked-shop.ts'

const db = await testDatabase()

it('F7, N5: of two who exchange for the last unit at the same instant one gets it, and the other keeps all she has', async () => {
  for (let round = 0; round < 8; round++) {
    const { shoe, orders } = await inTransaction(db, async (tx) => {
      const shoe = await aShoe(tx)
      await setStock(tx, { variantId: shoe.s41, onHand: 1, reason: 'counted' })
      return { shoe, orders: [await anArrivedOrder(tx, shoe), await anArrivedOrder(tx, shoe)] }
    })
    const wish = { choice: 'exchange', variantId: shoe.s41 } as const
    const answers = await Promise.allSettled(
      orders.map((order) =>
        inTransaction(db, (tx) =>
          requestReturn(tx, { token: order.token, lines: sendingBack(order, undefined, wish) }),
        ),
      ),
    )
    const lost = answers.filter((answer) => answer.status === 'rejected')
    expect(lost).toHaveLength(1)
    const no: unknown = lost[0]!.reason
    expect(no instanceof OutOfStock || no instanceof ExchangeNotPossible).toBe(true)
    expect(await reading(db, (read) => free(read, shoe.s41))).toBe(0)
    const returns = (await Promise.all(orders.map(({ id }) => reading(db, (read) => returnsOf(read, id))))).flat()
    expect(returns).toHaveLength(1)
    const exchanged = await reading(db, (read) => ordersById(read, [returns[0]!.exchangeOrderId!]))
    expect([...exchanged.values()]).toMatchObject([{ lines: [{ variantId: shoe.s41, quantity: 1 }] }])
  }
  expect(await reading(db, stockDiscrepancies)).toEqual([])
})
