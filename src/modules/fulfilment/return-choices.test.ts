import { describe, expect, it } from 'vitest'
import { days } from '../../kernel/clock.ts'
import { newId } from '../../kernel/id.ts'
import { money } from '../../kernel/money.ts'
import { announcedIn, inTransaction, type Read, type Tx } from '../../kernel/transaction.ts'
import { inTx, testDatabase } from '../../testing/database.ts'
import { edgeOf } from '../../kernel/edge.ts'
import { refusalOf } from '../../testing/refusal.ts'
import { aShoe, anArrivedOrder, sendingBack, type Shoe } from '../../testing/return-scene.ts'
import { free } from '../../testing/stocked-shop.ts'
import { creditIn, creditLedger, takeCredit } from '../credit/index.ts'
import { adjustStock } from '../inventory/index.ts'
import { cancelOrder, getOrder, type Order, timelineOf } from '../orders/index.ts'
import { paymentsFor } from '../payments/index.ts'
import { setPrices } from '../pricing/index.ts'
import { givingUpLateReturns } from './give-up-return.ts'
import {
  answerReturn,
  ExchangeCostsMore,
  giveUpReturn,
  receiveReturn,
  requestReturn,
  ReturnIsReceived,
  returnNumber,
  returnsOf,
  ReturnUnknown,
} from './index.ts'

const db = await testDatabase()
const usd = (amount: number) => money(amount, 'USD')
const by = 'hana'
const credit = (read: Read, { profileId }: Order) => creditIn(read, { profileId, currency: 'USD' })
const shoes = { choice: 'credit' } as const

async function scene(tx: Tx, about: { upTo?: number } = {}): Promise<{ shoe: Shoe; order: Order }> {
  const shoe = await aShoe(tx)
  return { shoe, order: await anArrivedOrder(tx, shoe, about) }
}

const ask = (tx: Tx, order: Order, ...wishes: Parameters<typeof sendingBack>[1][]) =>
  requestReturn(tx, { token: order.token, lines: sendingBack(order, ...wishes) })

const came = (order: Order, index: number, quantity: number, settle?: 'refund' | 'credit' | 'nothing') => ({
  lineId: order.lines[index]!.id,
  quantity,
  restock: true,
  condition: 'as-new' as const,
  settle,
})

describe('sending back by herself', () => {
  it(
    'F7: up to the limit it is accepted at once, credit is there the moment she asks, and the goods give nothing twice',
    inTx(db, async (tx) => {
      const { order } = await scene(tx)
      const { accepted } = await ask(tx, order, undefined, shoes)
      expect(await credit(tx, order)).toEqual(usd(8_900))
      expect(accepted).toMatchObject({ number: 1, acceptedBy: 'system' })
      expect(returnNumber(order, accepted!)).toBe(`${order.number}-R1`)
      expect(await getOrder(tx, order.id)).toMatchObject({ credited: usd(8_900), paymentState: 'partially-refunded' })
      expect(announcedIn(tx).map(({ type }) => type)).toContain('fulfilment.return-credited')

      const about = { returnId: accepted!.id, lines: [came(order, 1, 1)], refund: true, by }
      for (let times = 0; times < 2; times++) await receiveReturn(tx, about)
      expect(await credit(tx, order)).toEqual(usd(8_900))
      expect(await getOrder(tx, order.id)).toMatchObject({ refunded: usd(8_900) })
      expect((await timelineOf(tx, order.id)).map(({ kind }) => kind)).toEqual(
        expect.arrayContaining(['return-requested', 'request-answered', 'credited', 'return-received']),
      )
    }),
  )

  it(
    'F7: above the limit, or where the shop sets none, staff answers first and nothing is given before',
    inTx(db, async (tx) => {
      const { order } = await scene(tx, { upTo: 8_899 })
      const { requestId, accepted } = await ask(tx, order, undefined, shoes)
      expect(accepted).toBeUndefined()
      expect(await credit(tx, order)).toEqual(usd(0))
      await answerReturn(tx, { requestId, accepted: true, by })
      expect(await credit(tx, order)).toEqual(usd(8_900))
    }),
  )

  it(
    'F7: lines of one return may be money, credit and exchange; each gets what was chosen, in part too',
    inTx(db, async (tx) => {
      const { order } = await scene(tx)
      const { accepted } = await ask(tx, order, { quantity: 2 }, shoes)
      expect(await credit(tx, order)).toEqual(usd(8_900))
      const received = { returnId: accepted!.id, refund: true, by }
      await receiveReturn(tx, { ...received, lines: [came(order, 0, 2), came(order, 1, 1)] })
      const [payment] = await paymentsFor(tx, order.checkoutId)
      expect(payment!.refunded).toEqual(usd(2_400))
      const after = await getOrder(tx, order.id)
      expect(after).toMatchObject({ refunded: usd(11_300), credited: usd(8_900), fulfilmentState: 'returned' })
    }),
  )

  it(
    'F7: staff may give credit for what she wanted money for',
    inTx(db, async (tx) => {
      const { order } = await scene(tx)
      const { accepted } = await ask(tx, order, { quantity: 2 })
      const lines = [came(order, 0, 1, 'credit'), { ...came(order, 0, 1), restock: false }]
      await receiveReturn(tx, { returnId: accepted!.id, lines, refund: true, by })
      expect(await credit(tx, order)).toEqual(usd(1_200))
      expect(await getOrder(tx, order.id)).toMatchObject({ refunded: usd(2_400), credited: usd(1_200) })
    }),
  )
})

describe('credit that was given before the goods came', () => {
  it('F7: is taken back when they are not here by the day, once, and is given anew when they come after all', async () => {
    const { order } = await inTransaction(db, (tx) => scene(tx))
    const { accepted } = await inTransaction(db, (tx) => ask(tx, order, undefined, shoes))
    const returnId = accepted!.id
    await givingUpLateReturns.run(edgeOf(db))
    expect(await inTransaction(db, (tx) => credit(tx, order))).toEqual(usd(8_900))
    db.clock.forward(days(14) + 1)
    for (let times = 0; times < 2; times++) await givingUpLateReturns.run(edgeOf(db))
    await inTransaction(db, async (tx) => {
      expect(await credit(tx, order)).toEqual(usd(0))
      expect(await getOrder(tx, order.id)).toMatchObject({ refunded: usd(0), paymentState: 'paid' })
      expect((await giveUpReturn(tx, { returnId, by })).givenUpAt).toEqual(tx.now)
      await receiveReturn(tx, { returnId, lines: [came(order, 1, 1)], refund: true, by })
      expect(await credit(tx, order)).toEqual(usd(8_900))
      expect(await refusalOf(giveUpReturn(tx, { returnId: newId(), by }))).toBeInstanceOf(ReturnUnknown)
    })
  })

  it(
    'F7: is taken back for the part that did not come, or that staff gives nothing for',
    inTx(db, async (tx) => {
      const { order } = await scene(tx)
      const { accepted } = await ask(tx, order, { quantity: 2, choice: 'credit' }, shoes)
      expect(await credit(tx, order)).toEqual(usd(11_300))
      const lines = [came(order, 0, 1), came(order, 1, 1, 'nothing')]
      await receiveReturn(tx, { returnId: accepted!.id, lines, refund: true, by })
      expect(await credit(tx, order)).toEqual(usd(1_200))
      expect(await getOrder(tx, order.id)).toMatchObject({ refunded: usd(1_200), credited: usd(1_200) })
      expect(await refusalOf(giveUpReturn(tx, { returnId: accepted!.id, by }))).toBeInstanceOf(ReturnIsReceived)
    }),
  )

  it(
    'F7: what she has spent of it cannot be taken, and staff sees how much that is',
    inTx(db, async (tx) => {
      const { order } = await scene(tx)
      const { accepted } = await ask(tx, order, undefined, shoes)
      const { profileId } = order
      await takeCredit(tx, { profileId, amount: usd(8_000), reason: 'spent', reference: newId(), by: 'shopper' })
      await giveUpReturn(tx, { returnId: accepted!.id, by })
      expect(await credit(tx, order)).toEqual(usd(0))
      const taken = (await timelineOf(tx, order.id)).find(({ kind }) => kind === 'credit-taken-back')
      expect(taken!.data).toEqual({ amount: usd(900), missing: usd(8_000) })
      expect(await getOrder(tx, order.id)).toMatchObject({ credited: usd(8_000) })
    }),
  )
})

describe('an exchange', () => {
  it(
    'F7: is ordered at once for nothing more, from stock that is hers from that moment',
    inTx(db, async (tx) => {
      const { order, shoe } = await scene(tx)
      const sold = { delta: -1, reason: 'sold', reference: order.id } as const
      await adjustStock(tx, { variantId: shoe.s42, ...sold })
      const { accepted } = await ask(tx, order, undefined, { choice: 'exchange', variantId: shoe.s41 })
      expect(await free(tx, shoe.s41)).toBe(1)
      expect(await credit(tx, order)).toEqual(usd(0))
      const exchange = await getOrder(tx, accepted!.exchangeOrderId!)
      expect(exchange).toMatchObject({ paymentState: 'paid', totals: { total: usd(8_900) }, address: order.address })
      expect(exchange.lines).toMatchObject([{ variantId: shoe.s41, variantTitle: '41', quantity: 1 }])
      await receiveReturn(tx, { returnId: accepted!.id, lines: [came(order, 1, 1)], refund: true, by })
      expect(await credit(tx, order)).toEqual(usd(0))
      expect(await free(tx, shoe.s42)).toBe(2)
    }),
  )

  it(
    'F7: of a bargain is still a bargain; only a difference between the two is settled with credit',
    inTx(db, async (tx) => {
      const { order, shoe } = await scene(tx)
      await setPrices(tx, [
        { variantId: shoe.s42, price: usd(12_000) },
        { variantId: shoe.s41, price: usd(11_000) },
      ])
      const { accepted } = await ask(tx, order, undefined, { choice: 'exchange', variantId: shoe.s41 })
      const exchange = await getOrder(tx, accepted!.exchangeOrderId!)
      expect(exchange.totals.total).toEqual(usd(7_900))
      expect(await credit(tx, order)).toEqual(usd(1_000))
    }),
  )

  it(
    'F7: that costs more is paid with credit she has, or is refused with a way on',
    inTx(db, async (tx) => {
      const { order, shoe } = await scene(tx)
      const gold = { choice: 'exchange', variantId: shoe.gold } as const
      const no = await refusalOf(ask(tx, order, undefined, gold))
      expect(no).toBeInstanceOf(ExchangeCostsMore)
      expect(no.details).toEqual({ short: usd(1_000) })
      expect(await returnsOf(tx, order.id)).toEqual([])
      const { accepted } = await ask(tx, order, { quantity: 1, choice: 'credit' }, gold)
      expect((await getOrder(tx, accepted!.exchangeOrderId!)).totals.total).toEqual(usd(9_900))
      expect(await credit(tx, order)).toEqual(usd(200))
    }),
  )

  it(
    'F7: is called off when the goods do not come, and nothing is left over or lost',
    inTx(db, async (tx) => {
      const { order, shoe } = await scene(tx)
      const { accepted } = await ask(tx, order, undefined, { choice: 'exchange', variantId: shoe.s41 })
      await giveUpReturn(tx, { returnId: accepted!.id, by })
      const exchange = await getOrder(tx, accepted!.exchangeOrderId!)
      expect(exchange).toMatchObject({ cancellation: { by }, paymentState: 'refunded' })
      expect(await credit(tx, order)).toEqual(usd(0))
      expect(await getOrder(tx, order.id)).toMatchObject({ refunded: usd(0) })
      const ledger = await creditLedger(tx, { profileId: order.profileId, limit: 10 })
      expect(ledger.map(({ reason }) => reason).toSorted()).toEqual(['refund', 'return', 'return-missing', 'spent'])
    }),
  )

  it(
    'F7: that waits for staff keeps its stock, and a no frees it',
    inTx(db, async (tx) => {
      const { order, shoe } = await scene(tx, { upTo: 0 })
      const { requestId } = await ask(tx, order, undefined, { choice: 'exchange', variantId: shoe.s41 })
      expect(await free(tx, shoe.s41)).toBe(1)
      await answerReturn(tx, { requestId, accepted: false, by })
      expect(await free(tx, shoe.s41)).toBe(2)
      expect(await credit(tx, order)).toEqual(usd(0))
    }),
  )

  it(
    'F7: that she cancels herself leaves her the credit',
    inTx(db, async (tx) => {
      const { order, shoe } = await scene(tx)
      const { accepted } = await ask(tx, order, undefined, { choice: 'exchange', variantId: shoe.s41 })
      await cancelOrder(tx, { orderId: accepted!.exchangeOrderId!, reason: 'changed-mind', by: 'shopper' })
      expect(await credit(tx, order)).toEqual(usd(8_900))
    }),
  )
})
