import { describe, expect, it } from 'vitest'
import { days } from '../../kernel/clock.ts'
import { newId } from '../../kernel/id.ts'
import { inTransaction, type Tx } from '../../kernel/transaction.ts'
import { inTx, testDatabase } from '../../testing/database.ts'
import { aPaidOrder } from '../../testing/orders.ts'
import { refusalOf } from '../../testing/refusal.ts'
import { aShoe, anArrivedOrder, sendingBack, type Shoe } from '../../testing/return-scene.ts'
import { creditOf } from '../credit/index.ts'
import { setStock } from '../inventory/index.ts'
import { type Order, RequestIsOpen } from '../orders/index.ts'
import {
  ChoiceNotPossible,
  ExchangeNotPossible,
  LineNotInOrder,
  NothingChosen,
  NotWithYou,
  requestReturn,
  returnOffer,
  returnsOf,
  ReturnTooLate,
  ship,
} from './index.ts'

const db = await testDatabase()
const by = 'hana'
const shoes = { choice: 'credit' } as const

async function scene(tx: Tx, about: { upTo?: number } = {}): Promise<{ shoe: Shoe; order: Order }> {
  const shoe = await aShoe(tx)
  return { shoe, order: await anArrivedOrder(tx, shoe, about) }
}

const ask = (tx: Tx, order: Order, ...wishes: Parameters<typeof sendingBack>[1][]) =>
  requestReturn(tx, { token: order.token, lines: sendingBack(order, ...wishes) })

describe('what cannot be sent back', () => {
  it(
    'F7: is named line by line, and nothing changes',
    inTx(db, async (tx) => {
      const { order, shoe } = await scene(tx)
      const [, own] = order.lines
      const wish = { lineId: own!.id, quantity: 1, reason: 'other', choice: 'refund' } as const
      const no = (...lines: Parameters<typeof requestReturn>[1]['lines'][number][]) =>
        refusalOf(requestReturn(tx, { token: order.token, lines }))
      expect(await no()).toBeInstanceOf(NothingChosen)
      expect(await no({ ...wish, lineId: newId() })).toBeInstanceOf(LineNotInOrder)
      expect(await no(wish, wish)).toBeInstanceOf(LineNotInOrder)
      expect(await no({ ...wish, quantity: 2 })).toMatchObject({ field: 'lines.0.quantity', details: { units: 1 } })
      const exchange = { ...wish, choice: 'exchange' } as const
      expect(await no({ ...exchange, variantId: shoe.s42 })).toBeInstanceOf(ExchangeNotPossible)
      expect(await no({ ...exchange, variantId: newId() })).toBeInstanceOf(ExchangeNotPossible)
      expect(await no(exchange)).toBeInstanceOf(ExchangeNotPossible)
      await setStock(tx, { variantId: shoe.s41, onHand: 0, reason: 'counted' })
      expect(await no({ ...exchange, variantId: shoe.s41 })).toBeInstanceOf(ExchangeNotPossible)
      expect(await returnsOf(tx, order.id)).toEqual([])
      expect(await creditOf(tx, order.profileId)).toEqual([])
    }),
  )

  it(
    'F7: is what is on its way back already, or asked for and not answered yet',
    inTx(db, async (tx) => {
      const { order } = await scene(tx)
      await ask(tx, order, undefined, { choice: 'refund' })
      expect(await refusalOf(ask(tx, order, undefined, { choice: 'refund' }))).toBeInstanceOf(NotWithYou)
      const { order: slow } = await scene(tx, { upTo: 0 })
      await ask(tx, slow, undefined, { choice: 'refund' })
      expect(await refusalOf(ask(tx, slow, { quantity: 1 }))).toBeInstanceOf(RequestIsOpen)
    }),
  )

  it('F7: is what arrived too long ago', async () => {
    const { order } = await inTransaction(db, (tx) => scene(tx))
    db.clock.forward(days(30) - 1)
    expect(await inTransaction(db, (tx) => returnOffer(tx, order))).toMatchObject({ isOver: false })
    db.clock.forward(2)
    await inTransaction(db, async (tx) => {
      expect(await returnOffer(tx, order)).toMatchObject({ isOver: true })
      expect(await refusalOf(ask(tx, order, undefined, shoes))).toBeInstanceOf(ReturnTooLate)
    })
  })

  it(
    'F7: credit and exchange wait until all has left; money can be asked for before',
    inTx(db, async (tx) => {
      await scene(tx)
      const half = await aPaidOrder(tx)
      await ship(tx, { orderId: half.id, lines: [{ lineId: half.lines[0]!.id, quantity: 1 }], by })
      expect(await refusalOf(ask(tx, half, shoes))).toBeInstanceOf(ChoiceNotPossible)
      expect((await ask(tx, half, { choice: 'refund' })).accepted).toMatchObject({ exchangeOrderId: undefined })
    }),
  )
})
