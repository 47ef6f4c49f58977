import { describe, expect, it } from 'vitest'
import { newId } from '../../kernel/id.ts'
import { money } from '../../kernel/money.ts'
import { announcedIn, type Tx } from '../../kernel/transaction.ts'
import { inTx, testDatabase } from '../../testing/database.ts'
import { aLine, aPaidOrder } from '../../testing/orders.ts'
import { refusalOf } from '../../testing/refusal.ts'
import { free } from '../../testing/stocked-shop.ts'
import { adjustStock, setStock } from '../inventory/index.ts'
import { answerRequest, findOrder, makeRequest, type Order, RefundTooLarge, refundOrder } from '../orders/index.ts'
import { changeShop } from '../shop/index.ts'
import {
  answerReturn,
  findReturnOfRefund,
  listAwaitedReturns,
  MoreThanSent,
  NotAReturn,
  NothingCameBack,
  receiveReturn,
  returnInstructions,
  ReturnDeclined,
  returnsOf,
  ReturnUnknown,
  ship,
  startPacking,
} from './index.ts'
import { openReturn } from './answer-return.ts'
import { followOrders } from './reactions.ts'

const db = await testDatabase()
const by = 'hana'

/** Two teas and a pair of sneakers, sent. */
async function sentOrder(tx: Tx, change: Parameters<typeof aPaidOrder>[1] = {}): Promise<Order> {
  const order = await aPaidOrder(tx, change)
  await ship(tx, { orderId: order.id, by })
  return order
}

const ask = (tx: Tx, { token }: Order) => makeRequest(tx, { token, kind: 'return', reason: 'too-small' })

async function awaited(tx: Tx, order: Order): Promise<string> {
  const { id: requestId } = await ask(tx, order)
  return (await answerReturn(tx, { requestId, accepted: true, by }))!.id
}

const back = (order: Order, restock: boolean, ...units: number[]) =>
  order.lines.flatMap(({ id: lineId }, index) => (units[index] ? { lineId, quantity: units[index], restock } : []))

describe('a return', () => {
  it(
    'F7: is accepted once, however it is said, and then awaited',
    inTx(db, async (tx) => {
      const order = await sentOrder(tx)
      const { id: requestId } = await ask(tx, order)
      const accepted = await answerReturn(tx, { requestId, accepted: true, by })
      expect(accepted!.lines).toHaveLength(2)
      expect(await answerReturn(tx, { requestId, accepted: false, by })).toEqual(accepted)
      expect(await openReturn(tx, { requestId, orderId: order.id, by: 'system' })).toEqual(accepted)
      expect(await listAwaitedReturns(tx, { limit: 10 })).toEqual([accepted])
      const after = { at: accepted!.acceptedAt, id: accepted!.id }
      expect(await listAwaitedReturns(tx, { after, limit: 10 })).toEqual([])
      expect(announcedIn(tx).filter(({ type }) => type === 'fulfilment.return-accepted')).toHaveLength(1)
    }),
  )

  it(
    'F7: is declined for good, and is not a wish to cancel',
    inTx(db, async (tx) => {
      const order = await sentOrder(tx)
      const { id: requestId } = await ask(tx, order)
      expect(await answerReturn(tx, { requestId, accepted: false, by })).toBeUndefined()
      expect(await refusalOf(answerReturn(tx, { requestId, accepted: true, by }))).toBeInstanceOf(ReturnDeclined)
      expect(await returnsOf(tx, order.id)).toEqual([])
      const packing = await aPaidOrder(tx)
      await startPacking(tx, { orderId: packing.id, by })
      const cancel = await makeRequest(tx, { token: packing.token, kind: 'cancel', reason: 'other' })
      const wrong = answerReturn(tx, { requestId: cancel.id, accepted: false, by })
      expect(await refusalOf(wrong)).toBeInstanceOf(NotAReturn)
    }),
  )

  it(
    'F7: gives the money back for what came back, once, with delivery when wished',
    inTx(db, async (tx) => {
      const order = await sentOrder(tx)
      const returnId = await awaited(tx, order)
      const goods = { returnId, lines: back(order, true, 1, 1), delivery: money(500, 'USD'), refund: true, by }
      const received = await receiveReturn(tx, goods)
      const { refundId } = received.received!
      expect(await findReturnOfRefund(tx, refundId!)).toEqual(received)
      expect(await receiveReturn(tx, goods)).toEqual(received)
      const after = (await findOrder(tx, order.id))!
      expect(after.refunded).toEqual(money(1_200 + 8_900 + 500, 'USD'))
      expect(after.lines.map((line) => line.restocked)).toEqual([1, 1])
      expect(after.fulfilmentState).toBe('shipped')
      expect(announcedIn(tx).filter(({ type }) => type === 'fulfilment.return-received')).toHaveLength(1)
    }),
  )

  it(
    'F7: with the last unit the order is returned',
    inTx(db, async (tx) => {
      const order = await sentOrder(tx)
      await receiveReturn(tx, { returnId: await awaited(tx, order), lines: back(order, true, 2), refund: true, by })
      await receiveReturn(tx, { returnId: await awaited(tx, order), lines: back(order, false, 0, 1), refund: true, by })
      const after = (await findOrder(tx, order.id))!
      expect([after.fulfilmentState, after.refunded]).toEqual(['returned', money(11_300, 'USD')])
    }),
  )

  it(
    'F7: does not pay twice for what was refunded already, but takes it back on the shelf',
    inTx(db, async (tx) => {
      const tea = newId()
      const order = await sentOrder(tx, { lines: [aLine({ variantId: tea, unitPrice: money(1_200, 'USD') })] })
      await setStock(tx, { variantId: tea, onHand: 5, reason: 'counted' })
      await adjustStock(tx, { variantId: tea, delta: -1, reason: 'sold', reference: order.id })
      const returnId = await awaited(tx, order)
      await refundOrder(tx, { orderId: order.id, lines: back(order, false, 1), reason: 'kindness', by })
      const received = await receiveReturn(tx, { returnId, lines: back(order, true, 1), refund: true, by })
      expect(received.received!.refundId).toBeUndefined()
      expect((await findOrder(tx, order.id))!.refunded).toEqual(money(1_200, 'USD'))
      expect(await free(tx, tea)).toBe(5)
    }),
  )

  it(
    'F7: is refused for what was never sent, is back already, or is worth more than was paid',
    inTx(db, async (tx) => {
      const order = await sentOrder(tx)
      const returnId = await awaited(tx, order)
      const goods = { returnId, refund: true, by }
      expect(await refusalOf(receiveReturn(tx, { ...goods, lines: [] }))).toBeInstanceOf(NothingCameBack)
      const more = await refusalOf(receiveReturn(tx, { ...goods, lines: back(order, true, 3) }))
      expect([more, more.field]).toEqual([expect.any(MoreThanSent), 'lines.0.quantity'])
      const twice = [...back(order, true, 2), ...back(order, false, 1)]
      expect((await refusalOf(receiveReturn(tx, { ...goods, lines: twice }))).field).toBe('lines.1.quantity')
      const dear = { ...goods, lines: back(order, true, 1), delivery: money(501, 'USD') }
      expect(await refusalOf(receiveReturn(tx, dear))).toBeInstanceOf(RefundTooLarge)
      const unknown = receiveReturn(tx, { ...goods, returnId: newId(), lines: back(order, true, 1) })
      expect(await refusalOf(unknown)).toBeInstanceOf(ReturnUnknown)
      expect((await returnsOf(tx, order.id))[0]!.received).toBeUndefined()
      expect((await findOrder(tx, order.id))!.refunded.amount).toBe(0)
    }),
  )

  it(
    'F7: tells where to send it and what the shop promises, in her language',
    inTx(db, async (tx) => {
      await changeShop(tx, {
        settings: {
          name: 'Onjeong',
          address: '12 Insa-dong\nSeoul',
          policies: { returns: { ko: '상자에 넣어 주세요' } },
        },
      })
      const order = await sentOrder(tx)
      expect(await returnInstructions(tx, order)).toEqual({
        address: ['Onjeong', '12 Insa-dong', 'Seoul'],
        reference: order.number,
        free: false,
        policy: '상자에 넣어 주세요',
      })
    }),
  )
})

it(
  'F7: an accepted return by the order itself is awaited as well',
  inTx(db, async (tx) => {
    const order = await sentOrder(tx)
    const { id: requestId } = await ask(tx, order)
    await answerRequest(tx, { requestId, accepted: true, by })
    const event = announcedIn(tx).find(({ type }) => type === 'orders.order-request-answered')!
    for (const reaction of followOrders.reactions) {
      if (reaction.type === event.type) await reaction.react(tx, { ...event, seq: 1, at: tx.now })
    }
    expect(await returnsOf(tx, order.id)).toHaveLength(1)
  }),
)
